import type { Section, Term } from '../../../shared/model/document'
import type { Settings } from '../../../shared/model/settings'

/** Words of the text under which a term stands there. */
export interface TermOccurrence {
  termKey: string
  start: number
  end: number
  sectionId: string | null
}

/**
 * Where terms occur in the text: each form as whole words, the longest form first, none inside another. Letter case is
 * ignored, but for forms in capitals (ICT is not "ict"). In the sections where the references stand, nothing is a term.
 * @param sections in order, each up to the next heading
 */
export function findTerms(text: string, terms: readonly Term[], sections: readonly Section[]): TermOccurrence[] {
  const keyByForm = new Map<string, string>()
  for (const term of terms) {
    for (const form of [term.term, ...term.forms]) keyByForm.set(folded(form), term.key)
  }
  if (keyByForm.size === 0) return []
  const forms = [...keyByForm.keys()].toSorted((a, b) => b.length - a.length).map(pattern)
  const anyForm = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  const result: TermOccurrence[] = []
  let at = 0
  for (const { 0: found, index } of text.matchAll(anyForm)) {
    const termKey = keyByForm.get(folded(found))
    if (termKey === undefined) continue
    while (at + 1 < sections.length && (sections[at + 1]?.start ?? Infinity) <= index) at += 1
    const section = sections[at]
    // Not in headings: they name the term, they don't use it.
    if (section !== undefined && index < section.start + section.title.length) continue
    result.push({ termKey, start: index, end: index + found.length, sectionId: section?.id ?? null })
  }
  return result
}

/** Those occurrences that are underlined, as the learner chose: none, every one, or each term's first in a section. */
export function underlinedTerms(
  occurrences: readonly TermOccurrence[],
  choice: Settings['underlineTerms'],
): TermOccurrence[] {
  if (choice === 'none') return []
  if (choice === 'every') return [...occurrences]
  const seen = new Set<string>()
  return occurrences.filter(({ termKey, sectionId }) => {
    const key = `${sectionId ?? ''} ${termKey}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Capitals count only in forms that are all capitals. */
function folded(form: string): string {
  const spaced = form.replace(/\s+/g, ' ')
  return /^\p{Lu}{2,}$/u.test(spaced) ? spaced : spaced.toLowerCase()
}

function pattern(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s+')
}

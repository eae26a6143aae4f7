import type { Section, Term } from '../../../shared/model/document'
import type { Settings } from '../../../shared/model/settings'
import { inflected } from './term-forms'

/** Words of the text under which a term stands there. */
export interface TermOccurrence {
  termKey: string
  start: number
  end: number
  sectionId: string | null
}

/** Words of a form, as a tree: each edge is what parts a word from the one before, and the word. */
interface FormNode {
  next: Map<string, FormNode>
  /** forms that end here: their term, and the signs that follow the last word */
  ends: { termKey: string; tail: string }[]
}

const word = /[\p{L}\p{M}\p{N}]+/gu
const possessive = /^['’](?:s(?![\p{L}\p{N}]))?/u

/**
 * Where terms occur in the text: each form as whole words, the longest form first, none inside another; in English also in
 * the plural, with an 's and the like. Letter case is ignored, but for words in capitals (ICT is not "ict"). In headings,
 * nothing is a term.
 * @param sections in order, each up to the next heading
 * @param lang of the text
 */
export function findTerms(
  text: string,
  terms: readonly Term[],
  sections: readonly Section[],
  lang: string,
): TermOccurrence[] {
  const root = formTree(terms, /^en\b/i.test(lang))
  if (root.next.size === 0) return []
  const inflects = /^en\b/i.test(lang)
  const words = [...text.matchAll(word)].map(({ 0: found, index }) => ({ found, index }))
  const result: TermOccurrence[] = []
  let at = 0
  for (let first = 0; first < words.length; first += 1) {
    const hit = longestForm(text, words, first, root)
    const start = words[first]?.index ?? 0
    if (!hit) continue
    first = hit.lastWord
    while (at + 1 < sections.length && (sections[at + 1]?.start ?? Infinity) <= start) at += 1
    const section = sections[at]
    // Not in headings: they name the term, they don't use it.
    if (section !== undefined && start < section.start + section.title.length) continue
    const owned = inflects ? (possessive.exec(text.slice(hit.end, hit.end + 3))?.[0].length ?? 0) : 0
    result.push({ termKey: hit.termKey, start, end: hit.end + owned, sectionId: section?.id ?? null })
  }
  return result
}

interface FoundWord {
  found: string
  index: number
}

function longestForm(
  text: string,
  words: readonly FoundWord[],
  first: number,
  root: FormNode,
): { termKey: string; end: number; lastWord: number } | null {
  let node: FormNode | undefined = root
  let best: { termKey: string; end: number; lastWord: number } | null = null
  let before: number | null = null
  for (let at = first; ; at += 1) {
    const here = words[at]
    if (!here) return best
    const between: string = before === null ? '' : spaced(text.slice(before, here.index))
    // A long stretch of signs parts no words of a term.
    if (between.length > 4) return best
    node = node.next.get(`${between}${here.found}`) ?? node.next.get(`${between}${here.found.toLowerCase()}`)
    if (!node) return best
    before = here.index + here.found.length
    for (const { termKey, tail } of node.ends)
      if (text.startsWith(tail, before)) best = { termKey, end: before + tail.length, lastWord: at }
  }
}

function formTree(terms: readonly Term[], inflects: boolean): FormNode {
  const root: FormNode = { next: new Map(), ends: [] }
  for (const form of terms.flatMap((term) => [term.term, ...term.forms].map((words) => ({ words, key: term.key }))))
    addForm(root, form.words, form.key)
  if (!inflects) return root
  // After all that stand in the entries: these are guesses, and take nothing from them.
  for (const term of terms)
    for (const form of [term.term, ...term.forms]) for (const guess of inflected(form)) addForm(root, guess, term.key)
  return root
}

function addForm(root: FormNode, form: string, termKey: string): void {
  let node = root
  let end = 0
  for (const { 0: found, index } of form.matchAll(word)) {
    const between = node === root ? '' : spaced(form.slice(end, index))
    const edge = `${between}${/^\p{Lu}{2,}s?$/u.test(found) ? found : found.toLowerCase()}`
    const next = node.next.get(edge) ?? { next: new Map(), ends: [] }
    node.next.set(edge, next)
    node = next
    end = index + found.length
  }
  const tail = form.slice(end)
  if (node === root || node.ends.some((known) => known.tail === tail)) return
  node.ends.push({ termKey, tail })
}

const spaced = (between: string): string => between.replace(/\s+/g, ' ')

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

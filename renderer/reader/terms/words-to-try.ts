import type { Section, Term } from '../../../shared/model/document'
import type { TextRange } from '../text/sentences'

/** Long enough to be worth a mark, short enough to be selected at the first attempt. */
const leastUnits = 20
const mostUnits = 140

/**
 * The words that the first hint asks to mark: the first passage that explains a term and is no heading. Null in a text
 * without terms.
 */
export function wordsToTry(text: string, terms: readonly Term[], sections: readonly Section[]): TextRange | null {
  const headings = new Set(sections.map((section) => section.start))
  const fitting = terms.filter(({ start, end }) => {
    return !headings.has(start) && end - start >= leastUnits && end - start <= mostUnits
  })
  // Words that say what a term means, rather than words in which it stands.
  const explains = ({ term, forms, start, end }: Term): boolean => {
    const passage = text.slice(start, end).toLowerCase()
    return ![term, ...forms].some((form) => passage.includes(form.toLowerCase()))
  }
  const inOrder = fitting.toSorted((a, b) => a.start - b.start)
  const first = inOrder.find(explains) ?? inOrder[0]
  return first ? { start: first.start, end: first.end } : null
}

import type { Section, Term } from '../../../shared/model/document'
import type { TextRange } from '../text/sentences'

/** Long enough to be worth a mark, short enough to be selected at the first attempt. */
const leastUnits = 20
const mostUnits = 140

/**
 * The words that the first hint asks to mark: the first passage that explains a term and is no heading. Null in a text
 * without terms.
 */
export function wordsToTry(terms: readonly Term[], sections: readonly Section[]): TextRange | null {
  const headings = new Set(sections.map((section) => section.start))
  const fitting = terms.filter(({ start, end }) => !headings.has(start) && end - start >= leastUnits && end - start <= mostUnits)
  const first = fitting.toSorted((a, b) => a.start - b.start)[0]
  return first ? { start: first.start, end: first.end } : null
}

import type { Section, Term } from '../../../shared/model/document'
import type { TextRange } from '../text/sentences'

/** Long enough to be worth a mark, short enough to be selected at the first attempt. */
const leastUnits = 20
const mostUnits = 140
/** How far before them the term may stand. */
const nearUnits = 60

/**
 * The words that the first hint asks to mark: the first passage that explains a term and is no heading. Null in a text
 * without terms.
 */
export function wordsToTry(text: string, terms: readonly Term[], sections: readonly Section[]): TextRange | null {
  const headings = new Set(sections.map((section) => section.start))
  const fitting = terms.filter(({ start, end }) => {
    return !headings.has(start) && end - start >= leastUnits && end - start <= mostUnits
  })
  // Words that say what a term means stand after it, in the same paragraph, and don't hold it themselves.
  const explains = ({ term, forms, start, end }: Term): boolean => {
    const paragraph = text
      .slice(text.lastIndexOf('\n', start) + 1, start)
      .slice(-nearUnits)
      .toLowerCase()
    const passage = text.slice(start, end).toLowerCase()
    const all = [term, ...forms].map((form) => form.toLowerCase())
    return all.some((form) => paragraph.includes(form)) && !all.some((form) => passage.includes(form))
  }
  const inOrder = fitting.toSorted((a, b) => a.start - b.start)
  const first = inOrder.find(explains) ?? inOrder[0]
  return first ? { start: first.start, end: first.end } : null
}

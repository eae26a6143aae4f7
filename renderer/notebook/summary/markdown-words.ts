import { writtenCitation, type MarkNumbers } from './written'

/** More words of a quote than these do not stand in for it. */
const MOST_WORDS = 6

/** The beginning of a quote, as it is named: "in order to obtain…". */
export function quoteStart(quote: string, most = MOST_WORDS): string {
  const words = quote.trim().split(/\s+/)
  const shown = words.slice(0, most).join(' ')
  return words.length > most ? `${shown}…` : shown
}

interface Cited {
  /** what takes the place of the range, with the spaces that it needs */
  insert: string
  start: number
  end: number
}

/**
 * A citation in the place of a range of what is written: of its words if there are any, else of the mark's first.
 * @param numbers have one for the mark
 */
export function cited(
  text: string,
  range: { start: number; end: number },
  mark: { id: string; quote: string },
  numbers: MarkNumbers,
): Cited {
  const chosen = text.slice(range.start, range.end)
  const link = writtenCitation(chosen.trim() === '' ? quoteStart(mark.quote) : chosen, mark.id, numbers) ?? chosen
  const before = text.slice(0, range.start)
  const after = text.slice(range.end)
  const from = before === '' || /[\s([“‘"']$/.test(before) ? '' : ' '
  const to = after === '' || /^[\s.,;:!?)\]”’"']/.test(after) ? '' : ' '
  return { insert: from + link + to, ...range }
}

import { citation } from '../../../shared/model/summary'

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

/** A citation in the place of a range of a note: of its words if there are any, else of the mark's first. */
export function cited(body: string, range: { start: number; end: number }, mark: { id: string; quote: string }): Cited {
  const chosen = body.slice(range.start, range.end)
  const link = citation(chosen.trim() === '' ? quoteStart(mark.quote) : chosen, mark.id)
  const before = body.slice(0, range.start)
  const after = body.slice(range.end)
  const from = before === '' || /[\s([“‘"']$/.test(before) ? '' : ' '
  const to = after === '' || /^[\s.,;:!?)\]”’"']/.test(after) ? '' : ' '
  return { insert: from + link + to, ...range }
}

/** The words of a piece of Markdown without its signs, as a card has them. */
export function plainWords(markdown: string): string {
  return markdown
    .replace(/!?\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1')
    .replace(/^ {0,3}(?:#{1,6}|>|[-+*]|\d+[.)])[ \t]+/gm, '')
    .replace(/(\*\*|__|~~|`)(.+?)\1/g, '$2')
    .replace(/(^|[\s(])[*_](\S(?:.*?\S)?)[*_](?=$|[\s.,;:!?)])/gm, '$1$2')
    .replace(/\\([\\[\]`*_<>#])/g, '$1')
    .trim()
}

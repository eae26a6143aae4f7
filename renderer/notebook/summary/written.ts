import { linkWords, markAddress } from '../../../shared/model/summary'
import { linkPieces, marksInCitations, withCitations, type LinkPiece } from '../../../shared/text/citations'

/** The numbers by which a note's field names the marks that it cites. */
export type MarkNumbers = ReadonlyMap<string, number>

/** A note as it stands in its field: a citation is `[words][3]`, where what is stored has the mark's address. */
export interface Written {
  text: string
  /** by id of a mark */
  numbers: MarkNumbers
}

/**
 * What is stored, as it is written. Read back by bodyOf it is the same, whatever it holds: a number that stands in brackets
 * anyway is given to no mark.
 * @param known numbers that marks have already and keep, if they can
 */
export function writtenFrom(body: string, known: MarkNumbers): Written {
  const taken = numbersIn(body)
  const kept = new Map([...known].filter(([, number]) => !taken.has(String(number))))
  const numbers = marksInCitations(body).reduce((so, markId) => numbered(so, markId, taken), kept as MarkNumbers)
  return { numbers, text: withCitations(body, (markId) => reference(numbers.get(markId))) }
}

/** A note in the form in which it is stored, from the form in which it is written. */
export function bodyOf(written: Written): string {
  return writtenPieces(written)
    .map(({ text, link }) => (link ? `${link.words}(${markAddress(link.target)})` : text))
    .join('')
}

/** What is written, cut into citations, with the id of the mark of each, and what stands between them. */
export function writtenPieces({ text, numbers }: Written): LinkPiece<string>[] {
  const markOf = new Map([...numbers].map(([markId, number]) => [String(number), markId]))
  return linkPieces(text, String.raw`\[(\d+)\]`, (number) => markOf.get(number) ?? null)
}

/** The numbers with one for this mark as well. */
export const withNumber = ({ text, numbers }: Written, markId: string): MarkNumbers =>
  numbered(numbers, markId, numbersIn(text))

/** A citation as it is written; null if the mark has no number. */
export function writtenCitation(words: string, markId: string, numbers: MarkNumbers): string | null {
  const number = reference(numbers.get(markId))
  return number && linkWords(words) + number
}

const reference = (number: number | undefined): string | null => (number === undefined ? null : `[${number}]`)

/** Those that stand in brackets. */
const numbersIn = (text: string): Set<string> =>
  new Set([...text.matchAll(/\[(\d+)\]/g)].map(([, number = '']) => number))

function numbered(numbers: MarkNumbers, markId: string, taken: ReadonlySet<string>): MarkNumbers {
  if (numbers.has(markId)) return numbers
  const used = new Set(numbers.values())
  let number = 1
  while (used.has(number) || taken.has(String(number))) number += 1
  return new Map([...numbers, [markId, number]])
}

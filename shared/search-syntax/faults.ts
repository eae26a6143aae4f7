/** Why a search can't be read. The list is closed: each has its words in the table of the page. */
export const searchFaults = [
  /** a quotation that is not closed, or has nothing in it */
  'quote-open',
  'quote-empty',
  'bracket-open',
  'bracket-unopened',
  'bracket-empty',
  /** `and` or `or` with nothing on one side */
  'operator-misplaced',
  'nothing-negated',
  'escape-unknown',
  'escape-at-end',
  'key-empty',
  'key-unknown',
  /** what Anki has and Actus does not: dupe:, prop:ease */
  'not-offered',
  'value-empty',
  'state-unknown',
  'property-unknown',
  'comparison-missing',
  'number-expected',
  'days-expected',
  'rating-unknown',
  'flag-unknown',
  'note-type-unknown',
  'holding-unknown',
  'regex-invalid',
  'too-deep',
  'too-many',
] as const
export type SearchFaultCode = (typeof searchFaults)[number]

/** Where a search can't be read, in UTF-16 units of what was typed, and what stands there. */
export interface SearchFault {
  start: number
  end: number
  why: SearchFaultCode
  found: string
}

/** Thrown inside the parser, which gives it back as a value. */
export class FaultFound extends Error {
  override readonly name = 'FaultFound'
  constructor(
    readonly why: SearchFaultCode,
    readonly start: number,
    readonly end: number,
  ) {
    super(`${why} at ${start}`)
  }
}

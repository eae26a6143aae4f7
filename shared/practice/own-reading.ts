import type { ReadFact, Span } from '../case-reading/reading'
import type { Statement } from '../classifier/told'
import type { OwnReadFact, OwnReading, OwnTold } from '../model/own-case'
import { placeOfQuote, quoteOfPlace } from './quote-places'
import { withStatement } from './told-changes'

/** Between the paragraphs of a case in the text that the reader gets: its offsets are in that text. */
const BETWEEN = '\n\n'

/** More words than these show no more. */
const MOST_QUOTES = 4

/** Gives the text of a case as the reader gets it. */
export const readableText = (paragraphs: readonly string[]): string => paragraphs.join(BETWEEN)

/** Gives the words at places of the readable text, so that each leads back to its place; at the end of a paragraph a place is cut. */
export function quotesAt(paragraphs: readonly string[], places: readonly Span[], lang: string): string[] {
  const found = places.flatMap(({ start, end }) => {
    let from = 0
    return paragraphs.flatMap((text, paragraph) => {
      const place = { start: Math.max(0, start - from), end: Math.min(text.length, end - from) }
      from += text.length + BETWEEN.length
      const words = text.slice(place.start, place.end)
      if (place.start >= place.end || words.trim() === '') return []
      const first = place.start + (words.length - words.trimStart().length)
      return [quoteOfPlace(paragraphs, { paragraph, start: first, end: first + words.trim().length }, lang)]
    })
  })
  return [...new Set(found)].slice(0, MOST_QUOTES)
}

/** Whether two statements say the same of a fact, of whomever. */
const saysSame = (a: Statement, b: Statement): boolean => a.fact === b.fact && a.is === b.is

/** Whether words of a statement stand in the text, or it needs none. */
const stands = ({ quotes }: Statement, paragraphs: readonly string[]): boolean =>
  quotes.length === 0 || quotes.some((quote) => placeOfQuote(paragraphs, quote) !== null)

/**
 * Puts what was just read beside what a case tells. A case that tells nothing yet and was not read before tells what was read;
 * else nothing of it is changed, what is new is proposed, and what the learner decided stays decided.
 */
export function withReading(
  { told, reading }: { told: OwnTold; reading: OwnReading | null },
  read: readonly ReadFact[],
  { paragraphs, lang }: { paragraphs: readonly string[]; lang: string },
): { told: OwnTold; facts: OwnReadFact[] } {
  const isFirst = reading === null && told.facts.length === 0
  const stateOf = (statement: Statement): OwnReadFact['state'] => {
    if (isFirst) return 'taken'
    const known = told.facts.filter((one) => saysSame(one, statement))
    if (known.length > 0) return known.some((one) => stands(one, paragraphs)) ? 'taken' : 'new'
    const before = reading?.facts.find((one) => saysSame(one.statement, statement))
    return before && before.state !== 'new' ? 'taken' : 'new'
  }
  const facts = read.map(({ statement, confidence, reason, evidence }): OwnReadFact => {
    const said = { ...statement, quotes: quotesAt(paragraphs, evidence, lang) }
    return { statement: said, confidence, reason, state: stateOf(said) }
  })
  const gone = (reading?.facts ?? []).filter(
    ({ statement }) =>
      told.facts.some((one) => saysSame(one, statement)) && !facts.some((one) => saysSame(one.statement, statement)),
  )
  const first = { ...told, facts: facts.map(({ statement }) => statement).reduce(addedTo, told.facts) }
  return {
    told: isFirst ? first : told,
    facts: [...facts, ...gone.map((one): OwnReadFact => ({ ...one, state: 'gone' }))],
  }
}

const addedTo = (facts: Statement[], statement: Statement): Statement[] =>
  withStatement({ persons: [], facts }, statement).facts

/** Gives a reading of which the learner took or left some of what it proposed. @param decided their indices */
export const withDecided = (reading: OwnReading, decided: readonly number[]): OwnReading => ({
  ...reading,
  facts: reading.facts.map((one, at) =>
    one.state === 'new' && decided.includes(at) ? { ...one, state: 'taken' as const } : one,
  ),
})

/** Gives what a case tells with a fact as it was read; words that left the text give way to those that were read. */
export function withRead(told: OwnTold, { statement }: OwnReadFact, paragraphs: readonly string[]): OwnTold {
  const facts = told.facts.map((one) =>
    saysSame(one, statement) && !stands(one, paragraphs) ? { ...one, quotes: [...statement.quotes] } : one,
  )
  return facts.some((one) => saysSame(one, statement))
    ? { ...told, facts }
    : { ...told, facts: addedTo(facts, statement) }
}

/**
 * How a fact stands between learner and machine. given: by the learner alone. as-read; reworded: other words. changed: told
 * otherwise than read. removed: read and not told. new: proposed. moved: its words left the text, and others were read.
 * gone: the last reading no longer finds it.
 */
type FactState = 'given' | 'as-read' | 'reworded' | 'changed' | 'removed' | 'new' | 'moved' | 'gone'

/** A fact of a case that was read: what is told of it, and what was read. */
export interface FactRow {
  /** index in what is told; null: nothing is told */
  at: number | null
  /** what is told or, where nothing is, what was read */
  statement: Statement
  /** index in the reading; null: it was not read */
  read: number | null
  state: FactState
}

/** Gives each fact that is told or was read: those that are told in their order, then the others. */
export function factRows(told: OwnTold, reading: OwnReading, paragraphs: readonly string[]): FactRow[] {
  const isTold = (statement: Statement) => told.facts.some((one) => saysSame(one, statement))
  const rows = told.facts.map((statement, at): FactRow => {
    const same = reading.facts.findIndex((one) => saysSame(one.statement, statement))
    const other = reading.facts.findIndex(
      (one) => one.statement.fact === statement.fact && one.state === 'taken' && !isTold(one.statement),
    )
    const read = same === -1 ? other : same
    const fact = reading.facts[read]
    if (!fact) return { at, statement, read: null, state: 'given' }
    return { at, statement, read, state: same === -1 ? 'changed' : stateOfSame(statement, fact, paragraphs) }
  })
  const shown = new Set(rows.map(({ read }) => read))
  const others = reading.facts.flatMap(({ statement, state }, read): FactRow[] =>
    shown.has(read) || state === 'gone'
      ? []
      : [{ at: null, statement, read, state: state === 'new' ? 'new' : 'removed' }],
  )
  return [...rows, ...others]
}

function stateOfSame(statement: Statement, read: OwnReadFact, paragraphs: readonly string[]): FactState {
  if (read.state === 'gone') return 'gone'
  if (!stands(statement, paragraphs)) return read.state === 'new' ? 'moved' : 'as-read'
  const [own, theirs] = [statement.quotes, read.statement.quotes].map((quotes) => JSON.stringify(quotes.toSorted()))
  return own === theirs ? 'as-read' : 'reworded'
}

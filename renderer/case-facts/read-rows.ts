import type { OwnReading, OwnTold } from '../../shared/model/own-case'
import { factRows, type FactRow } from '../../shared/practice/own-reading'
import { placeOfQuote } from '../../shared/practice/quote-places'
import { groupIndex, type FactGroup } from './fact-groups'

/** A fact in the list beside a case that was read. */
export interface ListedFact extends FactRow {
  /** stays the same while the learner says yes, no and not stated */
  key: string
  /** as its words have it in the text; null: it has none there */
  number: number | null
}

/** Facts of one element that were read or told, in the order of the text. */
interface ListedGroup {
  group: FactGroup
  facts: ListedFact[]
}

/** Gives the facts that are told or were read by their elements, numbered as they stand in the list. */
export function listedFacts(
  groups: readonly FactGroup[],
  { told, reading, paragraphs }: { told: OwnTold; reading: OwnReading; paragraphs: readonly string[] },
): ListedGroup[] {
  const seen = new Map<number, number>()
  const rows = factRows(told, reading, paragraphs).map((row) => {
    const same = row.read === null ? 0 : (seen.get(row.read) ?? 0)
    if (row.read !== null) seen.set(row.read, same + 1)
    const { fact, is, of, by, quotes } = row.statement
    const own = `given ${fact} ${is} ${[of].flat().join()} ${[by].flat().join()} ${quotes.join(' ')}`
    return { ...row, key: row.read === null ? own : `read ${row.read} ${same}` }
  })
  // By the words that were read: those stay where the learner chooses others.
  const startOf = ({ read, statement }: FactRow): number => {
    const { quotes } = (read === null ? undefined : reading.facts[read]?.statement) ?? statement
    const place = placeOfQuote(paragraphs, quotes[0] ?? '')
    return quotes.length === 0 || !place ? Infinity : place.paragraph * LONGEST_PARAGRAPH + place.start
  }
  let number = 0
  return groups.flatMap((group, at) => {
    const facts = rows
      .filter(({ statement }) => groupIndex(groups, statement.fact) === at)
      .toSorted((a, b) => compare(startOf(a), startOf(b)))
      .map((row) => ({ ...row, number: row.at === null ? null : ++number }))
    return facts.length === 0 ? [] : [{ group, facts }]
  })
}

/** Gives the number of each statement in the list, by its index in what is told. */
export const numbersOf = (listed: readonly ListedGroup[]): Map<number, number> =>
  new Map(
    listed.flatMap(({ facts }) =>
      facts.flatMap(({ at, number }) => (at === null || number === null ? [] : [[at, number] as const])),
    ),
  )

/** Longer than a case may be. */
const LONGEST_PARAGRAPH = 1_000_000

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)

import type { Statement } from '../classifier/told'
import type { OwnReading, OwnTold } from '../model/own-case'
import { withRead, type FactRow } from './own-reading'
import { withChanged, withoutStatement, withStatement } from './told-changes'

/** What the learner says of a fact that was read; null: it is not stated. */
export type Said = Statement['is'] | null

/**
 * Gives what a case tells once the learner said of a fact whether it is so, and which proposals of the reading are decided by
 * that, by their index. Who is named and the words stay; a fact that was not told comes with the words that were read.
 */
export function decide(
  { told, reading, paragraphs }: { told: OwnTold; reading: OwnReading; paragraphs: readonly string[] },
  row: FactRow,
  said: Said,
): { told: OwnTold; decided: number[] } {
  const read = row.read === null ? undefined : reading.facts[row.read]
  const decided = row.read !== null && read?.state === 'new' ? [row.read] : []
  const isAsRead = read !== undefined && read.statement.is === said
  if (row.at === null) {
    if (said === null || !read) return { told, decided }
    const after = isAsRead ? withRead(told, read, paragraphs) : withStatement(told, { ...read.statement, is: said })
    return { told: after, decided }
  }
  if (said === null) return { told: withoutStatement(told, row.at), decided }
  if (row.state === 'moved' && isAsRead) return { told: withRead(told, read, paragraphs), decided }
  return { told: withChanged(told, row.at, { ...row.statement, is: said }), decided }
}

/** Gives what a case tells with all that its reading proposes. */
export function decideAll(
  told: OwnTold,
  reading: OwnReading,
  paragraphs: readonly string[],
): ReturnType<typeof decide> {
  const proposed = reading.facts.flatMap((fact, at) => (fact.state === 'new' ? [{ fact, at }] : []))
  return {
    told: proposed.reduce((now, { fact }) => withRead(now, fact, paragraphs), told),
    decided: proposed.map(({ at }) => at),
  }
}

import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'
import { reviewChanges } from './review-changes'
import { reviewQueries, type TimedAnswer } from './review.queries'

/** How many answers are looked at. */
const ANSWERS = 100
/** So many more are read, so that some may be taken back before they are read anew. */
const SPARE = 50

/**
 * How long the learner's last answers took, in milliseconds, the last first; fewer only where there are no more. They are read
 * once, and then follow what is answered and taken back.
 */
export function lastTimes(db: Database): number[] {
  // What a transaction wrote may be rolled back, and is not to be remembered.
  const answers = db.inTransaction ? reviewQueries(db).lastAnswers(ANSWERS) : keptAnswers(db)()
  return answers.slice(0, ANSWERS).map(({ tookMs }) => tookMs)
}

const keptAnswers = perConnection((db: Database) => {
  const { lastAnswers, lastAnswersOf } = reviewQueries(db)
  const changes = reviewChanges(db)
  let kept: TimedAnswer[] | null = null
  /** from when on all answers are kept; null: all that there are */
  let sinceMs: number | null = null
  changes.listen((cardIds) => {
    if (cardIds === 'many') kept = null
    if (kept === null || cardIds === 'many') return
    for (const cardId of cardIds) {
      kept = [...lastAnswersOf(cardId, sinceMs ?? 0), ...kept.filter((answer) => answer.cardId !== cardId)]
    }
    kept.sort((a, b) => b.answeredAtMs - a.answeredAtMs || b.number - a.number)
    if (kept.length > ANSWERS + 2 * SPARE) cut(kept)
  })
  const cut = (answers: TimedAnswer[]) => {
    answers.length = ANSWERS + SPARE
    sinceMs = answers.at(-1)?.answeredAtMs ?? null
  }
  return (): readonly TimedAnswer[] => {
    changes.tell()
    if (kept === null || (sinceMs !== null && kept.length < ANSWERS)) {
      kept = lastAnswers(ANSWERS + SPARE)
      sinceMs = kept.length < ANSWERS + SPARE ? null : (kept.at(-1)?.answeredAtMs ?? null)
    }
    return kept
  }
})

import type { Database } from 'better-sqlite3'
import { learnedFrom, nothingLearned, type Learned } from '../../shared/practice/mastery'
import { localTimeZone } from '../../shared/time/day'
import { daySpanAt } from '../cards/public'
import { currentSettings } from '../settings/public'
import { perConnection } from '../store/per-connection'
import { type FirstAnswer, LOG_BEGIN, type LogExtent, type LogPlace, packOf, skillQueries } from './skill.queries'

/** What the log of answers says: first answers alone, as only they count. */
export interface SkillLog {
  /** the answers to each case in their order, the case that was begun last coming last */
  byCase: ReadonlyMap<string, readonly FirstAnswer[]>
  /** by the name that skillName gives */
  learned: Learned
}

interface ReadLog extends SkillLog {
  byCase: Map<string, FirstAnswer[]>
  upTo: LogPlace
  extent: LogExtent
  /** by which hour and time zone the learner's days were told apart */
  days: string
}

/** Under which a skill of a pack is learned: two packs may have an element of the same name. */
export const skillName = (packId: string, skill: string): string => `${packId} ${skill}`

const lastRead = perConnection((): { log: ReadLog | null } => ({ log: null }))

/**
 * Gives what the log says by now. It is kept in memory and only what came since is read, for every screen of practice asks:
 * to replay 20,000 answers takes half a second. It is read anew where answers went, or came before others, as those of a
 * file do, and where days begin at another hour.
 */
export function skillLog(db: Database): SkillLog {
  const queries = skillQueries(db)
  const kept = lastRead(db)
  const days = `${currentSettings(db).dayStartsAtHour} ${localTimeZone()}`
  const known = kept.log?.days === days && isStill(kept.log.extent, queries.extentTo(kept.log.upTo)) ? kept.log : null
  const upTo = queries.last()
  if (known?.upTo.id === upTo.id) return known
  const firsts = queries.firstsAfter(known?.upTo ?? LOG_BEGIN)
  // Until it is whole again; an error on the way must not leave half of it.
  kept.log = null
  const byCase = known?.byCase ?? new Map<string, FirstAnswer[]>()
  for (const answer of firsts) {
    const before = byCase.get(answer.caseKey)
    if (before) before.push(answer)
    else byCase.set(answer.caseKey, [answer])
  }
  const learned = learnedFrom(
    firsts.map((answer) => ({
      ...answer,
      skill: skillName(packOf(answer.caseKey), answer.skill),
      day: daySpanAt(db, answer.answeredAtMs).day,
    })),
    known?.learned ?? nothingLearned,
  )
  kept.log = { byCase, learned, upTo, extent: queries.extentTo(upTo), days }
  return kept.log
}

const isStill = (a: LogExtent, b: LogExtent): boolean => a.answers === b.answers && a.instants === b.instants

import { evaluate } from '../../../shared/classifier/engine'
import { AppError } from '../../../shared/errors'
import type { Named } from '../../../shared/model/practice'
import type { PairOverview, PairToCompare } from '../../../shared/model/practice-modes'
import type { Pack } from '../../../shared/pack/schema'
import { inTurn, isDue, type PairState } from '../../../shared/practice/due-pairs'
import { offeredFacts, pairSkills, pairsOf, type CasePair } from '../../../shared/practice/pairs'
import type { AppContext } from '../../context'
import { listCases, paragraphsOf, type PackCase } from '../cases'
import { skillChances } from '../chances'
import { answerLogQueries } from '../answer-log.queries'
import { examQueries } from '../exam/exam.queries'
import { pairLogQueries } from './pair-log.queries'

/** A pair with the pack that it is of, and what is known of it. */
interface FoundPair extends PairState {
  pack: Pack
  pair: CasePair
}

/** Gives every pair of every pack, with what the learner last reached at it. */
function listPairs(ctx: AppContext): FoundPair[] {
  const last = pairLogQueries(ctx.store.db).last()
  const chanceOf = skillChances(ctx)
  return ctx.packs.list().flatMap(({ id: packId, pack }) =>
    pairsOf(pack.cases).map((pair) => {
      const chances = pairSkills(pack.rules, pair.fact).flatMap((skill) => chanceOf(packId, skill) ?? [])
      return {
        id: pair.id,
        pack,
        pair,
        family: pair.first.family ?? pair.first.id,
        level: Math.max(pair.first.level, pair.second.level),
        chance: chances.length === 0 ? null : Math.min(...chances),
        last: last.get(keyOf(pack, pair.second)) ?? null,
      }
    }),
  )
}

/** Gives how many pairs there are, were seen and are due; due as shared/practice/due-pairs.ts says. */
export function pairOverview(ctx: AppContext): PairOverview {
  const pairs = listPairs(ctx)
  return {
    pairs: pairs.length,
    seen: pairs.filter(({ last }) => last !== null).length,
    due: pairs.filter((pair) => isDue(pair, ctx.now())).length,
  }
}

/** Gives the pair to compare next, without what is right; null where no pack has one. None with a case of an exam that goes on. */
export function nextPair(ctx: AppContext): PairToCompare | null {
  const families = new Map(listCases(ctx).map(({ key, case: one }) => [key, one.family ?? one.id]))
  const recent = answerLogQueries(ctx.store.db).recentCases(RECENT_CASES)
  const inExam = examQueries(ctx.store.db).openCases()
  const offered = listPairs(ctx).filter(
    ({ pack, pair }) => !inExam.has(keyOf(pack, pair.first)) && !inExam.has(keyOf(pack, pair.second)),
  )
  const [next] = inTurn(offered, {
    nowMs: ctx.now(),
    recentFamilies: recent.flatMap((key) => families.get(key) ?? []),
  })
  if (!next) return null
  const { pack, pair } = next
  const before = evaluate(pack.rules, pair.first).findings
  const compared = (one: PackCase) => ({ key: keyOf(pack, one), title: one.title, paragraphs: paragraphsOf(one) })
  return {
    packId: pack.manifest.id,
    pairId: pair.id,
    lang: pack.manifest.language,
    level: next.level,
    cases: [compared(pair.first), compared(pair.second)],
    facts: offeredFacts(pack.rules, pair).map((id) => namedFact(pack, id)),
    findings: pack.rules.findings
      .filter(({ asked }) => asked)
      .map(({ id, label }) => ({ id, label, before: pair.first.findings[id] ?? before[id]?.shown ?? 'no' })),
    isDue: isDue(next, ctx.now()),
  }
}

/** Gives a pair with its pack. @throws AppError not-found where no pack has it any more */
export function getPair(ctx: AppContext, packId: string, pairId: string): { pack: Pack; pair: CasePair } {
  const pack = ctx.packs.list().find(({ id }) => id === packId)?.pack
  const pair = pack && pairsOf(pack.cases).find(({ id }) => id === pairId)
  if (!pack || !pair) throw new AppError('not-found', { what: 'case', id: pairId })
  return { pack, pair }
}

/** Gives a fact, or an element that is denied as a whole, with its words. */
export function namedFact({ rules }: Pack, id: string): Named {
  return { id, label: [...rules.facts, ...rules.elements].find((rule) => rule.id === id)?.label ?? id }
}

/** The key of a case of a pack. */
export const keyOf = (pack: Pack, one: PackCase): string => `${pack.manifest.id}/${one.id}`

const RECENT_CASES = 10

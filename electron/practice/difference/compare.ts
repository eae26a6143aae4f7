import { evaluate } from '../../../shared/classifier/engine'
import type { Shown } from '../../../shared/classifier/rules'
import type { ComparedFinding, PairAnswer, PairFeedback, ShownReason } from '../../../shared/model/practice-modes'
import type { PackCase } from '../../../shared/pack/schema'
import { joinedRanges } from '../../../shared/practice/near-ranges'
import { elementsWith, pairSkills, statementsOf, toldOf } from '../../../shared/practice/pairs'
import { traceDifference, type Reason } from '../../../shared/practice/trace-difference'
import { wordDiff } from '../../../shared/practice/word-diff'
import type { AppContext } from '../../context'
import type { Outcome } from '../../store/store'
import { answerLogQueries } from '../answer-log.queries'
import { getCase, paragraphsOf } from '../cases'
import { recordSkillAnswers, type SkillAnswer } from '../skills'
import { getPair, keyOf, namedFact } from './pairs'

/** Of yes, no and not enough facts. */
const CHANCE_OF_FINDING = 1 / 3
const FACTS_OFFERED = 5

/**
 * Says in what two cases differ and what follows from it, and keeps the answer for mastery: of the fact for the elements
 * and distinctions that it is of, of the findings for the application of the rules.
 * @throws AppError not-found if no pack has the pair
 */
export function comparePair(ctx: AppContext, answer: PairAnswer): Outcome<PairFeedback> {
  const found = getPair(ctx, answer.packId, answer.pairId)
  const feedback = feedbackTo(ctx, found, answer)
  const caseKey = keyOf(found.pack, found.pair.second)

  // Not an undo step: the first answer is the only one given without having seen what is right, so it has to count.
  return ctx.store.write(ctx.now(), (tx) => {
    const log = answerLogQueries(tx.db)
    const keySeen = [found.pair.first, found.pair.second].some((one) => log.isKeySeen(keyOf(found.pack, one)))
    recordSkillAnswers(tx, skillAnswers(found, feedback, caseKey), { mode: 'difference', keySeen })
    return feedback
  })
}

function feedbackTo(ctx: AppContext, { pack, pair }: ReturnType<typeof getPair>, answer: PairAnswer): PairFeedback {
  const { rules } = pack
  const [before, after] = [evaluate(rules, pair.first), evaluate(rules, pair.second)]
  const labels = new Map([...rules.facts, ...rules.elements, ...rules.findings].map(({ id, label }) => [id, label]))
  const quotesOf = (one: PackCase) => statementsOf(rules, one, pair.fact).flatMap(({ quotes }) => quotes)
  const shownReasons = (reasons: Reason[]): ShownReason[] =>
    reasons.map(({ id, value }) => ({ label: labels.get(id) ?? id, value }))

  const findings = traceDifference(rules, before, after).flatMap((one): ComparedFinding[] => {
    const rule = rules.findings.find(({ id }) => id === one.id)
    // The key wins where the engine is of another mind.
    const [keyBefore, keyAfter] = [keyed(pair.first, one.id, one.before), keyed(pair.second, one.id, one.after)]
    if (!rule || (!rule.asked && keyBefore === keyAfter)) return []
    const given = answer.findings[one.id] ?? null
    return [
      {
        id: one.id,
        label: rule.label,
        before: keyBefore,
        after: keyAfter,
        given: rule.asked ? given : null,
        isRight: given === keyAfter,
        asked: rule.asked,
        because: { before: shownReasons(one.because.before), after: shownReasons(one.because.after) },
      },
    ]
  })
  const asked = findings.filter((one) => one.asked)
  const isRight = answer.fact === pair.fact
  const distinction = rules.distinctions.find(({ between }) => between.includes(pair.fact))
  const found = getCase(ctx, keyOf(pack, pair.first))
  const section = distinction?.section ?? elementsWith(rules, pair.fact)[0]?.source.section
  const [first, second] = [paragraphsOf(pair.first), paragraphsOf(pair.second)]
  const diff = wordDiff(first, second)
  return {
    fact: {
      right: namedFact(pack, pair.fact),
      given: namedFact(pack, answer.fact),
      isRight,
      before: toldOf(rules, pair.first, pair.fact),
      after: toldOf(rules, pair.second, pair.fact),
    },
    quotes: [quotesOf(pair.first), quotesOf(pair.second)],
    differing: [joinedRanges(first, diff.a), joinedRanges(second, diff.b)],
    findings,
    right: asked.filter((one) => one.isRight).length + (isRight ? 1 : 0),
    of: asked.length + 1,
    tell: distinction?.tell ?? null,
    passage: section === undefined ? null : found.placeOf(section),
  }
}

const keyed = (one: PackCase, finding: string, engine: Shown): Shown => one.findings[finding] ?? engine

function skillAnswers(
  { pack, pair }: ReturnType<typeof getPair>,
  feedback: PairFeedback,
  caseKey: string,
): SkillAnswer[] {
  const common = { caseKey, level: pair.second.level, isNearMiss: true }
  const part = `difference/${pair.id}`
  return [
    ...pairSkills(pack.rules, pair.fact).map((skill) => ({
      ...common,
      skill,
      part,
      given: feedback.fact.given.id,
      expected: feedback.fact.right.id,
      score: feedback.fact.isRight ? 1 : 0,
      chance: 1 / FACTS_OFFERED,
    })),
    ...feedback.findings
      .filter(({ asked }) => asked)
      .map(({ id, given, after, isRight }) => ({
        ...common,
        skill: 'rule',
        part: `${part}/${id}`,
        given,
        expected: after,
        score: isRight ? 1 : 0,
        chance: CHANCE_OF_FINDING,
      })),
  ]
}

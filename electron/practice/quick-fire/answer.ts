import { assert } from '../../../shared/assert'
import { AppError } from '../../../shared/errors'
import type { QuickFireAnswer, QuickFireFeedback } from '../../../shared/model/practice-modes'
import type { AppContext } from '../../context'
import type { Outcome } from '../../store/store'
import { getCase } from '../cases'
import { recordSkillAnswers } from '../skills'
import { getItem, optionsOf } from './items'
import { answerLogQueries } from '../answer-log.queries'

/**
 * Says what an answer was worth, and keeps it for mastery. What ran out of time says nothing of what is known and may come
 * again; but what is right was told, so that it is kept as asked, and no later answer to it is the first.
 * @throws AppError not-found if no pack has the item, or the item has no such option
 */
export function answerQuickFire(
  ctx: AppContext,
  { packId, itemId, given }: QuickFireAnswer,
): Outcome<QuickFireFeedback> {
  const { pack, item, distinction } = getItem(ctx, packId, itemId)
  const found = getCase(ctx, `${packId}/${item.caseId}`)
  const options = optionsOf(pack, distinction)
  const right = options.find(({ id }) => id === item.right)
  assert(right, `quick fire: ${itemId} has an answer that is no option`)
  if (given !== null && !options.some(({ id }) => id === given))
    throw new AppError('not-found', { what: 'case', id: `${itemId} ${given}` })
  const isRight = given === right.id
  const feedback: QuickFireFeedback = {
    isRight,
    right,
    tell: distinction.tell,
    passage: distinction.section === undefined ? null : found.placeOf(distinction.section),
    case: { key: found.key, title: found.case.title },
  }

  // Not an undo step: the first answer is the only one given without having seen what is right, so it has to count.
  return ctx.store.write(ctx.now(), (tx) => {
    const answer = {
      skill: `distinction:${distinction.id}`,
      caseKey: found.key,
      part: item.id,
      given,
      expected: right.id,
      score: isRight ? 1 : 0,
      chance: 1 / options.length,
      level: item.level,
      // The same case speaks of another option as well, or has a twin of which another may hold.
      isNearMiss:
        found.case.pair !== undefined ||
        found.case.facts.some(({ fact }) => fact !== right.id && distinction.between.includes(fact)),
    }
    const keySeen = given === null || answerLogQueries(tx.db).isKeySeen(found.key)
    recordSkillAnswers(tx, [answer], { mode: 'quick-fire', keySeen })
    return feedback
  })
}

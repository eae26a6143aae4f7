import type { Rules } from '../../../shared/classifier/rules'
import type { OwnAnalysis, OwnCaseView } from '../../../shared/model/own-case'
import type { AppContext } from '../../context'
import type { FoundCase } from '../cases'
import { feedbackOn } from '../attempt-result'
import { analyse } from '../score'
import { getOwnCase } from './own-cases'
import { textSha256 } from './text-sha256'
import { caseKeyOf, foundCaseOf } from './own-found'
import { canBeWorked, gapsOf } from './own-gaps'

/** Gives a case with what follows from it by its pack's rules. @throws AppError not-found */
export function ownCaseView(ctx: AppContext, id: string): OwnCaseView {
  const one = getOwnCase(ctx, id)
  const found = foundCaseOf(ctx, one)
  const gaps = gapsOf(one, found?.pack ?? null)
  return {
    ...one,
    pack: found && {
      title: found.pack.manifest.shortTitle,
      language: found.pack.manifest.language,
      hasReader: found.pack.reading !== null,
    },
    isReadingOfText: one.reading?.textSha256 === textSha256(one.text),
    analysis: found && analysisOf(found),
    gaps,
    caseKey: canBeWorked(gaps) ? caseKeyOf(one) : null,
  }
}

/** Gives the rules by which a case is read, for the window that lets its facts be given. @throws AppError not-found */
export const rulesOf = (ctx: AppContext, packId: string): Rules => ctx.packs.get(packId).pack.rules

/** As a result shows it, but for what is of answers. */
function analysisOf(found: FoundCase): OwnAnalysis {
  const { traces, flips, flipsCutShort, idle, information, nextQuestion, disputed, assumed } = feedbackOn(
    analyse(found),
    [],
  )
  return { traces, flips, flipsCutShort, idle, information, nextQuestion, disputed, assumed }
}

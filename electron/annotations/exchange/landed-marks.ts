import { anchorOf, placeMarks, type Landing } from '../../../shared/exchange/match/place-marks'
import { excerpt, type IncomingMark, type Remark, type SkipReason } from '../../../shared/exchange/incoming'
import type { Anchoring, MarkColor, TextAnchor } from '../../../shared/model/annotation'
import type { AppContext } from '../../context'
import { shownText, type RevisionText } from '../../library/public'
import { turn } from '../../store/turn'
import { currentSettings } from '../../settings/public'
import { markIds, type MarkIds } from './mark-ids'

/** A mark from elsewhere that has its place in a text, or is known to have none there. */
export interface LandedMark {
  mark: IncomingMark
  anchor: TextAnchor
  anchoring: Anchoring
  color: MarkColor
  ids: MarkIds
}

export interface Landed {
  documentId: string
  /** in which the places hold */
  revision: number
  marks: LandedMark[]
  skipped: Remark<SkipReason>[]
}

/** Finds marks in the text that is shown. @throws AppError not-found, carry-stopped */
export async function landIn(ctx: AppContext, documentId: string, marks: readonly IncomingMark[]): Promise<Landed> {
  const text = shownText(ctx.store.db, documentId)
  const to = text.whole()
  const { markNames } = currentSettings(ctx.store.db)
  const carry = (anchors: TextAnchor[]) => ctx.carrier.carry({ from: null, to, anchors })
  const landings = await placeMarks(to, marks, { carry, turn })
  const landed: Landed = { documentId, revision: text.revision, marks: [], skipped: [] }
  for (const [at, mark] of marks.entries()) {
    const landing = landings[at] ?? null
    if (landing === null) {
      landed.skipped.push({ number: mark.number, reason: 'position-outside', detail: excerpt(mark.note) })
      continue
    }
    const ids = markIds(mark.sourceId, documentId)
    landed.marks.push({ mark, ids, color: colorOf(mark, markNames), ...laid(text, mark, landing) })
    if (at % 500 === 499) await turn()
  }
  return landed
}

/**
 * A mark that was found has the words of the text for its quote. One of which that is not sure, or that was not found, keeps
 * its own: it is what the learner compares with.
 */
function laid(text: RevisionText, { quote }: IncomingMark, { anchoring, isExact }: NonNullable<Landing>) {
  if (anchoring.kind === 'orphaned' || (anchoring.kind === 'to-check' && !isExact && quote !== null)) {
    const anchor = anchorOf(quote ?? { exact: '', prefix: '', suffix: '' })
    const { start, end } = anchoring.kind === 'orphaned' ? { start: 0, end: Math.max(1, anchor.end) } : anchoring
    return { anchoring, anchor: { ...anchor, start, end } }
  }
  const anchor = text.describe(anchoring.start, anchoring.end)
  return { anchor, anchoring: { ...anchoring, start: anchor.start, end: anchor.end } }
}

/** Its own colour, or that of the learner's which has the same name; else the first. */
function colorOf({ color, colorName }: IncomingMark, markNames: readonly string[]): MarkColor {
  if (color !== null) return color
  const name = colorName?.trim().toLowerCase()
  const at = markNames.findIndex((own) => own.toLowerCase() === name)
  return ([1, 2, 3, 4, 5] as const)[at] ?? 1
}

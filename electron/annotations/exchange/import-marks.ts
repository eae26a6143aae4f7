import { AppError } from '../../../shared/errors'
import { excerpt, type IncomingMark, type Remark, type SkipReason } from '../../../shared/exchange/incoming'
import { readMarks } from '../../../shared/exchange/readers/read-marks'
import { MARKS_LIMIT_MEGABYTES, type MarksReport } from '../../../shared/model/marks-exchange'
import type { AppContext } from '../../context'
import { describeText, shownText } from '../../library/public'
import type { Outcome } from '../../store/store'
import { byText, chooseTexts } from './choose-texts'
import { landIn, type Landed } from './landed-marks'
import { reportOf } from './report'
import { storeMarks } from './store-marks'
import { storeNotes } from './store-notes'

export interface IncomingFile {
  fileName: string
  bytes: Uint8Array
}

/** A text may be changed while marks are looked for in it; more often than this nobody does so. */
const MOST_TRIES = 3

/**
 * Brings in marks from a file, in one step of undo, however many texts they are of.
 * @param documentId the text that they are of; null: of any in the library
 * @throws AppError not-found, marks-unreadable, file-too-large, carry-stopped; nothing is changed then
 */
export async function importMarks(
  ctx: AppContext,
  documentId: string | null,
  { fileName, bytes }: IncomingFile,
): Promise<Outcome<MarksReport>> {
  const megabytes = Math.ceil(bytes.byteLength / 1e6)
  if (megabytes > MARKS_LIMIT_MEGABYTES)
    throw new AppError('file-too-large', { file: fileName, megabytes, limit: MARKS_LIMIT_MEGABYTES })
  if (documentId !== null) describeText(ctx.store.db, documentId)
  const read = readMarks(fileName, bytes)
  const { wanted, skipped } = await ofWhichText(ctx, documentId, read.marks)
  for (let tries = 1; ; tries++) {
    const landed: Landed[] = []
    for (const [id, marks] of wanted) landed.push(await landIn(ctx, id, marks))
    const isCurrent = landed.every(({ documentId: id, revision }) => shownText(ctx.store.db, id).revision === revision)
    if (!isCurrent && tries < MOST_TRIES) continue
    const all = [...read.skipped, ...skipped, ...landed.flatMap((one) => one.skipped)]
    return ctx.store.operate('import-marks', ctx.now(), (tx) => {
      const texts = landed.map((one) => {
        const { id, title } = describeText(tx.db, one.documentId)
        return { id, title, ...storeMarks(tx, one) }
      })
      const notes = storeNotes(tx, read.notes ?? [], landed)
      return reportOf({ ...read, skipped: all }, texts, notes)
    })
  }
}

/** Which marks go to which text; those that go to none, and why. */
async function ofWhichText(ctx: AppContext, documentId: string | null, marks: readonly IncomingMark[]) {
  const groups = byText(marks)
  const wanted = new Map<string, IncomingMark[]>()
  const skipped: Remark<SkipReason>[] = []
  // All of one text, as far as the file knows: the learner says which that is.
  const isSaid = documentId !== null && groups.length === 1
  const chosen = isSaid ? [documentId] : await chooseTexts(ctx, groups, documentId === null ? null : [documentId])
  groups.forEach((group, at) => {
    const id = chosen[at] ?? null
    if (id === null) {
      const reason = documentId === null ? 'no-text' : 'other-text'
      for (const { number, quote } of group.marks)
        skipped.push({ number, reason, detail: group.title ?? excerpt(quote?.exact ?? '') })
    } else wanted.set(id, [...(wanted.get(id) ?? []), ...group.marks])
  })
  return { wanted, skipped }
}

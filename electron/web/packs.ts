import { z } from 'zod'
import { archiveLimits } from '../../shared/pack/archive'
import { exportedDraft } from '../authoring/public'
import type { AppContext } from '../context'
import { exportedPack, importPack } from '../library/public'
import { replayLogs } from '../review/public'
import { AppError } from '../../shared/errors'
import { answered, decodedName, fileAnswer, jsonAnswer } from './file-answers'
import { plain } from './headers'

const asked = z.union([z.strictObject({ packId: z.string() }), z.strictObject({ draftId: z.string() })])

/**
 * Brings in a pack. The body is the file, the header x-file-name its name, percent-encoded; with the header x-allow-older a
 * lower version may take the place of a higher one. Answers the operation's outcome as JSON, or 422 with `{ appError }`.
 */
export async function uploadPack(context: AppContext, request: Request): Promise<Response> {
  const fileName = decodedName(request.headers.get('x-file-name'))
  if (fileName === null) return plain(400, 'Name the file in the header x-file-name, percent-encoded')
  return answered(context, async () => {
    if (Number(request.headers.get('content-length') ?? 0) > archiveLimits.packedBytes)
      throw new AppError('pack-unreadable', { file: fileName, why: 'large', entry: '' })
    const bytes = new Uint8Array(await request.arrayBuffer())
    const allowOlder = request.headers.has('x-allow-older')
    return jsonAnswer(await importPack(context, { fileName, bytes, allowOlder }, replayLogs))
  })
}

/** Gives a pack that is in use, or a draft without faults, as one file. The body says which; for the rest as downloadMarks. */
export async function downloadPack(context: AppContext, request: Request): Promise<Response> {
  const which = asked.safeParse(await request.json().catch(() => null))
  if (!which.success) return plain(400, 'Say which pack')
  return answered(context, async () => {
    const { name, bytes } =
      'packId' in which.data
        ? exportedPack(context, which.data.packId)
        : await exportedDraft(context, which.data.draftId)
    return fileAnswer(name, 'application/zip', once(bytes))
  })
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

import { AppError } from '../../shared/errors'
import type { DraftCheck } from '../../shared/model/authoring'
import type { ImportedPackReport } from '../../shared/model/pack'
import { archiveName, ARCHIVE_ENDING } from '../../shared/pack/archive-name'
import type { AppContext } from '../context'
import { importPack, packArchive } from '../library/public'
import { replayLogs } from '../review/public'
import type { Outcome } from '../store/store'
import { getDraft, manifestOf } from './drafts'

/** The check reads what is packed; of a draft its id need not be one yet. */
const unnamed = { id: 'draft', version: '0.0.0' }

/** What is wrong with a draft, worked out in the process that reads packs. @throws AppError not-found, parse-stopped */
export async function checkDraft(ctx: AppContext, id: string): Promise<DraftCheck> {
  const bytes = packArchive(unnamed, getDraft(ctx, id).files)
  const { problems, remarks } = await ctx.parser.readPack({ fileName: `draft${ARCHIVE_ENDING}`, bytes })
  return { problems, remarks }
}

/** A draft as one file to pass on. @throws AppError not-found, pack-invalid, parse-stopped */
export async function exportedDraft(ctx: AppContext, id: string): Promise<{ name: string; bytes: Uint8Array }> {
  const { files } = getDraft(ctx, id)
  const { problems } = await checkDraft(ctx, id)
  const of = manifestOf(files['pack.yaml'] ?? '')
  if (problems.length > 0) throw new AppError('pack-invalid', { pack: of.title, count: problems.length, problems })
  return { name: archiveName(of), bytes: packArchive(of, files) }
}

/** Installs a draft here, by the way of any pack that comes in. @throws AppError as importPack does */
export function installDraft(
  ctx: AppContext,
  { id, allowOlder }: { id: string; allowOlder: boolean },
): Promise<Outcome<ImportedPackReport>> {
  const { files } = getDraft(ctx, id)
  const { title } = manifestOf(files['pack.yaml'] ?? '')
  return importPack(
    ctx,
    { fileName: `${title}${ARCHIVE_ENDING}`, bytes: packArchive(unnamed, files), allowOlder },
    replayLogs,
  )
}

import { AppError } from '../../shared/errors'
import type { DraftCheck } from '../../shared/model/authoring'
import type { ImportedPackReport } from '../../shared/model/pack'
import { archiveName, ARCHIVE_ENDING } from '../../shared/pack/archive-name'
import type { Coverage } from '../../shared/pack/coverage'
import type { AppContext } from '../context'
import type { ParsePort } from '../jobs/parse-port'
import { importPack, packArchive } from '../library/public'
import { replayLogs } from '../review/public'
import type { Outcome } from '../store/store'
import { getDraft, manifestOf } from './drafts'
import { latestOnly } from './latest-only'

/** The check reads what is packed; of a draft its id need not be one yet. */
const unnamed = { id: 'draft', version: '0.0.0' }

/** Every change of a draft asks for its check: one that is overtaken is given up, so that processes don’t pile up behind a quick hand. */
const perParser = perPort(() => ({ checks: latestOnly<DraftCheck>(), coverages: latestOnly<Coverage | null>() }))

/** What is wrong with a draft, worked out in the process that reads packs. @throws AppError not-found, parse-stopped */
export const checkDraft = (ctx: AppContext, id: string): Promise<DraftCheck> =>
  perParser(ctx.parser).checks(id, (signal) => checkFiles(ctx, id, signal))

/** What the cases of a draft practise, in that process as well; null while its rules have faults. @throws as checkDraft does */
export const coverDraft = (ctx: AppContext, id: string): Promise<Coverage | null> =>
  perParser(ctx.parser).coverages(id, (signal) => ctx.parser.coverPack(packedDraft(ctx, id), { signal }))

async function checkFiles(ctx: AppContext, id: string, signal?: AbortSignal): Promise<DraftCheck> {
  const { problems, remarks } = await ctx.parser.readPack(packedDraft(ctx, id), { signal })
  return { problems, remarks }
}

const packedDraft = (ctx: AppContext, id: string) => ({
  fileName: `draft${ARCHIVE_ENDING}`,
  bytes: packArchive(unnamed, getDraft(ctx, id).files),
})

/** What belongs to a parser, and goes with it. */
function perPort<T>(make: () => T): (parser: ParsePort) => T {
  const made = new WeakMap<ParsePort, T>()
  return (parser) => {
    const found = made.get(parser) ?? make()
    made.set(parser, found)
    return found
  }
}

/** A draft as one file to pass on. @throws AppError not-found, pack-invalid, parse-stopped */
export async function exportedDraft(ctx: AppContext, id: string): Promise<{ name: string; bytes: Uint8Array }> {
  const { files } = getDraft(ctx, id)
  const { problems } = await checkFiles(ctx, id)
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

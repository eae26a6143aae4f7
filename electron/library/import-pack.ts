import { AppError } from '../../shared/errors'
import { compareVersions, isArchiveName } from '../../shared/pack/archive-name'
import type { ImportedPackReport } from '../../shared/model/pack'
import type { AppContext } from '../context'
import type { Outcome, Transaction } from '../store/store'
import { documentQueries } from './document.queries'
import { importedPackQueries } from './imported-pack.queries'
import { installPack } from './install-packs'
import { keptPackQueries } from './kept-pack.queries'
import { thisProgram } from './kept-packs'
import type { PackRead } from './parsers/public'

/** What is done with a pack’s file. */
export interface PackImport {
  fileName: string
  bytes: Uint8Array
  /** a lower version takes the place of a higher one */
  allowOlder?: boolean
}

/** Works out the memory of cards that are new here: the log may know them from before they were removed. */
export type Remember = (tx: Transaction, cardIds: readonly string[]) => void

/**
 * Brings in a pack from its one file, as one step of undo. The file is read in a process of its own. A higher version takes
 * the place of the one that is here, which is kept; what the learner made of it stays, as what they made hangs on ids and on
 * words. A lower one is brought in only where that is allowed; the report says if it was not.
 * @throws AppError pack-unreadable, pack-invalid, pack-version-taken, parse-stopped; nothing is changed then
 */
export async function importPack(
  ctx: AppContext,
  { fileName, bytes, allowOlder = false }: PackImport,
  remember?: Remember,
): Promise<Outcome<ImportedPackReport>> {
  if (!isArchiveName(fileName)) throw new AppError('pack-unreadable', { file: fileName, why: 'form', entry: '' })
  const read = await ctx.parser.readPack({ fileName, bytes })
  const { made, problems, contentSha256 } = read
  if (made === null) throw new AppError('pack-invalid', { pack: fileName, count: problems.length, problems })
  const here = ctx.packs.find(made.id)
  const version = here?.pack.manifest.version ?? null
  const report = { id: made.id, title: made.title, version: made.version, from: version }
  const kind = kindOf(made.version, version)
  if (here !== null && kind === 'same') {
    if (here.contentSha256 === contentSha256) return unchanged({ ...report, kind: 'same' })
    throw new AppError('pack-version-taken', { title: made.title, version: made.version })
  }
  if (kind === 'older' && !allowOlder) return unchanged({ ...report, kind: 'asks-older' })
  // What is made of the files is kept outside the step: it follows from them, and undo need not bring it back.
  ctx.store.write(ctx.now(), ({ db }) =>
    keptPackQueries(db).putImported({ contentSha256, madeBy: thisProgram() ?? '' }, made),
  )
  return ctx.store.operate('import-pack', ctx.now(), (tx) => {
    take(tx, made, read, version)
    const cardIds = installPack(tx, ctx.packs.get(made.id))
    remember?.(tx, cardIds)
    return { ...report, kind, newCards: cardIds.length }
  })
}

const unchanged = (report: Omit<ImportedPackReport, 'newCards'>): Outcome<ImportedPackReport> => ({
  result: { ...report, newCards: 0 },
  op: null,
  changed: [],
})

function kindOf(version: string, here: string | null): 'new' | 'newer' | 'older' | 'same' {
  if (here === null) return 'new'
  const by = compareVersions(version, here)
  return by === 0 ? 'same' : by > 0 ? 'newer' : 'older'
}

/** Puts the version in use. The one that was is kept, and none before that. */
function take(
  tx: Transaction,
  { id: packId, version }: { id: string; version: string },
  { contentSha256, files }: PackRead,
  overVersion: string | null,
): void {
  const packs = importedPackQueries(tx.db)
  const known = packs.ofPack(packId)
  packs.leave(packId)
  // The same version may be here from before, if only as one that was removed or left.
  for (const one of known) if (!one.inUse || one.version === version) packs.remove(one)
  packs.insert({ packId, version, contentSha256, inUse: true, overVersion, importedAtMs: tx.nowMs }, files)
  const document = documentQueries(tx.db).find(packId)
  if (document !== null && document.trashedAtMs !== null && overVersion === null)
    documentQueries(tx.db).update({ ...document, trashedAtMs: null })
}

import { createHash } from 'node:crypto'
import { AppError } from '../../shared/errors'
import { importRefusal } from '../../shared/import-formats'
import type { AppContext } from '../context'
import type { ParseFile } from '../jobs/parse-port'
import type { Outcome } from '../store/store'
import { documentQueries } from './document.queries'
import { trustedText } from './trusted-text'
import { storeDocument } from './revise'
import { asRunningImport } from './running-imports'

/** More is no title; lists show about sixty. */
const LONGEST_TITLE_UNITS = 300

export interface ImportedDocument {
  documentId: string
  /** it was there already: the same bytes were imported before */
  known: boolean
}

/**
 * Makes a document of a file, unless it is cancelled meanwhile (see cancelImport) under the id that it was given. The same bytes again give the document that they gave before, taken out of the trash if
 * it was there. Undoing an import puts the document into the trash.
 * @throws AppError file-empty, file-too-large, file-unsupported, file-not-text, file-unreadable, parse-stopped; an
 * AbortError if it was cancelled
 */
export function importDocument(
  ctx: AppContext,
  file: ParseFile,
  importId = ctx.newId(),
): Promise<Outcome<ImportedDocument>> {
  return asRunningImport(ctx.store, importId, (signal) => importUnless(signal, ctx, file))
}

async function importUnless(signal: AbortSignal, ctx: AppContext, file: ParseFile): Promise<Outcome<ImportedDocument>> {
  refuseAtSight(file)
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const known = documentQueries(ctx.store.db).findBySource(sha256)
  if (known !== null) return takeKnown(ctx, sha256)

  const parsed = await ctx.parser.parse(file, { signal })
  signal.throwIfAborted()
  const text = trustedText(parsed.tree)
  // Meanwhile the same file may have come a second time.
  if (documentQueries(ctx.store.db).findBySource(sha256) !== null) return takeKnown(ctx, sha256)
  return ctx.store.operate('import-document', ctx.now(), (tx) => {
    const documentId = tx.newId()
    const { lang, byline } = parsed
    const { fileName } = file
    const title = parsed.title.slice(0, LONGEST_TITLE_UNITS) || fileName
    storeDocument(
      tx,
      { id: documentId, title, lang, byline, packId: null, fileName, sourceSha256: sha256, trashedAtMs: tx.nowMs },
      text,
    )
    // It comes out of the trash in the same transaction: what undo records is the way back there.
    documentQueries(tx.db).setTrashed(documentId, null)
    return { documentId, known: false }
  })
}

function refuseAtSight({ fileName: file, bytes }: ParseFile): void {
  const refusal = importRefusal(file, bytes.byteLength)
  if (refusal !== null) throw new AppError(refusal.code, refusal.facts)
}

function takeKnown(ctx: AppContext, sha256: string): Outcome<ImportedDocument> {
  return ctx.store.operate('import-document', ctx.now(), (tx) => {
    const queries = documentQueries(tx.db)
    const document = queries.findBySource(sha256)
    if (document === null) throw new AppError('not-found', { what: 'document', id: sha256 })
    if (document.trashedAtMs !== null) queries.setTrashed(document.id, null)
    return { documentId: document.id, known: true }
  })
}

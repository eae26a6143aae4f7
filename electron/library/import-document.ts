import { AppError } from '../../shared/errors'
import { importFormatOf, importRefusal } from '../../shared/import-formats'
import type { ImportedDocument } from '../../shared/model/import'
import type { AppContext } from '../context'
import type { ParsedFacts } from '../jobs/parse-protocol'
import type { Outcome, Transaction } from '../store/store'
import { documentQueries } from './document.queries'
import { getDocument } from './documents'
import { findEdition } from './editions'
import { sha256Of } from '../store/keep-bytes'
import { joinNeighbours } from './neighbours'
import { knowingPack } from './pack-pages'
import { revisionQueries, type RevisionFacts } from './revision.queries'
import { asRunningImport, type Run } from './running-imports'
import { stageText } from './stage-text'
import { removeStaged } from './unpublished'

/** More is no title; lists show about sixty. */
const LONGEST_TITLE_UNITS = 300

/** A file that a learner brings. */
export interface ImportFile {
  fileName: string
  bytes: Uint8Array
  /** name by the Encoding Standard in which it is to be read; detected if absent */
  encoding?: string | null
  /** of a saved page: the article, if absent, or all of it */
  extent?: 'article' | 'whole'
  /** The file at a path relative to it; null if there is none. None if absent. */
  companion?(path: string): Promise<Uint8Array | null>
}

/**
 * Makes a document of a file, unless it is cancelled meanwhile (see cancelImport) under the id that it was given. The same
 * bytes again give the document that they gave before, taken out of the trash if it was there. What is written on the way
 * is seen by nobody until the last small transaction publishes it, so it comes in whole or not at all. Undoing an import
 * puts the document into the trash.
 * @throws AppError file-empty, file-too-large, file-unsupported, and as ParsePort.parse does; an AbortError if it was
 * cancelled
 */
export function importDocument(
  ctx: AppContext,
  file: ImportFile,
  importId = ctx.newId(),
): Promise<Outcome<ImportedDocument>> {
  return asRunningImport(ctx.store, importId, ctx.now, (run) => importUnless(run, ctx, file))
}

async function importUnless(run: Run, ctx: AppContext, file: ImportFile): Promise<Outcome<ImportedDocument>> {
  const { signal, report } = run
  const { store } = ctx
  refuseAtSight(file)
  const sha256 = await sha256Of(file.bytes)
  signal.throwIfAborted()
  if (revisionQueries(store.db).documentBySource(sha256) !== null) return takeKnown(ctx, sha256)

  const { source, companions } = withCompanions(file)
  const parts = await ctx.parser.parse(source, { signal, onProgress: (share) => report('reading', share) })
  try {
    signal.throwIfAborted()
    const facts = factsOf(source.fileName, sha256, parts.facts)
    const document = {
      id: ctx.newId(),
      title: facts.title,
      packId: null,
      attachedPackId: null,
      revision: 1,
      moduleId: null,
      modulePosition: null,
      addedAtMs: ctx.now(),
      // It comes out of the trash when it is published: what undo records is the way back there.
      trashedAtMs: ctx.now(),
    }
    const key = { id: document.id, revision: document.revision }
    try {
      store.write(ctx.now(), ({ db }) => documentQueries(db).insert(document, run.importId))
      await stageText(ctx, key, { file: source, sha256, companions }, facts, parts, run)
      signal.throwIfAborted()
      // Meanwhile the same file may have come a second time.
      if (revisionQueries(store.db).documentBySource(sha256) === null) return publish(ctx, document.id)
      await removeNew(ctx, key)
      return takeKnown(ctx, sha256)
    } catch (error) {
      await removeNew(ctx, key)
      throw error
    }
  } finally {
    parts.close()
  }
}

function refuseAtSight({ fileName: file, bytes }: ImportFile): void {
  const refusal = importRefusal(file, bytes.byteLength)
  if (refusal !== null) throw new AppError(refusal.code, refusal.facts)
}

/** The file as the parser gets it, and what it asks for on the way, to be kept with it. */
function withCompanions(file: ImportFile) {
  const companions = new Map<string, Uint8Array>()
  const source = {
    fileName: file.fileName,
    bytes: file.bytes,
    encoding: file.encoding ?? null,
    extent: file.extent ?? 'article',
    async companion(path: string): Promise<Uint8Array | null> {
      const bytes = (await file.companion?.(path)) ?? null
      if (bytes !== null) companions.set(path, bytes)
      return bytes
    },
  }
  return { source, companions }
}

/** What the revision says of itself, of what the parser said of the file. */
export function factsOf(fileName: string, sourceSha256: string, parsed: ParsedFacts): RevisionFacts {
  const { lang, byline, published, links, encoding, extent, warnings } = parsed
  const title = parsed.title.slice(0, LONGEST_TITLE_UNITS) || fileName
  const format = importFormatOf(fileName) ?? 'plain-text'
  return { title, lang, byline, format, fileName, sourceSha256, encoding, extent, published, links, warnings }
}

function publish(ctx: AppContext, id: string): Outcome<ImportedDocument> {
  // Reads the signatures of all texts, which need not be done while the store is held.
  const editionOf = findEdition(ctx.store.db, id)
  return ctx.store.operate('import-document', ctx.now(), (tx) => {
    documentQueries(tx.db).publish(id)
    revisionQueries(tx.db).publish({ id, revision: 1 })
    const document = getDocument(tx.db, id)
    const sections = revisionQueries(tx.db).sectionsOf({ id, revision: 1 })
    const attachedPackId = knowingPack(ctx.packs, sections)
    documentQueries(tx.db).update({ ...document, attachedPackId, trashedAtMs: null })
    // A new edition of a page takes that one's place, if the learner says so, and none beside it.
    const joined = editionOf === null ? joinNeighbours(tx, id) : null
    return { ...importedAs(tx, id, false), editionOf, joined }
  })
}

function takeKnown(ctx: AppContext, sha256: string): Outcome<ImportedDocument> {
  return ctx.store.operate('import-document', ctx.now(), (tx) => {
    const id = revisionQueries(tx.db).documentBySource(sha256)
    if (id === null) throw new AppError('not-found', { what: 'document', id: sha256 })
    const document = getDocument(tx.db, id)
    if (document.trashedAtMs !== null) documentQueries(tx.db).update({ ...document, trashedAtMs: null })
    return importedAs(tx, id, true)
  })
}

function importedAs(tx: Transaction, documentId: string, known: boolean): ImportedDocument {
  const { title, revision, attachedPackId } = getDocument(tx.db, documentId)
  const { lang, encoding, words, headings, tables, images, footnotes, warnings } = revisionQueries(tx.db).get(
    documentId,
    revision,
  )
  return {
    documentId,
    known,
    title,
    lang,
    encoding,
    words,
    headings,
    tables,
    images,
    footnotes,
    warnings,
    editionOf: null,
    joined: null,
    attachedPack: attachedPackId,
  }
}

/** Takes away what an import that does not come to its end has written. */
async function removeNew(ctx: AppContext, key: { id: string; revision: number }): Promise<void> {
  await removeStaged(ctx, key)
  // The program ends meanwhile: the next start takes it away. No undo step: nobody has seen any of it.
  if (ctx.store.db.open) ctx.store.write(ctx.now(), ({ db }) => documentQueries(db).remove(key.id))
}

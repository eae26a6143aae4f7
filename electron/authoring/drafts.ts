import { parse } from 'yaml'
import { z } from 'zod'
import { AppError } from '../../shared/errors'
import type { Draft, DraftSummary, NewDraft } from '../../shared/model/authoring'
import { archiveLimits, isPackFilePath } from '../../shared/pack/archive'
import { editYaml, type YamlEdit } from '../../shared/pack/edit-yaml'
import { emptyPack, examplePack } from '../../shared/pack/starting-pack'
import type { AppContext } from '../context'
import type { Outcome, Transaction } from '../store/store'
import { draftQueries } from './draft.queries'

type Ctx = Pick<AppContext, 'store' | 'packs' | 'now' | 'newId'>

/** What a manifest with faults still says of itself. */
const lenient = z.object({
  id: z.string().catch(''),
  version: z.string().catch(''),
  title: z.string().catch(''),
})

/** The packs that are being written, the one that was changed last first. */
export function listDrafts({ store, packs }: Ctx): DraftSummary[] {
  const queries = draftQueries(store.db)
  return queries.list().map(({ id, changedAtMs }) => {
    const said = manifestOf(queries.fileOf(id, 'pack.yaml') ?? '')
    return {
      id,
      changedAtMs,
      packId: said.id,
      title: said.title,
      version: said.version,
      installedVersion: packs.find(said.id)?.pack.manifest.version ?? null,
    }
  })
}

/** What the manifest of a draft says, empty where it says nothing that can be read. */
export function manifestOf(text: string): z.infer<typeof lenient> {
  try {
    return lenient.catch({ id: '', version: '', title: '' }).parse(parse(text))
  } catch {
    // No YAML yet: its author is told by the check.
    return { id: '', version: '', title: '' }
  }
}

/** A draft with its files. @throws AppError not-found */
export function getDraft({ store }: Pick<Ctx, 'store'>, id: string): Draft {
  const queries = draftQueries(store.db)
  const draft = queries.find(id)
  if (draft === null) throw new AppError('not-found', { what: 'draft-pack', id })
  return { id, changedAtMs: draft.changedAtMs, files: queries.filesOf(id) }
}

/** Begins a draft: with the least, with a small example, or as a copy of a pack that is in use. @throws AppError not-found */
export function startDraft(ctx: Ctx, from: NewDraft): Outcome<{ id: string }> {
  const files =
    from.kind === 'copy'
      ? ctx.packs.get(from.packId).files()
      : from.kind === 'example'
        ? examplePack(from)
        : emptyPack(from)
  return ctx.store.operate('start-pack', ctx.now(), (tx) => {
    const id = tx.newId()
    const queries = draftQueries(tx.db)
    queries.insert({ id, nowMs: tx.nowMs })
    for (const [name, text] of Object.entries(files)) queries.putFile(id, name, text)
    return { id }
  })
}

/**
 * Changes fields of a file of a draft, and gives its text as it is then. One undo step.
 * @throws AppError not-found if there is no such draft or file; file-not-text if it can’t be read as YAML
 */
export function editDraft(
  { store, now }: Ctx,
  { id, file, edits }: { id: string; file: string; edits: readonly YamlEdit[] },
): Outcome<{ text: string }> {
  return store.operate('edit-pack', now(), (tx) => {
    const text = draftQueries(tx.db).fileOf(id, file)
    if (text === null) throw new AppError('not-found', { what: 'draft-pack', id })
    const edited = editYaml(text, edits)
    if (edited.kind === 'unreadable') throw new AppError('file-not-text', { file })
    put(tx, id, file, edited.text)
    return { text: edited.text }
  })
}

/**
 * Writes a file of a draft as a whole. One undo step.
 * @param seen its text when the author began: another since then is not written over
 * @throws AppError not-found, stale-edit; file-too-large
 */
export function writeDraft(
  { store, now }: Ctx,
  { id, file, text, seen }: { id: string; file: string; text: string; seen: string | null },
): Outcome<void> {
  return store.operate('edit-pack', now(), (tx) => {
    const queries = draftQueries(tx.db)
    if (queries.find(id) === null || !isPackFilePath(file)) throw new AppError('not-found', { what: 'draft-pack', id })
    if (queries.fileOf(id, file) !== seen) throw new AppError('stale-edit', { what: 'draft-pack' })
    put(tx, id, file, text)
  })
}

function put(tx: Transaction, id: string, file: string, text: string): void {
  if (text.length > archiveLimits.fileBytes) {
    const [megabytes, limit] = [text.length, archiveLimits.fileBytes].map((bytes) => Math.ceil(bytes / 1e6))
    throw new AppError('file-too-large', { file, megabytes: megabytes ?? 0, limit: limit ?? 0 })
  }
  const queries = draftQueries(tx.db)
  queries.putFile(id, file, text)
  queries.touch({ id, nowMs: tx.nowMs })
}

/** Takes a draft away. Undo brings it back. What was installed of it stays. @throws AppError not-found */
export function removeDraft(ctx: Ctx, id: string): Outcome<void> {
  getDraft(ctx, id)
  return ctx.store.operate('remove-draft', ctx.now(), (tx) => draftQueries(tx.db).remove(id))
}

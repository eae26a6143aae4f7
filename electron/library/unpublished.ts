import type { AppContext } from '../context'
import { documentQueries } from './document.queries'
import { fileQueries } from './file.queries'
import { forgetPlaces } from './follow'
import { passageQueries } from './passage.queries'
import { revisionQueries } from './revision.queries'
import { turn } from '../store/turn'

type Stored = Pick<AppContext, 'store' | 'now'>
type Staged = Stored & Pick<AppContext, 'followers'>

/** Removes all that imports left that a crash ended: what was never published, and where marks stand in it. At start, before an import can begin. */
export function removeUnpublished(ctx: Staged): void {
  const { store, now } = ctx
  const documents = documentQueries(store.db).staged()
  const revisions = revisionQueries(store.db).staged()
  if (documents.length + revisions.length === 0) return
  // No undo steps: nobody has seen any of it.
  for (const id of documents) store.write(now(), ({ db }) => documentQueries(db).remove(id))
  for (const key of revisions) {
    forgetPlaces(ctx, key)
    store.write(now(), ({ db }) => revisionQueries(db).remove(key))
  }
  for (const sha256 of fileQueries(store.db).unused()) {
    while (!store.write(now(), ({ db }) => fileQueries(db).removeSome(sha256)).result);
  }
}

/** So many runs and passages of a text are gone in a few milliseconds. */
const atOnce = { chunks: 16, passages: 500 }

/** Removes a revision that was never published, part by part, so that nobody waits, and the files that only it used. */
export async function removeStaged(ctx: Staged, key: { id: string; revision: number }): Promise<void> {
  const { store, now } = ctx
  const someGone = () =>
    store.write(now(), ({ db }) => {
      const passages = passageQueries(db).removeSome(key, atOnce.passages)
      return passages + revisionQueries(db).removeSomeChunks(key, atOnce.chunks)
    }).result > 0
  // If the program ends meanwhile, the next start takes away what is left.
  while (store.db.open && someGone()) await turn()
  if (store.db.open) forgetPlaces(ctx, key)
  if (store.db.open) store.write(now(), ({ db }) => revisionQueries(db).remove(key))
  await removeUnusedFiles(ctx)
}

/** Removes files that no text uses any more, part by part, so that nobody waits. */
export async function removeUnusedFiles({ store, now }: Stored): Promise<void> {
  for (const sha256 of store.db.open ? fileQueries(store.db).unused() : []) {
    while (store.db.open && !store.write(now(), ({ db }) => fileQueries(db).removeSome(sha256)).result) await turn()
  }
}

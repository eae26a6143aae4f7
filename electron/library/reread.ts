import { AppError } from '../../shared/errors'
import type { AppContext } from '../context'
import type { Outcome } from '../store/store'
import type { Places } from './carry-to'
import { getDocument } from './documents'
import { blobQueries } from '../store/blob.queries'
import { fileQueries } from './file.queries'
import { followRevision, forgetPlaces } from './follow'
import { anchorKey } from './follower'
import type { Foreknown } from './foresee-edition'
import { factsOf } from './import-document'
import { showRevision } from './revise'
import { revisionQueries } from './revision.queries'
import { asRunningImport, isCancelled } from './running-imports'
import { stageText } from './stage-text'
import { removeStaged } from './unpublished'

export interface HowToRead {
  id: string
  /** as it is now, if absent */
  encoding?: string | undefined
  extent?: 'article' | 'whole' | undefined
  /** by which it can be cancelled */
  importId?: string | undefined
}

/** A revision that nobody sees yet, and where lines, marks and passages stand in it. */
interface Staged {
  key: { id: string; revision: number }
  title: string
  places: Places
}

/**
 * Reads the file that a text was made of once more, in another encoding or another extent, and shows what comes of it as
 * the next revision. One undo step; can be cancelled as an import can.
 * @throws AppError not-found if there is no such text, or if its file was not kept; as ParsePort.parse does;
 * carry-stopped
 */
export function reread(ctx: AppContext, how: HowToRead): Promise<Outcome<void>> {
  const { store, now } = ctx
  return staged(ctx, how, ({ key, title, places }) =>
    store.operate('reread-document', now(), (tx) => {
      revisionQueries(tx.db).publish(key)
      showRevision(tx, getDocument(tx.db, how.id), { revision: key.revision, title }, places)
    }),
  )
}

/**
 * Where the anchors in a text would stand if its file were read so, and the text that it would be. Shows nothing and leaves
 * nothing; can be cancelled as an import can.
 * @returns null if it was cancelled
 * @throws as reread does
 */
export async function foreseeReread(ctx: AppContext, how: HowToRead): Promise<ForeseenReread | null> {
  const { store, followers } = ctx
  try {
    return await staged(ctx, how, async ({ key, places }) => {
      const anchors = followers.flatMap((one) => one.anchors(store.db, how.id).map((anchor) => ({ one, anchor })))
      const foreknown: Foreknown = { marks: [], cards: [] }
      for (const { one, anchor } of anchors)
        foreknown[one.kind].push({ ...anchor, anchoring: places.get(anchorKey(anchor)) ?? { kind: 'orphaned' } })
      const text = revisionQueries(store.db).textOf(key)
      await removeStaged(ctx, key)
      return { ...foreknown, text }
    })
  } catch (error) {
    if (isCancelled(error)) return null
    throw error
  }
}

type ForeseenReread = Foreknown & { text: string }

/** Writes what comes of reading the file as a revision that nobody sees. Where it is not made use of, nothing of it is left. */
function staged<T>(ctx: AppContext, how: HowToRead, use: (staged: Staged) => T | Promise<T>): Promise<T> {
  return asRunningImport(ctx.store, how.importId ?? ctx.newId(), ctx.now, async (run) => {
    const { store } = ctx
    const { revision } = getDocument(store.db, how.id)
    const shown = { id: how.id, revision }
    const { fileName, sourceSha256, encoding, extent } = revisionQueries(store.db).get(how.id, revision)
    const original = blobQueries(store.db).read(sourceSha256)
    if (fileName === null || original === null) throw new AppError('not-found', { what: 'document', id: how.id })
    const companions = keptCompanions(ctx, shown)
    const file = {
      fileName,
      bytes: original.bytes,
      encoding: how.encoding ?? (how.extent === undefined ? null : encoding),
      extent: how.extent ?? extent ?? ('article' as const),
      companion: async (path: string) => companions.get(path) ?? null,
    }
    const { signal, report } = run
    const parts = await ctx.parser.parse(file, { signal, onProgress: (share) => report('reading', share) })
    const key = { id: how.id, revision: revisionQueries(store.db).last(how.id) + 1 }
    try {
      const facts = factsOf(fileName, sourceSha256, parts.facts)
      forgetPlaces(ctx, key)
      await stageText(ctx, key, { file, sha256: sourceSha256, companions }, facts, parts, run)
      const places = await followRevision(ctx, key, signal)
      signal.throwIfAborted()
      return await use({ key, title: facts.title, places })
    } catch (error) {
      await removeStaged(ctx, key)
      // Gone for good meanwhile: nothing could be written for it.
      getDocument(store.db, how.id)
      throw error
    } finally {
      parts.close()
    }
  })
}

function keptCompanions({ store }: AppContext, key: { id: string; revision: number }): Map<string, Uint8Array> {
  const companions = new Map<string, Uint8Array>()
  for (const { kind, name, sha256 } of fileQueries(store.db).used(key)) {
    const kept = kind === 'companion' ? blobQueries(store.db).read(sha256) : null
    if (kept !== null) companions.set(name, kept.bytes)
  }
  return companions
}

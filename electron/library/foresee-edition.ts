import { AppError } from '../../shared/errors'
import type { AppContext } from '../context'
import type { Store } from '../store/store'
import { carryTo, type Following, type Places } from './carry-to'
import { getDocument } from './documents'
import { positionIn } from './follow'
import { anchorKey, type FollowedPlace, type RevisionFollower } from './follower'
import { revisionQueries } from './revision.queries'
import { asRunningImport, isCancelled } from './running-imports'

interface Foreseen {
  oldId: string
  newId: string
  /** of the new text */
  revision: number
  places: Places
}

/** Where the anchors of each follower would stand. */
export type Foreknown = Record<RevisionFollower['kind'], FollowedPlace[]>

/** What was foreseen last, so that the taking need not work it out again. */
const kept = new WeakMap<Store, Foreseen>()

/**
 * Where the anchors in a text would stand if another became its new edition, of each follower in the order of the text.
 * Changes nothing; what was worked out is kept for takeEdition.
 * @param edition.importId by which it can be cancelled, as an import can
 * @returns null if it was cancelled
 * @throws AppError not-found, carry-stopped
 */
export function foreseeEdition(
  ctx: Following & Pick<AppContext, 'newId'>,
  { newId, oldId, importId }: { newId: string; oldId: string; importId?: string | undefined },
): Promise<Foreknown | null> {
  return asRunningImport(ctx.store, importId ?? ctx.newId(), ctx.now, async ({ signal }) => {
    try {
      return await foreseen(ctx, { newId, oldId }, signal)
    } catch (error) {
      if (isCancelled(error)) return null
      throw error
    }
  })
}

async function foreseen(
  ctx: Following,
  { newId, oldId }: { newId: string; oldId: string },
  signal: AbortSignal,
): Promise<Foreknown> {
  const { store, followers } = ctx
  const taken = { id: newId, revision: keptText(ctx, newId).revision }
  keptText(ctx, oldId)
  const own = followers.map(({ kind, anchors }) => ({ kind, anchors: anchors(store.db, oldId) }))
  const anchors = [...positionIn(ctx, oldId), ...own.flatMap((one) => one.anchors)]
  const textTo = () => revisionQueries(store.db).textOf(taken)
  const places = await carryTo(ctx, oldId, textTo, anchors, { signal, known: foreseenPlaces(ctx, oldId, taken) })
  kept.set(store, { oldId, newId, revision: taken.revision, places })
  const followed: Foreknown = { marks: [], cards: [] }
  for (const { kind, anchors: ofKind } of own)
    for (const anchor of ofKind)
      followed[kind].push({ ...anchor, anchoring: places.get(anchorKey(anchor)) ?? { kind: 'orphaned' } })
  return followed
}

/** What is known of where the anchors in a text would stand in another. */
export function foreseenPlaces({ store }: Following, oldId: string, taken: { id: string; revision: number }): Places {
  const one = kept.get(store)
  const isThis = one?.oldId === oldId && one.newId === taken.id && one.revision === taken.revision
  return isThis ? one.places : new Map()
}

/** A text that is in the library, not in the trash, and did not come with a pack. @throws AppError not-found */
export function keptText({ store: { db } }: Pick<Following, 'store'>, id: string) {
  const document = getDocument(db, id)
  if (document.trashedAtMs !== null || document.packId !== null)
    throw new AppError('not-found', { what: 'document', id })
  return document
}

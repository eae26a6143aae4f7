import type { Store } from '../store/store'
import { carryTo, shownIn, type Following, type Places } from './carry-to'
import { anchorKey, type FollowedPlace, type FollowingAnchor, type RevisionFollower } from './follower'
import { linesOfPosition } from './move-position'
import { revisionQueries } from './revision.queries'
import { turn } from '../store/turn'

type Key = { id: string; revision: number }

/** So many places are written in some ten milliseconds. */
const PLACES_AT_ONCE = 250

/** A learner may lay marks all the while; what is still lacking then is worked out when it is read. */
const MOST_ROUNDS = 3

/**
 * Works out where the anchors of all followers stand in a revision, and stores it in writes of some ten milliseconds. The
 * revision need not be shown yet.
 * @param known what was worked out before
 * @returns that, and what was worked out now; with it the lines of the reading position
 * @throws the signal's reason if it was aborted; AppError carry-stopped
 */
export async function followRevision(
  ctx: Following,
  key: Key,
  signal?: AbortSignal,
  known: Places = new Map(),
): Promise<Places> {
  const { store, followers } = ctx
  let places = known
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const lacking = followers.map((follower) => ({ follower, anchors: follower.lacking(store.db, key) }))
    const lines = round === 0 && shownIn(ctx, key.id) !== key.revision ? positionIn(ctx, key.id) : []
    const anchors = [...lines, ...lacking.flatMap((one) => one.anchors)]
    if (anchors.length === 0) break
    places = await carryTo(ctx, key.id, () => revisionQueries(store.db).textOf(key), anchors, { signal, known: places })
    for (const { follower, anchors: own } of lacking)
      await putInSteps(ctx, follower, key.revision, own.flatMap(placed(places)), signal)
  }
  return places
}

/** The lines at which the learner stopped in the text that is shown. */
export function positionIn(ctx: Following, id: string): FollowingAnchor[] {
  const revision = shownIn(ctx, id)
  return revision === null ? [] : linesOfPosition(ctx.store.db, { id, revision })
}

/** Gives the function that puts an anchor together with its place. */
const placed =
  (places: Places) =>
  (anchor: FollowingAnchor): FollowedPlace[] => {
    const anchoring = places.get(anchorKey(anchor))
    return anchoring === undefined ? [] : [{ ...anchor, anchoring }]
  }

async function putInSteps(
  { store, now }: Following,
  follower: RevisionFollower,
  revision: number,
  places: readonly FollowedPlace[],
  signal?: AbortSignal,
): Promise<void> {
  for (let at = 0; at < places.length; at += PLACES_AT_ONCE) {
    signal?.throwIfAborted()
    // No undo step: it follows from the anchors and the texts.
    store.write(now(), ({ db }) => follower.put(db, revision, places.slice(at, at + PLACES_AT_ONCE)))
    await turn()
  }
  signal?.throwIfAborted()
}

/** Forgets the places in a revision that is not shown, or not any more: its number may be given to another. */
export function forgetPlaces(
  { store, now, followers }: Pick<Following, 'store' | 'now' | 'followers'>,
  key: Key,
): void {
  // No undo step: nobody has seen any of it.
  store.write(now(), ({ db }) => followers.forEach((follower) => follower.forget(db, key)))
}

/** What is being completed, by document; each store has its own. */
const underWay = new WeakMap<Store, Map<string, Promise<unknown>>>()

/** Works out which places are lacking in the text that is shown, unless that is being done. @throws AppError carry-stopped */
export async function completeText(ctx: Following, id: string): Promise<void> {
  const revision = shownIn(ctx, id)
  if (revision === null) return
  const texts = underWay.get(ctx.store) ?? new Map<string, Promise<unknown>>()
  underWay.set(ctx.store, texts)
  const following = texts.get(id) ?? followRevision(ctx, { id, revision }).finally(() => texts.delete(id))
  texts.set(id, following)
  await following
}

/**
 * Works out what is lacking in all revisions that are shown: of packs that were updated at start, and of files from before
 * places were stored. Goes on at the next start if the store is closed meanwhile.
 */
export async function completePlaces(ctx: Following): Promise<void> {
  const ids = ctx.followers.flatMap((follower) => follower.lackingTexts(ctx.store.db))
  for (const id of new Set(ids)) {
    try {
      await completeText(ctx, id)
    } catch (error) {
      if (!ctx.store.db.open) return
      throw error
    }
  }
}

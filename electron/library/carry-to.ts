import type { Anchoring } from '../../shared/model/annotation'
import type { AppContext } from '../context'
import { documentQueries } from './document.queries'
import { anchorKey, type FollowingAnchor } from './follower'
import { revisionQueries } from './revision.queries'
import { turn } from '../store/turn'

export type Following = Pick<AppContext, 'store' | 'now' | 'carrier' | 'followers'>

/** Where anchors stand in a text, by anchorKey. */
export type Places = ReadonlyMap<string, Anchoring>

/** The revision of a document that is shown; null if it is not there. */
export const shownIn = ({ store }: Following, id: string): number | null =>
  documentQueries(store.db).find(id)?.revision ?? null

/**
 * Where anchors of a document stand in another text, worked out off the store's thread: each is carried from the revision for
 * which it holds.
 * @param known what was worked out before, which is not done again
 * @returns that and the rest
 * @throws the signal's reason if it was aborted; AppError carry-stopped
 */
export async function carryTo(
  ctx: Following,
  documentId: string,
  textTo: () => string,
  anchors: readonly FollowingAnchor[],
  { signal, known }: { signal?: AbortSignal | undefined; known: Places },
): Promise<Places> {
  const places = new Map(known)
  const [sound, unsound] = [anchors.filter(isSound), anchors.filter((one) => !isSound(one))]
  for (const anchor of unsound) places.set(anchorKey(anchor), { kind: 'orphaned' })
  const unknown = sound.filter((anchor) => !known.has(anchorKey(anchor)))
  if (unknown.length === 0) return places
  // A long text takes some ten milliseconds to read, and to hand over.
  await turn()
  const to = textTo()
  const { store, carrier } = ctx
  const shown = shownIn(ctx, documentId)
  // Of a passage from a time when its revision was not noted, the one that is shown is as good a guess as any.
  for (const [revision, group] of Map.groupBy(unknown, (one) => one.revision ?? shown)) {
    const from = revision === null ? '' : revisionQueries(store.db).textOf({ id: documentId, revision })
    await turn()
    const standing = from === to ? group.filter(({ anchor }) => to.startsWith(anchor.exact, anchor.start)) : []
    for (const { anchor, ...one } of standing)
      places.set(anchorKey({ ...one, anchor }), { kind: 'placed', start: anchor.start, end: anchor.end })
    const others = standing.length === 0 ? group : group.filter((one) => !places.has(anchorKey(one)))
    if (others.length === 0) continue
    const task = { from: from === '' ? null : from, to, anchors: others.map(({ anchor }) => anchor) }
    const anchorings = await carrier.carry(task, signal === undefined ? {} : { signal })
    others.forEach((one, at) => places.set(anchorKey(one), anchorings[at] ?? { kind: 'orphaned' }))
  }
  return places
}

/** Whether it can lie on any text. One that cannot must not keep the others from being carried. */
const isSound = ({ anchor: { start, end, exact } }: FollowingAnchor): boolean =>
  start >= 0 && start < end && exact !== ''

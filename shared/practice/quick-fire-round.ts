import type { QuickFireItem } from './quick-fire-items'
import { randomFrom } from './random'

/** What choosing a round goes by. */
export interface RoundRequest {
  /** the same seed, items and answers give the same round */
  seed: number
  size: number
  /** share of right answers that is expected at a distinction, 0 to 1; null before there is enough to say */
  chanceOf(distinction: string): number | null
  /** how often an item was answered before */
  timesAnswered(itemId: string): number
  /** families met last, in this mode or another; the latest last */
  recentFamilies: readonly string[]
}

/** What was read this many items ago is not remembered word for word any more. */
export const FAMILY_APART = 6
/** The rule of a distinction that was never answered is tried on this many in a row before others come between. */
export const FIRST_IN_A_ROW = 2
/** Expected at a distinction of which nothing is known: it comes about as often as one that is half known. */
const UNKNOWN_CHANCE = 0.5
/** So that what is known well still comes now and then. */
const LEAST_WEIGHT = 0.05

/**
 * Gives the items of a round. Weak distinctions come more often; the same one does not come twice running where another is
 * there, but for the first two of one that is new; within a distinction each option is the right one about as often, and
 * items that were answered least come first. No item comes twice, and no family within {@link FAMILY_APART} items, but
 * where nothing else is left.
 */
export function chooseRound(items: readonly QuickFireItem[], request: RoundRequest): QuickFireItem[] {
  const random = randomFrom(request.seed)
  const chosen: QuickFireItem[] = []
  const isNew = (distinction: string) =>
    items.every((item) => item.distinction !== distinction || request.timesAnswered(item.id) === 0)
  while (chosen.length < request.size) {
    const taken = new Set(chosen.map(({ id }) => id))
    const left = items.filter(({ id }) => !taken.has(id))
    if (left.length === 0) break
    const near = new Set([...request.recentFamilies, ...chosen.map(({ family }) => family)].slice(-FAMILY_APART))
    const apart = preferred(left, ({ family }) => !near.has(family))
    const last = chosen.at(-1)?.distinction
    const times = chosen.filter(({ distinction }) => distinction === last).length
    const goesOn = last !== undefined && times < FIRST_IN_A_ROW && isNew(last)
    const next = preferred(apart, ({ distinction }) => (distinction === last) === goesOn)
    chosen.push(oneOf(next, request, chosen, random))
  }
  return chosen
}

/** Gives those that are wanted; all, if none is. */
function preferred<T>(all: readonly T[], isWanted: (one: T) => boolean): readonly T[] {
  const wanted = all.filter(isWanted)
  return wanted.length > 0 ? wanted : all
}

function oneOf(
  items: readonly QuickFireItem[],
  { chanceOf, timesAnswered }: RoundRequest,
  chosen: readonly QuickFireItem[],
  random: () => number,
): QuickFireItem {
  const distinctions = [...new Set(items.map(({ distinction }) => distinction))]
  // What came in this round already has had part of its share.
  const weights = distinctions.map((id) => {
    const came = chosen.filter(({ distinction }) => distinction === id).length
    return Math.max(LEAST_WEIGHT, 1 - (chanceOf(id) ?? UNKNOWN_CHANCE)) / (1 + came)
  })
  const distinction = drawn(distinctions, weights, random)
  const ofIt = items.filter((item) => item.distinction === distinction)
  const options = [...new Set(ofIt.map(({ right }) => right))]
  const right = drawn(options, options.map(() => 1), random) // prettier-ignore
  const candidates = ofIt.filter((item) => item.right === right)
  const least = Math.min(...candidates.map(({ id }) => timesAnswered(id)))
  const fresh = candidates.filter(({ id }) => timesAnswered(id) === least)
  return drawn(fresh, fresh.map(() => 1), random) // prettier-ignore
}

/** Gives one of several, each as likely as its weight; there is at least one. */
function drawn<T>(from: readonly T[], weights: readonly number[], random: () => number): T {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0)
  const at = weights.findIndex((weight) => (left -= weight) < 0)
  const one = from[at === -1 ? from.length - 1 : at]
  if (one === undefined) throw new RangeError('drawn: nothing to draw from')
  return one
}

import type { KeptPlace } from './keep-place'

/*
 * Where this window left each entry of its history: back and forward lead there, not to where the entry began. The browser's
 * own memory counts pixels, which a change of type or a part that was never shown makes wrong.
 */
const leftAt = new Map<string, { place: KeptPlace; revision: number }>()
let leavesFrom: KeptPlace | null = null

/** The next entry is left from here, wherever the page stands by then: what was only tried on the way is forgotten. */
export function leaveFrom(place: KeptPlace): void {
  leavesFrom = place
}

/** @param key of the entry, as the router has it @param revision of the text, in whose offsets the place is */
export function noteLeft(key: string, revision: number, place: KeptPlace): void {
  leftAt.set(key, { place: leavesFrom ?? place, revision })
  leavesFrom = null
}

/** Null for an entry that this window has not left, or that it left when the text was another one. */
export function findLeft(key: string, revision: number): KeptPlace | null {
  const left = leftAt.get(key)
  return left?.revision === revision ? left.place : null
}

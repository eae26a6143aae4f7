import type { Location } from 'react-router'
import type { KeptPlace } from './keep-place'

/*
 * Where this window left each entry of its history: back and forward lead there, not to where the entry began. The browser's
 * own memory counts pixels, which a change of type or a part that was never shown makes wrong.
 */
const leftAt = new Map<string, { place: KeptPlace; revision: number }>()
let leavesFrom: KeptPlace | null = null

/**
 * Names an entry of the history. The router's key alone would not: it is the same for the entry that the window opened with and
 * for each whose address came from elsewhere.
 */
export function entryOf({ key, pathname, search, hash }: Location): string {
  return `${key} ${pathname}${search}${hash}`
}

/** The next entry is left from here, wherever the page stands by then: what was only tried on the way is forgotten. */
export function leaveFrom(place: KeptPlace): void {
  leavesFrom = place
}

/** @param entry as entryOf names it @param revision of the text, in whose offsets the place is */
export function noteLeft(entry: string, revision: number, place: KeptPlace): void {
  leftAt.set(entry, { place: leavesFrom ?? place, revision })
  leavesFrom = null
}

/** Null for an entry that this window has not left, or that it left when the text was another one. */
export function findLeft(entry: string, revision: number): KeptPlace | null {
  const left = leftAt.get(entry)
  return left?.revision === revision ? left.place : null
}

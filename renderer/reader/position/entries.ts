/*
 * Where this window left each entry of its history: back and forward lead there, not to where the entry began. The browser's
 * own memory counts pixels, which a change of type or a part that was never shown makes wrong.
 */
const leftAt = new Map<string, number>()
let leavesFrom: number | null = null

/** The next entry is left from here, wherever the page stands by then: what was only tried on the way is forgotten. */
export function leaveFrom(offset: number): void {
  leavesFrom = offset
}

/** @param key of the entry, as the router has it @param offset of the first line in view */
export function noteLeft(key: string, offset: number): void {
  leftAt.set(key, leavesFrom ?? offset)
  leavesFrom = null
}

/** Null for an entry that this window has not left. */
export function findLeft(key: string): number | null {
  return leftAt.get(key) ?? null
}

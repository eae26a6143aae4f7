/*
 * New cards come in the order of their position. It is made of the instant at which the card was added, so that two
 * machines need not agree on a count; what a pack brings comes after what the learner wrote.
 */

/** Added to the position of a pack's cards; above any instant in milliseconds. */
export const FIRST_PACK_POSITION = 1e14

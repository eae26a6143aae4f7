import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'

const BYTES = 16
/** So many ids are made of what the system is asked for at once: to ask takes longer than to make an id. */
const POOLED = 1024

/** Makes UUIDv7s in ascending order, also within a millisecond and when the clock is set back. */
export function idMaker(now: () => number): () => string {
  let pool = randomBytes(POOLED * BYTES)
  let at = 0
  let msecs = -Infinity
  let seq = 0
  return () => {
    if (at === pool.length) {
      pool = randomBytes(POOLED * BYTES)
      at = 0
    }
    const random = pool.subarray(at, at + BYTES)
    at += BYTES
    if (now() > msecs) {
      msecs = now()
      // The upper half is left for what is made in the same millisecond.
      seq = random.readUInt32BE(6) >>> 1
    } else seq += 1
    return v7({ random, msecs, seq })
  }
}

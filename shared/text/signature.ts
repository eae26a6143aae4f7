import { searchableText } from './search-terms'

/*
 * Tells like texts apart from unlike ones without comparing their words: a MinHash of the runs of five words (of five
 * letters, where a script has no spaces), by one permutation. Each run falls into one of 64 places, which keeps the least
 * of its hashes. Source: Li, Owen and Zhang, "One Permutation Hashing", 2012.
 */

const PLACES = 64
const RUN = 5
const EMPTY = 0xffffffff
const word = /[\p{L}\p{M}\p{N}]+/gu

export interface SignatureCollector {
  /** Takes in the next part of the text; it begins with a new word. */
  add(text: string): void
  /** 64 numbers of 32 bits, little-endian */
  signature(): Uint8Array
}

/** Computes the signature of a text that comes in parts. */
export function collectSignature(): SignatureCollector {
  const least = new Uint32Array(PLACES).fill(EMPTY)
  const run: number[] = []
  return {
    add(text) {
      for (const [found] of searchableText(text).toLowerCase().matchAll(word)) {
        run.push(hashOf(found))
        if (run.length > RUN) run.shift()
        if (run.length < RUN) continue
        const hash = mixed(run)
        const place = hash >>> 26
        const value = hash & 0x03ffffff
        if (value < (least[place] ?? EMPTY)) least[place] = value
      }
    },
    signature() {
      const bytes = new Uint8Array(PLACES * 4)
      const view = new DataView(bytes.buffer)
      least.forEach((value, place) => view.setUint32(place * 4, value, true))
      return bytes
    },
  }
}

/** About how much of the runs of two texts both have, of all that either has: 0 to 1; 0 if one is too short to tell. */
export function similarity(a: Uint8Array, b: Uint8Array): number {
  const [one, other] = [numbersOf(a), numbersOf(b)]
  let both = 0
  let either = 0
  for (let place = 0; place < PLACES; place++) {
    const [x, y] = [one.getUint32(place * 4, true), other.getUint32(place * 4, true)]
    if (x === EMPTY && y === EMPTY) continue
    either += 1
    if (x === y) both += 1
  }
  return either === 0 ? 0 : both / either
}

/**
 * About how much of the shorter text's runs the longer one has: 0 to 1.
 * @param sizes of the two texts, in words
 */
export function contained(similar: number, [a, b]: readonly [number, number]): number {
  if (a === 0 || b === 0) return 0
  return Math.min(1, (similar * (a + b)) / (1 + similar) / Math.min(a, b))
}

function numbersOf(bytes: Uint8Array): DataView {
  if (bytes.byteLength !== PLACES * 4) throw new RangeError(`signature: ${bytes.byteLength} bytes`)
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** FNV-1a, over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

/** Of the run's hashes in their order, with the last steps of MurmurHash3, so that all bits count. */
function mixed(run: readonly number[]): number {
  let hash = 0
  for (const part of run) hash = Math.imul(hash ^ part, 0x5bd1e995) ^ (hash >>> 13)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

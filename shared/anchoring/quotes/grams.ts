/** Units of the runs by which a text is looked up: few enough that a changed quote keeps some. */
export const gramUnits = 6

/** Where each run of a few units occurs in a text; some of what is given may be another run of the same hash. */
export interface Grams {
  /** Positions of the run that starts at a unit of a quote, in order. */
  placesOf(quote: string, at: number): Int32Array
}

export function gramsOf(letters: string): Grams {
  const count = Math.max(0, letters.length - gramUnits + 1)
  const buckets = 2 ** Math.min(21, Math.max(8, Math.ceil(Math.log2(count + 1))))
  const hashes = new Int32Array(count)
  // Where each bucket begins, found by counting: the positions of all lie in one array.
  const starts = new Int32Array(buckets + 1)
  for (let at = 0; at < count; at++) {
    const bucket = hashOf(letters, at) & (buckets - 1)
    hashes[at] = bucket
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1
  }
  for (let bucket = 0; bucket < buckets; bucket++) {
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0)
  }
  const places = new Int32Array(count)
  const filled = starts.slice()
  for (let at = 0; at < count; at++) {
    const bucket = hashes[at] ?? 0
    const next = filled[bucket] ?? 0
    places[next] = at
    filled[bucket] = next + 1
  }
  return {
    placesOf(quote, at) {
      const bucket = hashOf(quote, at) & (buckets - 1)
      return places.subarray(starts[bucket] ?? 0, starts[bucket + 1] ?? 0)
    },
  }
}

function hashOf(letters: string, at: number): number {
  let hash = 0x811c9dc5
  for (let next = at; next < at + gramUnits; next++) hash = Math.imul(hash ^ letters.charCodeAt(next), 0x01000193)
  return hash ^ (hash >>> 15)
}

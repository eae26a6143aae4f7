import type { Finder, FindOptions, Hit } from '../../../shared/text/find'

/** How long the search may hold the window at a time, ms: well under a frame that is seen to stop. */
const atOnceMs = 12

interface Search {
  finder: Finder
  query: string
  options: FindOptions
  /** where one reads */
  from: number
  onFirst(hit: Hit | null): void
  /** all hits, and the index of the one at or after where one reads */
  onAll(hits: Hit[], at: number): void
}

/** Looks for the first hit and then counts all of them, in slices. @returns what ends it */
export function search({ finder, query, options, from, onFirst, onAll }: Search): () => void {
  const hits: Hit[] = []
  function* work(): Generator<unknown> {
    let first: Hit | null = null
    for (first of finder.first(query, options, from)) yield
    onFirst(first)
    yield
    for (const batch of finder.all(query, options)) {
      for (const hit of batch) hits.push(hit)
      yield
    }
    onAll(hits, indexFrom(hits, from))
  }
  return inSlices(work())
}

/** Folds a text ahead of the first query, so that typing never waits for it. @returns what ends it */
export function prepare(finder: Finder, options: FindOptions): () => void {
  // Whatever is looked for, all of the text is folded for it.
  return inSlices(finder.all('\u{10FFFF}', options))
}

function inSlices(work: Generator<unknown>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const goOn = () => {
    const begun = performance.now()
    while (!work.next().done) {
      if (performance.now() - begun < atOnceMs) continue
      timer = setTimeout(goOn)
      return
    }
  }
  goOn()
  return () => clearTimeout(timer)
}

/** Index of the first hit that starts at an offset or after it, the first of all after the last; -1 without any. */
export function indexFrom(hits: readonly Hit[], from: number): number {
  if (hits.length === 0) return -1
  const next = firstStartingAt(hits, from)
  return next === hits.length ? 0 : next
}

/** The hits that lie between two offsets. */
export function hitsBetween(hits: readonly Hit[], start: number, end: number): readonly Hit[] {
  const first = firstStartingAt(hits, start)
  const before = hits[first - 1]
  return hits.slice(before && before.end > start ? first - 1 : first, firstStartingAt(hits, end))
}

/** How many hits start in each of some sections, in their order. @param starts of the sections, ascending */
export function countsBySection(hits: readonly Hit[], starts: readonly number[]): number[] {
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? Infinity
    return firstStartingAt(hits, end) - firstStartingAt(hits, start)
  })
}

/** Index of the first hit that starts at an offset or after it; their number if none does. */
function firstStartingAt(hits: readonly Hit[], offset: number): number {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits[middle]?.start ?? Infinity) < offset) low = middle + 1
    else high = middle
  }
  return low
}

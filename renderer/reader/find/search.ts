import type { Finder, FindOptions, Hit } from '../../../shared/text/find'
import { inSlices, seen } from '../slices'
import { firstStartingAt } from '../text/ranges'

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
    yield seen
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

/** Index of the first hit that starts at an offset or after it, the first of all after the last; -1 without any. */
export function indexFrom(hits: readonly Hit[], from: number): number {
  if (hits.length === 0) return -1
  const next = firstStartingAt(hits, from)
  return next === hits.length ? 0 : next
}

/** How many hits start in each of some sections, in their order. @param starts of the sections, ascending */
export function countsBySection(hits: readonly Hit[], starts: readonly number[]): number[] {
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? Infinity
    return firstStartingAt(hits, end) - firstStartingAt(hits, start)
  })
}

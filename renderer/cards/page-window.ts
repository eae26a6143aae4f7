/** Rows fetched at once. */
export const PAGE = 100
/** Rows beyond those in view that are fetched before they come into it. */
const AHEAD = 40

/** Where the pages begin that hold the rows from `first` to `last`, and those soon to be seen. */
export function pagesOf(first: number, last: number): number[] {
  const from = Math.max(0, Math.floor((first - AHEAD) / PAGE))
  const to = Math.floor((Math.max(first, last) + AHEAD) / PAGE)
  return Array.from({ length: to - from + 1 }, (_, at) => (from + at) * PAGE)
}

/**
 * Whether pages are far from those before: the list is being dragged past them, and they are fetched only once it rests. Not so
 * its beginning, which another list starts with.
 */
export const isLeap = (before: readonly number[], next: readonly number[]): boolean =>
  !next.includes(0) && !next.some((page) => before.includes(page))

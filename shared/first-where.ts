/**
 * Index of the first of some things, in order, of which something is true that is true of all after it; their number if
 * it is true of none. Asks about a few of them: each time half of what is left falls away.
 */
export function firstWhere(count: number, isTrue: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (isTrue(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/* oxlint-disable no-extend-native, unicorn/no-array-sort, unicorn/no-array-reverse -- this is where the methods come from */
/** Adds a method that a browser lacks, hidden from loops as its own are. */
function add(name: string, method: (this: unknown[], ...given: never[]) => unknown): void {
  if (name in Array.prototype) return
  Object.defineProperty(Array.prototype, name, { value: method, writable: true, configurable: true })
}

/**
 * The browser host opens in whatever browser the learner has. Those from before 2023 (Chromium up to 109) lack the methods of arrays
 * that copy; everything else that the window needs is either there or has a fallback where it is used.
 */
export function serveOlderBrowsers(): void {
  add('toSorted', function (compare?: (a: unknown, b: unknown) => number) {
    return [...this].sort(compare)
  })
  add('toReversed', function () {
    return [...this].reverse()
  })
  add('with', function (index: number, value: unknown) {
    const copy = [...this]
    copy[index] = value
    return copy
  })
}

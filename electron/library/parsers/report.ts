/** Is told how far a piece of work is, from 0 to 1; may be told as often as one likes. */
export type Report = (share: number) => void

export const noReport: Report = () => {}

/** For a part of the work, as a part of the whole: between two shares. */
export const within =
  (report: Report, from: number, to: number): Report =>
  (share) =>
    report(from + (to - from) * share)

/** The items of a list one by one; each that is asked for says how far one is. */
export function* reported<T>(items: readonly T[], report: Report): Generator<T> {
  for (const [at, item] of items.entries()) {
    report(at / items.length)
    yield item
  }
}

/** To be called at each of so many steps: says how far one is. */
export function stepping(steps: number, report: Report): () => void {
  let done = 0
  return () => report(Math.min(1, ++done / steps))
}

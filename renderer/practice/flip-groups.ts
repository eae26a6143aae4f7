import type { ShownChange, ShownFlip } from '../../shared/model/practice'

/** Ways in which a finding changes alike: single facts of which any will do, or several together. */
export interface FlipGroup {
  flip: ShownFlip
  changes: ShownChange[]
  /** any one of the changes is enough */
  isAny: boolean
}

/** Gathers single facts that change the same finding in the same way, in the order in which each first comes. */
export function groupFlips(flips: readonly ShownFlip[]): FlipGroup[] {
  const groups = new Map<string, FlipGroup>()
  for (const flip of flips) {
    const { finding, from, becomes, changes, needless } = flip
    const [only] = changes
    const isSingle = changes.length === 1 && only !== undefined
    const key = JSON.stringify(
      isSingle
        ? [finding, from, becomes, needless, only.from, only.to]
        : [finding, from, becomes, needless, changes.map(({ fact, subject, actor }) => [fact, subject, actor])],
    )
    const group = groups.get(key)
    if (!group) groups.set(key, { flip, changes: [...changes], isAny: false })
    else if (isSingle) {
      group.changes.push(only)
      group.isAny = true
    }
  }
  return [...groups.values()]
}

/** Of those that change the same finding alike, so many are shown: else the many ways of one hide the others. */
const ALIKE = 2

/** Gives a few of the ways, so that each finding that changes is among them as far as there is room. */
export function fewGroups(groups: readonly FlipGroup[], atMost: number): FlipGroup[] {
  const few = groups.filter(
    ({ flip }, at) =>
      groups.slice(0, at).filter(({ flip: one }) => one.finding === flip.finding && one.becomes === flip.becomes)
        .length < ALIKE,
  )
  return few.slice(0, atMost)
}

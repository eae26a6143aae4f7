import type { ItemRecall } from '../../shared/model/review'

/** An item is weak if it was asked so often, and recalled in fewer than so many of these times. */
const ASKED = 2
const RECALLED = 0.7

const share = ({ recalled, asked }: ItemRecall): number => recalled / asked

/** The items of a list that are missed again and again, the one that is missed most first. */
export function weakItems(memory: readonly ItemRecall[]): ItemRecall[] {
  return memory
    .filter((item) => item.asked >= ASKED && share(item) < RECALLED)
    .toSorted((a, b) => share(a) - share(b) || b.asked - a.asked)
}

/** The one that is missed most; null if none is weak. */
export const weakestItem = (memory: readonly ItemRecall[]): ItemRecall | null => weakItems(memory)[0] ?? null

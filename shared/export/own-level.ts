import type { Element } from 'hast'

/** The level that the author gave a heading, where the tree had to give it another; null if it didn't. */
export function ownLevel({ properties }: Element): number | null {
  const level = Number(properties.dataLevel)
  return Number.isInteger(level) && level >= 1 && level <= 6 ? level : null
}

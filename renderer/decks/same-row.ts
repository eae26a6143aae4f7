import type { DeckRowProps } from './DeckRow'

/**
 * Whether a row would be drawn as it is. The lines of the tree are made anew whenever a screen is drawn, with every answer; what
 * they say is what counts.
 */
export function isSameRow({ line: was, ...before }: DeckRowProps, { line: is, ...after }: DeckRowProps): boolean {
  const { deck: wasDeck, ...wasLine } = was
  const { deck: isDeck, ...isLine } = is
  return isAlike(before, after) && isAlike(wasLine, isLine) && isAlike(wasDeck, isDeck)
}

const isAlike = <T extends object>(a: T, b: T): boolean => {
  const values = new Map<string, unknown>(Object.entries(b))
  return Object.entries(a).every(([key, value]) => Object.is(value, values.get(key)))
}

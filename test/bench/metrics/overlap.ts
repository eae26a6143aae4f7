/** A place in a text, in UTF-16 units; the end is exclusive. */
interface Place {
  start: number
  end: number
}

/** Tells whether one of some places has a letter in common with one of others. */
export const overlaps = (some: readonly Place[], others: readonly Place[]): boolean =>
  some.some((one) => others.some((other) => one.start < other.end && other.start < one.end))

/**
 * Gives how well a place covers the right words: the greatest F1, over the right places, of the words that both hold.
 * Words are parted by white space; one that is cut counts as held. 0 where no word is shared.
 */
export function wordF1(text: string, place: Place, right: readonly Place[]): number {
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
  const inside = (of: Place) => words.filter((word) => overlaps([word], [of]))
  const mine = inside(place)
  return Math.max(
    0,
    ...right.map((one) => {
      const theirs = inside(one)
      const both = mine.filter((word) => theirs.includes(word)).length
      return mine.length + theirs.length === 0 ? 0 : (2 * both) / (mine.length + theirs.length)
    }),
  )
}

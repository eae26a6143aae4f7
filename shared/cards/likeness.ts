import { foldMarks } from '../text/search-terms'

/** The words of a question as likeness counts them: without case, accents and signs, each once. */
export function wordsOfQuestion(text: string): Set<string> {
  return new Set(
    foldMarks(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  )
}

/** What two questions share of their words, 0 to 1: Dice's coefficient, by which a word more or less matters as much on either side. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0
  const shared = [...one].filter((word) => other.has(word)).length
  return (2 * shared) / (one.size + other.size)
}

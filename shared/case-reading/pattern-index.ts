import type { PlainText } from './plain-text'
import { matchAt, readPattern, type Found, type WordLists, type WordPattern } from './word-pattern'

/** Patterns that are looked for together, each with what it is for. */
export type PatternIndex<T> = (plain: PlainText, at: number, end: number) => { of: T; found: Found }[]

/**
 * Prepares patterns to be looked for at each word of a text: only those are tried that may begin with it.
 * @param texts patterns without faults; others are never found
 */
export function patternIndex<T>(patterns: readonly { of: T; text: string }[], lists: WordLists): PatternIndex<T> {
  interface Entry {
    of: T
    pattern: WordPattern
  }
  const read = patterns.flatMap(({ of, text }) => {
    const pattern = readPattern(text, lists)
    return 'fault' in pattern ? [] : { of, pattern }
  })
  const beginnings = read.flatMap((entry) => {
    const [first] = entry.pattern
    return first?.kind === 'words' ? first.anyOf.map((wanted) => ({ ...wanted, entry })) : []
  })
  const prefixes = beginnings.filter(({ isPrefix }) => isPrefix).toSorted((a, b) => a.text.length - b.text.length)
  // All prefixes are as long as the shortest at least: by so many letters they are found.
  const letters = prefixes[0]?.text.length ?? 0
  const byWord = Map.groupBy(
    beginnings.filter(({ isPrefix }) => !isPrefix),
    ({ text }) => text,
  )
  const byPrefix = Map.groupBy(prefixes, ({ text }) => text.slice(0, letters))
  const byNumber = read.filter(({ pattern }) => pattern[0]?.kind === 'number')
  return (plain, at, end) => {
    const word = plain.words[at] ?? ''
    const found: { of: T; found: Found }[] = []
    const look = ({ of, pattern }: Entry) => {
      const there = matchAt(pattern, plain, at, end)
      if (there !== null) found.push({ of, found: there })
    }
    for (const { entry } of byWord.get(word) ?? []) look(entry)
    for (const { entry, text } of byPrefix.get(word.slice(0, letters)) ?? []) if (word.startsWith(text)) look(entry)
    if (byNumber.length > 0 && plain.numbers.has(at)) for (const entry of byNumber) look(entry)
    return found
  }
}

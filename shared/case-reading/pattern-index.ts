import { numberAt } from './numbers'
import { matchAt, readPattern, type Found, type WordLists, type WordPattern } from './word-pattern'

/** Patterns that are looked for together, each with what it is for. */
export type PatternIndex<T> = (words: readonly string[], at: number, end: number) => { of: T; found: Found }[]

/**
 * Prepares patterns to be looked for at each word of a text: only those are tried that may begin with it.
 * @param texts patterns without faults; others are never found
 */
export function patternIndex<T>(patterns: readonly { of: T; text: string }[], lists: WordLists): PatternIndex<T> {
  interface Entry {
    of: T
    pattern: WordPattern
  }
  const byWord = new Map<string, Entry[]>()
  const byPrefix = new Map<string, Entry[]>()
  const byNumber: Entry[] = []
  const put = (map: Map<string, Entry[]>, key: string, entry: Entry) => map.set(key, [...(map.get(key) ?? []), entry])
  let longest = 0
  let shortest = Infinity
  for (const { of, text } of patterns) {
    const pattern = readPattern(text, lists)
    if ('fault' in pattern) continue
    const [first] = pattern
    const entry = { of, pattern }
    if (first?.kind === 'number') byNumber.push(entry)
    if (first?.kind !== 'words') continue
    for (const wanted of first.anyOf) {
      put(wanted.isPrefix ? byPrefix : byWord, wanted.text, entry)
      if (!wanted.isPrefix) continue
      longest = Math.max(longest, wanted.text.length)
      shortest = Math.min(shortest, wanted.text.length)
    }
  }
  return (words, at, end) => {
    const word = words[at] ?? ''
    const found: { of: T; found: Found }[] = []
    const tryAll = (candidates: readonly Entry[] | undefined) => {
      for (const { of, pattern } of candidates ?? []) {
        const there = matchAt(pattern, words, at, end)
        if (there !== null) found.push({ of, found: there })
      }
    }
    tryAll(byWord.get(word))
    for (let length = shortest; length <= Math.min(longest, word.length); length++)
      tryAll(byPrefix.get(word.slice(0, length)))
    if (byNumber.length > 0 && numberAt(words, at) !== null) tryAll(byNumber)
    return found
  }
}

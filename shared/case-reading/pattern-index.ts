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
  for (const { of, text } of patterns) {
    const pattern = readPattern(text, lists)
    if ('fault' in pattern) continue
    const [first] = pattern
    const entry = { of, pattern }
    if (first?.kind === 'number') byNumber.push(entry)
    if (first?.kind !== 'words') continue
    for (const wanted of first.anyOf) {
      put(wanted.isPrefix ? byPrefix : byWord, wanted.text, entry)
      if (wanted.isPrefix) longest = Math.max(longest, wanted.text.length)
    }
  }
  return (words, at, end) => {
    const word = words[at] ?? ''
    const candidates = [...(byWord.get(word) ?? [])]
    for (let length = 1; length <= Math.min(longest, word.length); length++)
      candidates.push(...(byPrefix.get(word.slice(0, length)) ?? []))
    if (byNumber.length > 0 && numberAt(words, at) !== null) candidates.push(...byNumber)
    return candidates.flatMap(({ of, pattern }) => {
      const found = matchAt(pattern, words, at, end)
      return found === null ? [] : [{ of, found }]
    })
  }
}

import type { PlainText } from './plain-text'

/*
 * Patterns of words, as a pack writes them. They are no regular expressions: a pack may come from anybody, and matching one
 * of these takes no more steps than there are words times parts of the pattern.
 */

/** A part of a pattern: what one word may be, or how many words may stand between. */
export type Part =
  | { kind: 'words'; anyOf: readonly Wanted[]; isOptional: boolean }
  | { kind: 'number'; isOptional: boolean }
  | { kind: 'gap'; most: number }

interface Wanted {
  text: string
  /** the beginning of the word is enough */
  isPrefix: boolean
}

export type WordPattern = readonly Part[]

/** Words by the name under which patterns call for them, as @name. */
export type WordLists = Readonly<Record<string, readonly string[]>>

/** How many words a gap may leap over at most. */
const WIDEST_GAP = 12

/**
 * Reads a pattern: words parted by spaces. `a|b` is one or the other, `recruit*` any word that begins so, `@list` a word of
 * that list, `#` a number, `~3` up to three words of any kind; what ends in `?` may be missing (`up? to`).
 * @returns what is wrong with it, in words, if it is none
 */
export function readPattern(text: string, lists: WordLists): WordPattern | { fault: string } {
  const parts: Part[] = []
  for (const piece of text.trim().split(/\s+/)) {
    const part = readPart(piece, lists)
    if ('fault' in part) return part
    parts.push(part)
  }
  const isFixed = (part: Part | undefined) => part !== undefined && part.kind !== 'gap' && !part.isOptional
  return isFixed(parts[0]) && isFixed(parts.at(-1))
    ? parts
    : { fault: 'begins or ends with what may be missing: begin and end with a word that has to be there' }
}

function readPart(piece: string, lists: WordLists): Part | { fault: string } {
  if (/^~\d+$/.test(piece)) {
    const most = Number(piece.slice(1))
    return most >= 1 && most <= WIDEST_GAP
      ? { kind: 'gap', most }
      : { fault: `“${piece}” leaps over too many words or none: ~1 to ~${WIDEST_GAP}` }
  }
  const isOptional = piece.endsWith('?')
  const body = isOptional ? piece.slice(0, -1) : piece
  if (body === '#') return { kind: 'number', isOptional }
  const anyOf: Wanted[] = []
  for (const choice of body.split('|')) {
    const named = choice.startsWith('@') ? lists[choice.slice(1)] : [choice]
    if (named === undefined) return { fault: `“${choice}” names no list of the lexicon` }
    for (const word of named) {
      const wanted = readWord(word)
      if (wanted === null)
        return {
          fault: `“${word}” is no word: letters, digits and apostrophes in lower case, with * at its end at most`,
        }
      anyOf.push(wanted)
    }
  }
  return { kind: 'words', anyOf, isOptional }
}

function readWord(word: string): Wanted | null {
  const isPrefix = word.endsWith('*')
  const text = isPrefix ? word.slice(0, -1) : word
  return /^[\p{Ll}\p{Lo}\p{Nd}’'.$€£%]+$/u.test(text) ? { text, isPrefix } : null
}

/** Where a pattern was found, as places of words; the end is exclusive. */
export interface Found {
  from: number
  to: number
  /** the last number that is in it */
  number: number | null
}

/**
 * Looks for a pattern that begins with a word, as far as a sentence goes. Words and gaps reach as far as need be and no
 * further; what may be missing is taken if it is there.
 * @param end of the sentence, exclusive
 */
export function matchAt(pattern: WordPattern, plain: PlainText, at: number, end: number): Found | null {
  return match({ pattern, plain, at, end, failed: null }, 0, at, null)
}

interface Search {
  pattern: WordPattern
  plain: PlainText
  at: number
  end: number
  /** which parts, from which word on, were tried in vain; kept as soon as there was a choice */
  failed: Set<number> | null
}

function match(search: Search, part: number, word: number, number: number | null): Found | null {
  const wanted = search.pattern[part]
  if (wanted === undefined) return { from: search.at, to: word, number }
  const key = part * (search.plain.words.length + 1) + word
  if (search.failed?.has(key) === true) return null
  const found =
    wanted.kind === 'gap'
      ? leap(search, wanted.most, { part, word, number })
      : step(search, wanted, { part, word, number })
  if (found === null && (wanted.kind === 'gap' || wanted.isOptional)) (search.failed ??= new Set()).add(key)
  return found
}

interface Place {
  part: number
  word: number
  number: number | null
}

function leap(search: Search, most: number, { part, word, number }: Place): Found | null {
  for (let next = word; next <= Math.min(word + most, search.end); next++) {
    const found = match(search, part + 1, next, number)
    if (found !== null) return found
  }
  return null
}

/** Takes a word or a number if it is there; else, or if that leads nowhere, goes on without one that may be missing. */
function step(search: Search, wanted: Exclude<Part, { kind: 'gap' }>, { part, word, number }: Place): Found | null {
  const {
    plain: { words, numbers },
    end,
  } = search
  if (wanted.kind === 'number') {
    const there = word < end ? numbers.get(word) : undefined
    const found = there ? match(search, part + 1, word + there.words, there.value) : null
    if (found !== null) return found
  } else if (word < end && isAmong(wanted.anyOf, words[word] ?? '')) {
    const found = match(search, part + 1, word + 1, number)
    if (found !== null) return found
  }
  return wanted.isOptional ? match(search, part + 1, word, number) : null
}

function isAmong(wanted: readonly Wanted[], word: string): boolean {
  for (const { text, isPrefix } of wanted) if (isPrefix ? word.startsWith(text) : word === text) return true
  return false
}

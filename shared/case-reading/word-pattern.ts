import { numberAt } from './numbers'

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
 * @param words in lower case, with straight apostrophes
 * @param end of the sentence, exclusive
 */
export function matchAt(pattern: WordPattern, words: readonly string[], at: number, end: number): Found | null {
  /** which parts, from which word on, were tried in vain */
  const failed = new Set<number>()
  const width = words.length + 1
  const from = (part: number, word: number, number: number | null): Found | null => {
    const wanted = pattern[part]
    if (wanted === undefined) return { from: at, to: word, number }
    if (failed.has(part * width + word)) return null
    const found = ways(wanted, words, word, end).reduce<Found | null>(
      (sofar, way) => sofar ?? from(part + 1, word + way.words, way.value ?? number),
      null,
    )
    if (found === null) failed.add(part * width + word)
    return found
  }
  return from(0, at, null)
}

/** How many words a part may take here, the best first. */
function ways(
  part: Part,
  words: readonly string[],
  at: number,
  end: number,
): readonly { words: number; value: number | null }[] {
  if (part.kind === 'gap')
    return Array.from({ length: Math.min(part.most, end - at) + 1 }, (_, count) => ({ words: count, value: null }))
  const missing = part.isOptional ? [{ words: 0, value: null }] : []
  if (at >= end) return missing
  if (part.kind === 'number') {
    const number = numberAt(words, at)
    return number !== null && at + number.words <= end ? [number, ...missing] : missing
  }
  const word = words[at] ?? ''
  const isThere = part.anyOf.some(({ text, isPrefix }) => (isPrefix ? word.startsWith(text) : word === text))
  return isThere ? [{ words: 1, value: null }, ...missing] : missing
}

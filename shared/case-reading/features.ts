import { numberAt } from './numbers'
import { plainWords, type FoundPattern } from './patterns'
import type { Analysis } from './sentences'

/** Which features there are, by their number, and how much of each. */
export interface Features {
  at: Uint32Array
  value: Float32Array
}

/** Tells features of different kinds apart that have the same words. */
const kinds = {
  word: 1,
  pair: 2,
  three: 3,
  stem: 4,
  before: 5,
  after: 6,
  place: 7,
  length: 8,
  text: 9,
  textPair: 10,
  pattern: 11,
}
/** So much of a longer word is its stem: "recruited" and "recruiter" share one. */
const STEM = 6
/** What the sentences beside it say counts half. */
const BESIDE = 0.5

/** A text as numbers: of each word, of its stem and of what patterns found, sentence by sentence. */
export interface Hashed {
  words: readonly number[][]
  stems: readonly number[][]
  patterns: readonly number[][]
}

/** Takes a text as numbers, from which features are made. */
export function hashed(text: string, analysis: Analysis, found: readonly FoundPattern[]): Hashed {
  const plain = plainWords(text, analysis).map(withoutFigures)
  const [words, stems, patterns]: [number[][], number[][], number[][]] = [[], [], []]
  let at = 0
  let next = 0
  for (const { end } of analysis.sentences) {
    const first = at
    while ((analysis.words[at]?.start ?? Infinity) < end) at += 1
    const own = plain.slice(first, at)
    words.push(own.map(hashOf))
    stems.push(own.filter((word) => word.length > STEM).map((word) => hashOf(word.slice(0, STEM))))
    const here: number[] = []
    for (; (found[next]?.from ?? Infinity) < at; next++) here.push(hashOf(found[next]?.id ?? ''))
    patterns.push(here)
  }
  return { words, stems, patterns }
}

/** Numbers are taken by their size: few, as an age of a child or of an adult, a year, or another. */
function withoutFigures(word: string): string {
  const value = numberAt([word], 0)?.value
  if (value === undefined) return word
  if (value < 100) return value < 10 ? word : value < 18 ? '#child' : '#adult'
  return value >= 1900 && value < 2100 ? '#year' : '#more'
}

/**
 * Gives the features of each sentence of a text: its words, pairs and threes of them, stems, where in the text it stands and
 * how long it is, what patterns found in it, and the words of the sentences beside it.
 * @param size of the table that features are put in by their hash
 */
export function sentenceFeatures({ words, stems, patterns }: Hashed, size: number): Features[] {
  return words.map((own, at) => {
    const ngrams: number[] = []
    for (const [place, word] of own.entries()) {
      const [second, third] = [own[place + 1], own[place + 2]]
      ngrams.push(mix(kinds.word, word))
      if (second !== undefined) ngrams.push(mix(kinds.pair, word, second))
      if (second !== undefined && third !== undefined) ngrams.push(mix(kinds.three, word, second, third))
    }
    const form = [
      mix(kinds.place, Math.min(at, 3)),
      mix(kinds.place, 10 + Math.min(words.length - 1 - at, 3)),
      mix(kinds.length, Math.floor(Math.log2(own.length + 1))),
    ]
    const beside = [
      ...(words[at - 1] ?? []).map((word) => mix(kinds.before, word)),
      ...(words[at + 1] ?? []).map((word) => mix(kinds.after, word)),
    ]
    const inside = [...ngrams, ...(stems[at] ?? []).map((stem) => mix(kinds.stem, stem)), ...form]
    const found = (patterns[at] ?? []).map((one) => mix(kinds.pattern, one))
    return weighted(size, [inside, 1], [beside, BESIDE], ...found.map((one) => [[one], 1] as const))
  })
}

/**
 * Gives the features of the whole text: its words, stems and pairs of words, and what its sentences say together.
 * @param said log-odds of each mark, sentence by sentence: of each the greatest and the second are taken
 */
export function textFeatures({ words, stems }: Hashed, said: readonly Float32Array[], size: number): Features {
  const single = words.flatMap((own) => own.map((word) => mix(kinds.text, word)))
  const stem = stems.flatMap((own) => own.map((one) => mix(kinds.stem, one)))
  const pairs = words.flatMap((own) => own.slice(1).map((word, at) => mix(kinds.textPair, own[at] ?? 0, word)))
  const { at, value } = weighted(size, [[...single, ...stem, ...pairs], 1])
  const marks = said[0]?.length ?? 0
  const together = Array.from({ length: marks }, (_, mark) => {
    const all = said.map((one) => one[mark] ?? 0).toSorted((a, b) => b - a)
    return [all[0] ?? -NOTHING, all[1] ?? -NOTHING]
  }).flat()
  return {
    at: Uint32Array.from([...at, ...together.map((_, place) => size + place)]),
    value: Float32Array.from([...value, ...together.map((odds) => Math.max(odds + NOTHING, 0) / NOTHING)]),
  }
}

/** Log-odds below this are as good as no. */
const NOTHING = 5

/** Each once; the more there are of a group, the less is each worth. */
function weighted(size: number, ...groups: readonly (readonly [hashes: readonly number[], worth: number])[]): Features {
  const found = new Map<number, number>()
  for (const [hashes, worth] of groups) {
    const each = new Set(hashes.map((hash) => hash % size))
    for (const at of each) found.set(at, (found.get(at) ?? 0) + worth / Math.sqrt(each.size))
  }
  return { at: Uint32Array.from(found.keys()), value: Float32Array.from(found.values()) }
}

/** FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(word: string): number {
  let hash = 2166136261
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 16777619)
  return hash >>> 0
}

/** As the end of MurmurHash3 does, so that neighbours come to lie far apart. */
function mix(kind: number, first: number, second?: number, third?: number): number {
  let hash = stir(stir(0, kind), first)
  if (second !== undefined) hash = stir(hash, second)
  if (third !== undefined) hash = stir(hash, third)
  return hash >>> 0
}

function stir(sofar: number, number: number): number {
  let hash = Math.imul(sofar ^ number, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

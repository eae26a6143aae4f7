import { numberAt } from './numbers'
import type { FoundPattern } from './patterns'
import { plainText } from './plain-text'
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
  const plain = plainText(text, analysis).words.map(withoutFigures)
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
  const weighted = weigher(size)
  return words.map((own, at) => {
    const inside: number[] = []
    for (let place = 0; place < own.length; place++) {
      const [word = 0, second, third] = [own[place], own[place + 1], own[place + 2]]
      inside.push(mix(kinds.word, word))
      if (second !== undefined) inside.push(mix(kinds.pair, word, second))
      if (second !== undefined && third !== undefined) inside.push(mix(kinds.three, word, second, third))
    }
    for (const stem of stems[at] ?? []) inside.push(mix(kinds.stem, stem))
    inside.push(
      mix(kinds.place, Math.min(at, 3)),
      mix(kinds.place, 10 + Math.min(words.length - 1 - at, 3)),
      mix(kinds.length, Math.floor(Math.log2(own.length + 1))),
    )
    const beside: number[] = []
    for (const word of words[at - 1] ?? []) beside.push(mix(kinds.before, word))
    for (const word of words[at + 1] ?? []) beside.push(mix(kinds.after, word))
    const found = (patterns[at] ?? []).map((one): Group => [[mix(kinds.pattern, one)], 1])
    return weighted([inside, 1], [beside, BESIDE], ...found)
  })
}

/**
 * Gives the features of the whole text: its words, stems and pairs of words, and what its sentences say together.
 * @param said log-odds of each mark, sentence by sentence: of each the greatest and the second are taken
 */
export function textFeatures({ words, stems }: Hashed, said: readonly Float32Array[], size: number): Features {
  const hashes: number[] = []
  for (const own of words) for (const word of own) hashes.push(mix(kinds.text, word))
  for (const own of stems) for (const stem of own) hashes.push(mix(kinds.stem, stem))
  for (const own of words)
    for (let at = 1; at < own.length; at++) hashes.push(mix(kinds.textPair, own[at - 1] ?? 0, own[at]))
  const single = weigher(size)([hashes, 1])
  const together = Array.from({ length: said[0]?.length ?? 0 }, (_, mark) => twoGreatest(said, mark)).flat()
  const count = single.at.length
  const [at, value] = [new Uint32Array(count + together.length), new Float32Array(count + together.length)]
  at.set(single.at)
  value.set(single.value)
  for (const [place, odds] of together.entries()) {
    at[count + place] = size + place
    value[count + place] = (odds + NOTHING) / NOTHING
  }
  return { at, value }
}

/** Log-odds below this are as good as no. */
const NOTHING = 5

/** The greatest log-odds of a mark and the second; of what is as good as no, that. */
function twoGreatest(said: readonly Float32Array[], mark: number): [number, number] {
  let [most, second] = [-NOTHING, -NOTHING]
  for (const sentence of said) {
    const one = sentence[mark] ?? 0
    if (one > most) [most, second] = [one, most]
    else if (one > second) second = one
  }
  return [most, second]
}

type Group = readonly [hashes: readonly number[], worth: number]

/** Gives what puts groups of hashes in a table, each once; the more there are of a group, the less is each worth. */
function weigher(size: number): (...groups: readonly Group[]) => Features {
  // Of each place of the table: in which group it was seen last, of all that were ever put in, and its worth.
  const seen = new Uint32Array(size)
  const worths = new Float64Array(size)
  let group = 0
  return (...groups) => {
    const before = group
    const all: number[] = []
    for (const [hashes, worth] of groups) {
      group += 1
      const each: number[] = []
      for (const hash of hashes) {
        const at = hash % size
        const last = seen[at] ?? 0
        if (last === group) continue
        if (last <= before) {
          worths[at] = 0
          all.push(at)
        }
        seen[at] = group
        each.push(at)
      }
      for (const at of each) worths[at] = (worths[at] ?? 0) + worth / Math.sqrt(each.length)
    }
    return { at: new Uint32Array(all), value: new Float32Array(all.map((at) => worths[at] ?? 0)) }
  }
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

import { comparableText, searchWords, type SearchQuery, type SearchTerm } from './search-query'
import { partsOfRun } from './search-terms'

/** Where something found stands; UTF-16 units of the text that was searched. */
export interface MatchRange {
  start: number
  end: number
}

interface Word extends MatchRange {
  word: string
}

const runs = /[\p{L}\p{M}\p{N}\p{Co}]+/gu
/** Of these letters only the case is folded: Latin, Cyrillic, Hebrew, Arabic and Korean ones without marks. */
const plain = /^[0-9A-Za-z\u0410-\u044F\u05D0-\u05EA\u0621\u0627-\u063A\u0641-\u064A\uAC00-\uD7A3]+$/
/** Of these nothing is folded, and each is a word: the kana and the usual Han letters. */
const plainLetters = /^[\u3041-\u3096\u30A1-\u30FA\u30FC\u3400-\u4DBF\u4E00-\u9FFF]+$/

/** The words of a text with their places, parted as the index parts them. */
function placedWords(text: string): Word[] {
  const placed: Word[] = []
  for (const { 0: run, index } of text.matchAll(runs)) {
    if (plain.test(run)) {
      placed.push({ word: run.toLowerCase(), start: index, end: index + run.length })
      continue
    }
    if (plainLetters.test(run)) {
      for (let at = 0; at < run.length; at++)
        placed.push({ word: run.charAt(at), start: index + at, end: index + at + 1 })
      continue
    }
    let start = index
    for (const part of partsOfRun(run)) {
      const end = start + part.length
      // A letter that folds to several words, as ゟ does, is the place of each.
      for (const word of searchWords(part)) placed.push({ word, start, end })
      start = end
    }
  }
  return placed
}

function matchesAt(words: readonly Word[], at: number, term: SearchTerm): boolean {
  return term.words.every((wanted, index) => {
    const found = words[at + index]?.word
    if (found === undefined) return false
    const mayGoOn = term.prefix && index === term.words.length - 1
    return found === wanted || (mayGoOn && found.startsWith(wanted)) || term.forms.includes(found)
  })
}

/** Where the words of a query stand in a text, in order, each place once; the same words that the index finds. */
export function matchRanges(text: string, { all }: SearchQuery): MatchRange[] {
  const words = placedWords(text)
  const ranges: MatchRange[] = []
  words.forEach((first, at) => {
    let longest = 0
    for (const term of all) if (term.words.length > longest && matchesAt(words, at, term)) longest = term.words.length
    const last = words[at + longest - 1]
    const before = ranges.at(-1)
    if (longest === 0 || last === undefined || (before && before.end >= last.end)) return
    if (before && before.end > first.start) before.end = last.end
    else ranges.push({ start: first.start, end: last.end })
  })
  return ranges
}

/** Gives what tells whether a term stands in a text. The words are only placed where all of them occur at all. */
function holder(text: string): (term: SearchTerm) => boolean {
  const letters = comparableText(text)
  let placed: Word[] | null = null
  return (term) => {
    const mayHold =
      term.words.every((word) => letters.includes(word)) || term.forms.some((form) => letters.includes(form))
    if (!mayHold) return false
    const words = (placed ??= placedWords(text))
    return words.some((_, at) => matchesAt(words, at, term))
  }
}

/** Whether all words of a query stand in a text, as in a title. */
export function holdsAll(text: string, { all }: SearchQuery): boolean {
  return all.every(holder(text))
}

/** Whether any of the terms stands in a text. */
export function holdsAny(text: string, terms: readonly SearchTerm[]): boolean {
  return terms.some(holder(text))
}

/** A piece of a text around what was found in it. */
export interface Snippet {
  text: string
  /** of the text of the snippet */
  ranges: MatchRange[]
  /** where the first of them stands in the text that it was cut from; the text's start if there is none */
  at: number
}

/** About so many characters of a snippet stand before the first word found. */
const LEAD = 48

/**
 * Cuts the piece of a text that shows most of what was found, at ends of words, in one line.
 * @param most characters
 */
export function snippetOf(text: string, ranges: readonly MatchRange[], most: number): Snippet {
  const first = densest(ranges, most - LEAD)
  const at = first?.start ?? 0
  const start = text.length <= most ? 0 : wordStart(text, Math.max(0, Math.min(at - LEAD, text.length - most)), at)
  const end = wordEnd(text, Math.max(start + most, first?.end ?? 0))
  const before = start > 0 ? '… ' : ''
  const shift = before.length - start
  const shown = ranges.filter((range) => range.start >= start && range.end <= end)
  return {
    // A line break is as long as the space that stands for it, so that places hold.
    text: before + text.slice(start, end).replaceAll(/[\n\t]/g, ' ') + (end < text.length ? ' …' : ''),
    ranges: shown.map((range) => ({ start: range.start + shift, end: range.end + shift })),
    at,
  }
}

/** The first range of the piece of so many characters that holds most of them. */
function densest(ranges: readonly MatchRange[], length: number): MatchRange | undefined {
  let best: { range: MatchRange; held: number } | undefined
  let last = 0
  ranges.forEach((range, at) => {
    while ((ranges[last]?.end ?? Infinity) <= range.start + length) last += 1
    if (!best || last - at > best.held) best = { range, held: last - at }
  })
  return best?.range
}

function wordStart(text: string, from: number, notAfter: number): number {
  if (from === 0) return 0
  const space = text.slice(from, notAfter).search(/\s/)
  return space < 0 ? from : from + space + 1
}

function wordEnd(text: string, from: number): number {
  if (from >= text.length) return text.length
  const cut = text.slice(0, from).search(/\s\S*$/)
  return cut > from - 30 ? cut : from
}

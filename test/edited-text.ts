/*
 * A made-up text, marks in it, and another edition of it of which one knows what became of each word: what carrying marks
 * is measured by.
 */
import { describeAnchor } from '../shared/anchoring/describe.ts'
import type { Anchoring, TextAnchor } from '../shared/model/annotation.ts'
import { between } from './random.ts'

export interface EditOptions {
  random: () => number
  words: number
  /** draws a word */
  word: () => string
  marks: number
  /** words of each mark */
  length: number
  /** share of the text's words, outside of the marks, that are changed */
  share: number
  /** whether one word of each mark is replaced */
  changesMark: boolean
}

export interface EditedText {
  before: string
  after: string
  marks: { anchor: TextAnchor; right: { start: number; end: number } }[]
}

/** A word of the new text, and the old one that it is or that it replaces; null if it came in. */
interface NewWord {
  word: string
  old: number | null
}

/** Makes a text and its next edition. Each mark lies in a stretch of its own. */
export function editedText({ random, words, word, marks, length, share, changesMark }: EditOptions): EditedText {
  const old = Array.from({ length: words }, word)
  const stretch = Math.floor(words / marks)
  const firsts = Array.from({ length: marks }, (_, i) => i * stretch + between(random, 0, stretch - length))
  const isMarked = new Uint8Array(words)
  const isChanged = new Uint8Array(words)
  for (const first of firsts) {
    isMarked.fill(1, first, first + length)
    if (changesMark) isChanged[first + between(random, 0, length - 1)] = 1
  }
  const otherThan = (is: string) => {
    for (;;) {
      const drawn = word()
      if (drawn !== is) return drawn
    }
  }
  const news: NewWord[] = []
  for (const [at, is] of old.entries()) {
    if (isChanged[at] === 1) news.push({ word: otherThan(is), old: at })
    else if (isMarked[at] === 1 || random() >= share) news.push({ word: is, old: at })
    else {
      // Most changes replace a word; some take one away, some bring one.
      const kind = random()
      if (kind < 0.8) news.push({ word: otherThan(is), old: at })
      else if (kind >= 0.9) news.push({ word: is, old: at }, { word: word(), old: null })
    }
  }
  const before = laidOut(old.map((is, at) => ({ word: is, old: at })))
  const after = laidOut(news)
  const placeOf = new Map(news.flatMap(({ old: at }, index) => (at === null ? [] : [[at, index] as const])))
  return {
    before: before.text,
    after: after.text,
    marks: firsts.map((first) => {
      const last = first + length - 1
      return {
        anchor: describeAnchor(before.text, before.starts[first] ?? 0, before.ends[last] ?? 0),
        right: {
          start: after.starts[placeOf.get(first) ?? 0] ?? 0,
          end: after.ends[placeOf.get(last) ?? 0] ?? 0,
        },
      }
    }),
  }
}

/** Sentences of some fifteen words, paragraphs of some ninety; what follows a word goes and stays with it. */
function laidOut(words: readonly NewWord[]): { text: string; starts: number[]; ends: number[] } {
  const starts: number[] = []
  const ends: number[] = []
  const parts: string[] = []
  let at = 0
  for (const { word, old } of words) {
    starts.push(at)
    ends.push(at + word.length)
    const parted = old === null ? ' ' : old % 90 === 89 ? '.\n' : old % 15 === 14 ? '. ' : old % 7 === 6 ? ', ' : ' '
    parts.push(word, parted)
    at += word.length + parted.length
  }
  return { text: parts.join('').trimEnd(), starts, ends }
}

/** What came of marks, by count. */
export interface Tally {
  marks: number
  right: number
  placed: number
  orphaned: number
  /** placed, and not where they belong */
  wrong: number
}

export function tallyOf({ marks }: EditedText, found: readonly Anchoring[]): Tally {
  const tally = { marks: marks.length, right: 0, placed: 0, orphaned: 0, wrong: 0 }
  for (const [index, { right }] of marks.entries()) {
    const place = found[index]
    if (place === undefined || place.kind === 'orphaned') tally.orphaned += 1
    else {
      const isRight = place.start === right.start && place.end === right.end
      if (isRight) tally.right += 1
      if (place.kind === 'placed') tally.placed += 1
      if (place.kind === 'placed' && !isRight) tally.wrong += 1
    }
  }
  return tally
}

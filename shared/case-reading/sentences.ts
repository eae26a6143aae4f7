import model from 'wink-eng-lite-web-model'
import winkNLP, { type WinkMethods } from 'wink-nlp'
import { mendedSentences } from './mend-sentences'
import type { Span } from './reading'
import type { Word } from './scores'

/** The sentences and words of a text, in its order. */
export interface Analysis {
  /** they do not overlap; what no sentence holds is white space */
  sentences: readonly Span[]
  /** each within a sentence; what no word holds is white space, punctuation or another sign */
  words: readonly Word[]
}

let loaded: WinkMethods | null = null

/** Loads what tells sentences and words apart (wink-nlp and its English model), if that has not been done: some 100 ms. */
export function loadAnalysis(): WinkMethods {
  loaded ??= winkNLP(model, ['sbd'])
  return loaded
}

/**
 * Gives the sentences and words of an English text, as UTF-16 offsets. Parts of a word that an apostrophe joins are one
 * word ("didn’t", "O’Brien’s"); parts that a hyphen joins are several.
 */
export function analyse(text: string): Analysis {
  if (text.trim() === '') return { sentences: [], words: [] }
  const nlp = loadAnalysis()
  const document = nlp.readDoc(text)
  const values = document.tokens().out()
  const found = document.sentences().out(nlp.its.span) as unknown as [first: number, last: number][]
  const tokens = placesOf(text, values)
  const raw = found.flatMap(([first, last]): Span[] => {
    const [from, to] = [tokens[first], tokens[last]]
    return from && to ? [{ start: from.start, end: to.end }] : []
  })
  const sentences = mendedSentences(text, raw)
  return { sentences, words: wordsOf(text, tokens, sentences) }
}

/** Where the tokens stand: the library leaves out white space, and sometimes another sign. */
function placesOf(text: string, values: readonly string[]): Span[] {
  let at = 0
  return values.map((value) => {
    const start = text.indexOf(value, at)
    const end = start + value.length
    at = end
    return { start, end }
  })
}

const hasLetter = /[\p{L}\p{M}\p{N}]/u
const joins = /^['’]?\p{L}*['’]\p{L}*$/u

function wordsOf(text: string, tokens: readonly Span[], sentences: readonly Span[]): Word[] {
  const words: Word[] = []
  let sentence = 0
  let before: Span | null = null
  for (const token of tokens) {
    const value = text.slice(token.start, token.end)
    while (token.start >= (sentences[sentence]?.end ?? Infinity)) sentence += 1
    const last = words.at(-1)
    const touches = before !== null && before.end === token.start && last?.end === token.start
    if (touches && joins.test(value) && hasLetter.test(value) && token.start > (sentences[sentence]?.start ?? 0))
      last.end = token.end
    else if (hasLetter.test(value)) words.push({ ...token })
    before = token
  }
  return words
}

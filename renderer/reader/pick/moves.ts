import { sentencesOf, wordsOf, type TextRange } from '../text/sentences'
import type { Picked } from '../store'

/** Sentences of a text, cut on demand around an offset: a whole long text would take a second. */
export interface SentenceSource {
  /** sentences of the part in which an offset stands */
  around(offset: number): TextRange[]
  text: string
  lang: string
}

/** @param starts offsets at which the parts of the text start, in order */
export function sentenceSource(text: string, lang: string, starts: readonly number[]): SentenceSource {
  const cut = new Map<number, TextRange[]>()
  return {
    text,
    lang,
    around(offset) {
      const part = Math.max(
        0,
        starts.findLastIndex((start) => start <= offset),
      )
      const known = cut.get(part) ?? sentencesOf(text, starts[part] ?? 0, starts[part + 1] ?? text.length, lang)
      cut.set(part, known)
      return known
    },
  }
}

/** The sentence at an offset, or the first after it; null after the last. */
export function sentenceAt(source: SentenceSource, offset: number): TextRange | null {
  for (let at = offset; at < source.text.length;) {
    const sentences = source.around(at)
    const found = sentences.find((sentence) => sentence.end > offset)
    if (found) return found
    const last = sentences.at(-1)
    at = Math.max(at, last?.end ?? at) + 1
  }
  return null
}

/** The sentence before or after one; null at the ends of the text. */
export function neighbour(source: SentenceSource, sentence: TextRange, step: 1 | -1): TextRange | null {
  if (step === 1) return sentenceAt(source, sentence.end)
  for (let at = sentence.start - 1; at >= 0; at -= 1) {
    const found = source.around(at).findLast((one) => one.end <= sentence.start)
    if (found) return found
  }
  return null
}

/** Moves an end of what is picked by a word; it never passes the other end, nor leaves a word between. */
export function moveEnd(source: SentenceSource, picked: Picked, edge: 'start' | 'end', step: 1 | -1): Picked {
  const { text, lang } = source
  const reach = 400
  const from = Math.max(0, picked[edge] - reach)
  const words = wordsOf(text, from, Math.min(text.length, picked[edge] + reach), lang)
  const edges = words.map((word) => word[edge])
  const next =
    step === 1 ? edges.find((offset) => offset > picked[edge]) : edges.findLast((offset) => offset < picked[edge])
  if (next === undefined) return picked
  const moved = { ...picked, [edge]: next }
  return moved.start < moved.end ? moved : picked
}

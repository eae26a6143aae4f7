import { analyse } from '../case-reading/sentences'

/** Words of a case, by paragraph and offsets in it. */
export interface Place {
  paragraph: number
  start: number
  end: number
}

/** Every word of every paragraph, in order. */
export function wordsOf(paragraphs: readonly string[], lang: string): Place[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' })
  return paragraphs.flatMap((text, paragraph) =>
    [...segmenter.segment(text)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ index, segment }) => ({ paragraph, start: index, end: index + segment.length })),
  )
}

/** Gives whether a word begins a sentence of its paragraph. */
export function sentenceStarts(paragraphs: readonly string[], lang: string): (word: Place) => boolean {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' })
  const starts = paragraphs.map((text) => [...segmenter.segment(text)].map(({ index }) => index))
  return ({ paragraph, start }) => {
    const before = starts[paragraph]?.findLast((at) => at <= start)
    return before !== undefined && start - before <= LONGEST_OPENING
  }
}

// A sentence may open with a quotation mark or a bracket before its first word.
const LONGEST_OPENING = 1

/** Gives the sentence in which a place of an English case begins, as the reader takes it. */
export function sentenceAt(paragraphs: readonly string[], { paragraph, start }: Place): string {
  const text = paragraphs[paragraph] ?? ''
  const sentence = analyse(text).sentences.find((one) => one.start <= start && start < one.end)
  return sentence ? text.slice(sentence.start, sentence.end) : ''
}

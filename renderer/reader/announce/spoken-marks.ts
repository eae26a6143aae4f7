import type { TextRange } from '../text/sentences'

/** Words for a screen reader at the block in which a mark starts or ends. */
export interface SpokenMark {
  /** the same as long as what is said there is */
  key: string
  offset: number
  at: 'start' | 'end'
  words: string
}

interface Spoken extends TextRange {
  id: string
}

/**
 * What is said of marks in the text, near the window alone. A mark within one block is said once, before the block; one that
 * runs over more is said where it starts and, after its last block, where it ends. Never in between, and never inside a word.
 * @param say the words for it, as the learner's language has them
 */
export function spokenMarks<M extends Spoken>(
  text: string,
  marks: readonly M[],
  near: TextRange,
  say: (mark: M, how: 'whole' | 'starts' | 'ends') => string,
): SpokenMark[] {
  const isNear = (offset: number): boolean => offset >= near.start && offset < near.end
  return marks.flatMap((mark) => {
    const newline = text.indexOf('\n', mark.start)
    const isWhole = newline === -1 || newline >= mark.end
    const put = (at: 'start' | 'end', offset: number, words: string): SpokenMark[] =>
      isNear(offset) ? [{ key: `${mark.id} ${at} ${offset} ${words}`, offset, at, words }] : []
    return isWhole
      ? put('start', mark.start, say(mark, 'whole'))
      : [...put('start', mark.start, say(mark, 'starts')), ...put('end', mark.end - 1, say(mark, 'ends'))]
  })
}

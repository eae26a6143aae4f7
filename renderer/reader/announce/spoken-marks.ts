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
 * @param marks in the order of their start
 * @param say the words for it, as the learner's language has them
 */
export function spokenMarks<M extends Spoken>(
  text: string,
  marks: readonly M[],
  near: TextRange,
  say: (mark: M, how: 'whole' | 'starts' | 'ends') => string,
): SpokenMark[] {
  const isNear = (offset: number): boolean => offset >= near.start && offset < near.end
  const spoken: SpokenMark[] = []
  const put = (mark: M, at: 'start' | 'end', offset: number, how: 'whole' | 'starts' | 'ends'): void => {
    // Of thousands, words are put together for those that are near.
    if (!isNear(offset)) return
    const words = say(mark, how)
    spoken.push({ key: `${mark.id} ${at} ${offset} ${words}`, offset, at, words })
  }
  for (const mark of marks) {
    if (mark.start >= near.end) break
    if (mark.end <= near.start) continue
    const newline = text.indexOf('\n', mark.start)
    const isWhole = newline === -1 || newline >= mark.end
    put(mark, 'start', mark.start, isWhole ? 'whole' : 'starts')
    if (!isWhole) put(mark, 'end', mark.end - 1, 'ends')
  }
  return spoken
}

import type { Place } from '../../shared/practice/case-words'

/** What is picked by key: indices of the first and the last word. */
export interface Pick {
  from: number
  to: number
}

export type PickMove = 'end-back' | 'end-on' | 'start-back' | 'start-on' | 'sentence-back' | 'sentence-on'

/**
 * Gives the pick after a key: the end or the start moves by a word within the paragraph, and never past the other;
 * a sentence back or on picks that sentence's first word.
 */
export function movePick(
  pick: Pick,
  move: PickMove,
  words: readonly Place[],
  isSentenceStart: (word: Place) => boolean,
): Pick {
  const paragraphOf = (index: number) => words[index]?.paragraph
  const isInside = (index: number) => paragraphOf(index) !== undefined && paragraphOf(index) === paragraphOf(pick.from)
  switch (move) {
    case 'end-on':
      return isInside(pick.to + 1) ? { ...pick, to: pick.to + 1 } : pick
    case 'end-back':
      // One word that is to shrink steps back instead, so that any word can be reached by one key.
      if (pick.to > pick.from) return { ...pick, to: pick.to - 1 }
      return pick.from > 0 ? { from: pick.from - 1, to: pick.from - 1 } : pick
    case 'start-on':
      if (pick.from < pick.to) return { ...pick, from: pick.from + 1 }
      return pick.to < words.length - 1 ? { from: pick.to + 1, to: pick.to + 1 } : pick
    case 'start-back':
      return isInside(pick.from - 1) ? { ...pick, from: pick.from - 1 } : pick
    case 'sentence-back': {
      const earlier = words.slice(0, pick.from).findLastIndex(isSentenceStart)
      return earlier === -1 ? pick : { from: earlier, to: earlier }
    }
    case 'sentence-on': {
      const later = words.findIndex((word, index) => index > pick.from && isSentenceStart(word))
      return later === -1 ? pick : { from: later, to: later }
    }
  }
}

/** Gives where the picked words stand: from the start of the first to the end of the last. */
export function placeOfPick(pick: Pick, words: readonly Place[]): Place | null {
  const first = words[pick.from]
  const last = words[pick.to]
  return first && last ? { paragraph: first.paragraph, start: first.start, end: last.end } : null
}

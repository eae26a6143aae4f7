/** A mark that a new edition of its text would leave in doubt, or without its words. */
export interface ForeseenMark {
  id: string
  /** the words on which it lies, cut short where there are many */
  quote: string
  hasNote: boolean
  /** the words of the new edition on which it would lie, cut short likewise; null if there are none */
  words: string | null
}

/** What would become of marks and cards if a text became another's new edition. */
export interface EditionPreview {
  marks: {
    /** stand where they stood */
    stay: number
    /** stand on the same words, which stand elsewhere */
    move: number
    /** had lost their words, or were in doubt, and stand on them again */
    back: number
    /** had lost their words, and do not find them */
    lost: number
    /** would lie on words that are only like theirs, in the order of the text */
    toCheck: ForeseenMark[]
    /** would lose their words */
    orphaned: ForeseenMark[]
  }
  /** How many cards have a passage in the text that would be found, would have to be checked, or would be lost. */
  cards: { placed: number; toCheck: number; orphaned: number }
}

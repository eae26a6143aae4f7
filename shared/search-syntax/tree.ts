import type { CardFlagTerm, CardStateTerm, Comparison, Holding, Property } from './vocabulary'

/** A part of a pattern: letters as they are, any number of any letters (*), or any one letter (_). */
export type PatternPiece = { text: string } | { wild: '*' | '_' }

/** What is looked for in words, names and titles. Two texts never stand side by side in it, nor two asterisks. */
export type Pattern = readonly PatternPiece[]

/** How a text is compared: by a pattern, by one on the boundaries of words, with accents ignored, or by a regular expression. */
export type TextMatch = { how: 'plain' | 'word' | 'unaccented'; pattern: Pattern } | { how: 'regex'; source: string }

/** One thing that a card can be asked. */
export type SearchTerm =
  /** in any field of its note */
  | { kind: 'words'; match: TextMatch }
  /** in the fields of these names: the whole field, but for a regular expression and for words */
  | { kind: 'field'; name: Pattern; match: TextMatch }
  /** of a deck of that name, or of one under it; :: parts the levels */
  | { kind: 'deck'; name: Pattern }
  /** null: without any tag */
  | { kind: 'tag'; match: TextMatch | null }
  /** resting on a text of that title; null: on none */
  | { kind: 'source'; title: Pattern | null }
  | { kind: 'preset'; name: Pattern }
  | { kind: 'note-type'; name: Pattern }
  /** ordinal of the card in its note, from 0 */
  | { kind: 'card'; ordinal: number }
  | { kind: 'state'; state: CardStateTerm }
  | { kind: 'flag'; flag: CardFlagTerm }
  | { kind: 'holds'; what: Holding }
  | { kind: 'property'; property: Property; comparison: Comparison; value: number }
  /** within so many of the learner's days, today included; rating null: whichever */
  | { kind: 'rated'; days: number; rating: number | null }
  | { kind: 'within'; event: 'added' | 'edited' | 'introduced' | 'resched'; days: number }
  | { kind: 'id'; of: 'note' | 'card' | 'guid' | 'deck'; ids: readonly string[] }

/**
 * A search as a tree. `and` and `or` hold two nodes or more, none of their own kind; `not` never holds another; `all` is the
 * whole of an empty search, and stands nowhere else.
 */
export type SearchNode =
  | { kind: 'all' }
  | { kind: 'and' | 'or'; of: readonly SearchNode[] }
  | { kind: 'not'; of: SearchNode }
  | SearchTerm

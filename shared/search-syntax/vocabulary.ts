/* The words of the search language that are neither the learner's nor its syntax. Source: Anki's manual, "Searching". */

export const stateTerms = [
  'new',
  'learn',
  'review',
  'due',
  'suspended',
  'buried',
  'buried-manually',
  'buried-sibling',
] as const
export type CardStateTerm = (typeof stateTerms)[number]

/** How the value of a property is written: a whole number, any number, or a share of one, also in per cent. */
type Written = 'whole' | 'number' | 'share'

export const properties = {
  ivl: 'whole',
  due: 'whole',
  reps: 'whole',
  lapses: 'whole',
  pos: 'whole',
  s: 'number',
  d: 'share',
  r: 'share',
} as const satisfies Record<string, Written>
export type Property = keyof typeof properties

/** Longer ones first, so that the first that fits is the one that is meant. */
export const comparisons = ['!=', '<=', '>=', '=', '<', '>'] as const
export type Comparison = (typeof comparisons)[number]

export const holdings = ['picture', 'sound'] as const
export type Holding = (typeof holdings)[number]

/** 0 is no flag. */
export type CardFlagTerm = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Names by which a note type can be asked for: its own first, then Anki's. All in lower case. */
export const noteTypeNames = {
  question: ['question', 'basic'],
  'both-ways': ['both-ways', 'both ways', 'basic (and reversed card)'],
  definition: ['definition'],
  elements: ['elements', 'list'],
  cloze: ['cloze'],
  typed: ['typed', 'typed answer', 'basic (type in the answer)'],
  occlusion: ['occlusion', 'picture', 'image occlusion'],
} as const satisfies Record<string, readonly string[]>

/**
 * Names by which a field can be asked for, in lower case, and the fields of notes that are meant. What a note asks is its
 * front by whatever name, and what it answers its back.
 */
export const fieldNames: Readonly<Record<string, readonly NoteFieldName[]>> = {
  front: ['front', 'term'],
  back: ['back', 'meaning', 'answer'],
  term: ['term'],
  meaning: ['meaning'],
  'legal-source': ['legalSource'],
  items: ['items'],
  text: ['text'],
  extra: ['extra'],
  answer: ['answer'],
  header: ['header'],
  alt: ['alt'],
  label: ['label'],
}
export type NoteFieldName =
  | 'front'
  | 'back'
  | 'term'
  | 'meaning'
  | 'legalSource'
  | 'items'
  | 'text'
  | 'extra'
  | 'answer'
  | 'header'
  | 'alt'
  | 'label'

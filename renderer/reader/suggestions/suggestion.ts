import type { NoteFields } from '../../../shared/model/card'
import type { TextRange } from '../text/sentences'

/** A card that the text seems to hold: offered, and made only if the learner takes it. */
export interface Suggestion extends TextRange {
  /** the same as long as its words are, in every edition of the text */
  key: string
  fields: NoteFields
}

/** The key by which all suggestions of a text are dismissed. */
export const allSuggestions = 'all'

/** UTF-16 units of a suggestion's words that its key holds: enough to tell it from others. */
const keyUnits = 160

/** Gives a suggestion its key. */
export function suggestion(text: string, { start, end }: TextRange, fields: NoteFields): Suggestion {
  return { start, end, fields, key: `${fields.type} ${text.slice(start, Math.min(end, start + keyUnits))}` }
}

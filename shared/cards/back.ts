import type { NoteFields } from '../model/card'
import { plainWords } from '../text/plain-words'
import { hiddenInGaps } from './cloze-markdown'
import { gapNumberOf } from './faces'

/** What a card of the note answers, in plain words on one line. */
export function backOf(fields: NoteFields, ordinal: number): string {
  return plainWords(answered(fields, ordinal)).replaceAll(/\s+/g, ' ').trim()
}

function answered(fields: NoteFields, ordinal: number): string {
  const number = gapNumberOf(ordinal)
  switch (fields.type) {
    case 'question':
      return fields.back
    case 'both-ways':
      return ordinal === 0 ? fields.back : fields.front
    case 'definition':
      return ordinal === 0 ? fields.meaning : fields.term
    case 'elements':
      return fields.items.join('; ')
    case 'typed':
      return fields.answer
    case 'cloze':
      return hiddenInGaps(fields.text, number).join('; ')
    case 'occlusion':
      return fields.regions
        .filter((region) => region.number === number)
        .map(({ label }) => label)
        .join('; ')
  }
}

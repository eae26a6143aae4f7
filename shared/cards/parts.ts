import type { NoteFields, NoteType } from '../model/card'

/** The words of a card of any type: what was written for one is there when another is chosen. */
export interface CardParts {
  type: NoteType
  /** question, or term */
  front: string
  /** answer, or meaning */
  back: string
  legalSource: string
  items: string[]
  /** with gaps */
  text: string
  /** what the answer of a text with gaps shows below it */
  extra: string
}

/** The words of a note, as they are written. */
export function partsOf(fields: NoteFields): CardParts {
  const empty = emptyParts(fields.type)
  switch (fields.type) {
    case 'question':
      return { ...empty, front: fields.front, back: fields.back }
    case 'definition':
      return { ...empty, front: fields.term, back: fields.meaning, legalSource: fields.legalSource }
    case 'elements':
      return { ...empty, front: fields.front, items: fields.items }
    case 'cloze':
      return { ...empty, text: fields.text, extra: fields.extra }
  }
}

/** The fields of the note that the draft would be. */
export function fieldsOf({ type, front, back, legalSource, items, text, extra }: CardParts): NoteFields {
  switch (type) {
    case 'question':
      return { type, front: front.trim(), back: back.trim() }
    case 'definition':
      return { type, term: front.trim(), meaning: back.trim(), legalSource: legalSource.trim() }
    case 'elements':
      return { type, front: front.trim(), items: items.map((item) => item.trim()).filter((item) => item !== '') }
    case 'cloze':
      return { type, text: text.trim(), extra: extra.trim() }
  }
}

/** Nothing written yet. */
export function emptyParts(type: NoteType): CardParts {
  return { type, front: '', back: '', legalSource: '', items: ['', ''], text: '', extra: '' }
}

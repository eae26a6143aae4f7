import type { CoveredRegion, NoteFields, NoteType } from '../model/card'
import { clozeWords, parseCloze } from './cloze'

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
  /** what the answer shows below */
  extra: string
  /** of a definition: what its cards ask for */
  asks: 'meaning' | 'term' | 'both'
  /** of a typed answer: what does not count as a difference */
  ignoreCase: boolean
  ignoreAccents: boolean
  /** sha256 of a covered picture; empty before there is one */
  picture: string
  alt: string
  hides: 'all' | 'asked'
  regions: CoveredRegion[]
}

/** The words of a note, as they are written. */
export function partsOf(fields: NoteFields): CardParts {
  const empty = emptyParts(fields.type)
  switch (fields.type) {
    case 'question':
    case 'both-ways':
      return { ...empty, front: fields.front, back: fields.back }
    case 'definition': {
      const { term: front, meaning: back, legalSource, asks } = fields
      return { ...empty, front, back, legalSource, asks }
    }
    case 'typed': {
      const { front, answer: back, extra, ignoreCase, ignoreAccents } = fields
      return { ...empty, front, back, extra, ignoreCase, ignoreAccents }
    }
    case 'occlusion': {
      const { header: front, extra, picture, alt, hides, regions } = fields
      return { ...empty, front, extra, picture, alt, hides, regions }
    }
    case 'elements':
      return { ...empty, front: fields.front, items: fields.items }
    case 'cloze':
      return { ...empty, text: fields.text, extra: fields.extra }
  }
}

/** The fields of the note that the draft would be. */
export function fieldsOf(parts: CardParts): NoteFields {
  const { type, asks, ignoreCase, ignoreAccents, picture, hides, regions } = parts
  const [front, back, extra] = [parts.front.trim(), parts.back.trim(), parts.extra.trim()]
  switch (type) {
    case 'question':
    case 'both-ways':
      return { type, front, back }
    case 'definition':
      return { type, term: front, meaning: back, legalSource: parts.legalSource.trim(), asks }
    case 'elements':
      return { type, front, items: parts.items.map((item) => item.trim()).filter((item) => item !== '') }
    case 'cloze':
      return { type, text: parts.text.trim(), extra }
    case 'typed':
      return { type, front, answer: back, extra, ignoreCase, ignoreAccents }
    case 'occlusion':
      return { type, picture, alt: parts.alt.trim(), header: front, extra, hides, regions }
  }
}

/**
 * The same words as a card of another type. What the other type keeps elsewhere, and has nothing there yet, it gets from what was
 * written: a text with gaps from the question, the items of a list from the lines of the answer, and back.
 */
export function withType(parts: CardParts, type: NoteType): CardParts {
  const changed = { ...parts, type }
  const isList = parts.items.some((item) => item.trim() !== '')
  if (type === 'cloze') {
    const words = [parts.front, parts.back].filter((side) => side.trim() !== '').join('\n\n')
    return parts.text.trim() === '' ? { ...changed, text: words } : changed
  }
  if (type === 'elements') {
    if (!isList) changed.items = itemsIn(parts.back) ?? parts.items
  } else if (parts.type === 'elements' && parts.back.trim() === '' && isList) {
    changed.back = parts.items
      .filter((item) => item.trim() !== '')
      .map((item) => `- ${item}`)
      .join('\n')
  }
  if (parts.type === 'cloze' && parts.front.trim() === '') {
    const cloze = parseCloze(parts.text)
    changed.front = cloze.kind === 'cloze' ? clozeWords(cloze.pieces) : parts.text
  }
  return changed
}

const listSign = /^\s*(?:[-*+•]|\d+[.)])\s+/

/** The items of the list in a text, or else its lines; null if there are not two. */
function itemsIn(text: string): string[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const marked = lines.filter((line) => listSign.test(line))
  const items = (marked.length > 1 ? marked : lines).map((line) => line.replace(listSign, '').trim())
  return items.length > 1 ? items : null
}

/** Nothing written yet. */
export function emptyParts(type: NoteType): CardParts {
  return {
    type,
    front: '',
    back: '',
    legalSource: '',
    items: ['', ''],
    text: '',
    extra: '',
    asks: 'meaning',
    ignoreCase: true,
    ignoreAccents: false,
    picture: '',
    alt: '',
    hides: 'all',
    regions: [],
  }
}

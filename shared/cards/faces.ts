import type { NoteFields } from '../model/card'
import { plainWords } from '../text/plain-words'
import { clozeWords, gapsOf, parseCloze } from './cloze'
import { clozeMarkdown, plainSide } from './cloze-markdown'

/**
 * The cards that a note has, by their ordinals: of a text with gaps and of a covered picture one for each number; where both
 * ways are asked the second is the other way round; of any other note the first alone.
 */
export function ordinalsOf(fields: NoteFields): number[] {
  switch (fields.type) {
    case 'question':
    case 'elements':
    case 'typed':
      return [0]
    case 'both-ways':
      return [0, 1]
    case 'definition':
      return { meaning: [0], term: [1], both: [0, 1] }[fields.asks]
    case 'cloze': {
      const cloze = parseCloze(fields.text)
      return cloze.kind === 'cloze' ? cloze.numbers.map((number) => number - 1) : [0]
    }
    case 'occlusion':
      return [...new Set(fields.regions.map(({ number }) => number - 1))].toSorted((a, b) => a - b)
  }
}

/** The number of the gaps that a card asks for. */
export const gapNumberOf = (ordinal: number): number => ordinal + 1

/** What a card of the note asks, in Markdown; of a text with gaps, the text as it was written. */
export function askedMarkdown(fields: NoteFields, ordinal: number): string {
  switch (fields.type) {
    case 'question':
    case 'elements':
    case 'typed':
      return fields.front
    case 'both-ways':
      return ordinal === 0 ? fields.front : fields.back
    case 'definition':
      return ordinal === 0 ? fields.term : fields.meaning
    case 'occlusion':
      return fields.header
    case 'cloze':
      return fields.text
  }
}

/** What a card of the note asks, in plain words on one line; of a covered picture its number as well, as all ask the same. */
export function frontOf(fields: NoteFields, ordinal: number): string {
  const number = gapNumberOf(ordinal)
  if (fields.type === 'cloze') return oneLine(plainSide(clozeMarkdown(fields.text, number).front, plainWords))
  if (fields.type !== 'occlusion') return oneLine(plainWords(askedMarkdown(fields, ordinal))) || '…'
  const words = oneLine(plainWords(fields.header)) || fields.alt || '…'
  return ordinalsOf(fields).length > 1 ? `${words} (${number})` : words
}

/**
 * The words of a note in which a search looks, without Markdown's signs: first what it asks, on one line, then the rest, of which
 * parts may be empty.
 */
export function searchedWords(fields: NoteFields): [asked: string, ...rest: string[]] {
  const [asked, ...rest] = wordsOf(fields)
  return [oneLine(plainWords(asked)), ...rest.map(plainWords)]
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

function wordsOf(fields: NoteFields): [asked: string, ...rest: string[]] {
  switch (fields.type) {
    case 'question':
    case 'both-ways':
      return [fields.front, fields.back]
    case 'typed':
      return [fields.front, fields.answer, fields.extra]
    case 'occlusion': {
      const { header, alt, extra, regions } = fields
      const labels = regions.map(({ label }) => label)
      return header === '' ? [alt, extra, ...labels] : [header, alt, extra, ...labels]
    }
    case 'definition':
      return [fields.term, fields.meaning, fields.legalSource]
    case 'elements':
      return [fields.front, ...fields.items]
    case 'cloze': {
      const cloze = parseCloze(fields.text)
      if (cloze.kind === 'fault') return [fields.text, fields.extra]
      return [clozeWords(cloze.pieces), fields.extra, ...gapsOf(cloze.pieces).map(({ hint }) => hint ?? '')]
    }
  }
}

import type { NoteFields } from '../model/card'
import { clozeWords, gapsOf, parseCloze } from './cloze'
import { clozeFace, plainFace } from './cloze-face'

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

/** What a card of the note asks, in plain words. */
export function frontOf(fields: NoteFields, ordinal: number): string {
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
      return fields.header === '' ? fields.alt : fields.header
    case 'cloze':
      return plainFace(clozeFace(fields.text, gapNumberOf(ordinal)).front)
  }
}

/** The words of a note in which a search looks: first what it asks, then the rest, of which parts may be empty. */
export function searchedWords(fields: NoteFields): [asked: string, ...rest: string[]] {
  switch (fields.type) {
    case 'question':
    case 'both-ways':
      return [fields.front, fields.back]
    case 'typed':
      return [fields.front, fields.answer, fields.extra]
    case 'occlusion':
      return [fields.header, fields.alt, fields.extra, ...fields.regions.map(({ label }) => label)]
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

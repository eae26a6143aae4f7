import type { NoteFields } from '../model/card'
import { clozeWords, gapsOf, parseCloze } from './cloze'
import { clozeFace, plainFace } from './cloze-face'

/** The cards that a note has, by their ordinals: of a text with gaps one for each number, of any other the first alone. */
export function ordinalsOf(fields: NoteFields): number[] {
  if (fields.type !== 'cloze') return [0]
  const cloze = parseCloze(fields.text)
  return cloze.kind === 'cloze' ? cloze.numbers.map((number) => number - 1) : [0]
}

/** The number of the gaps that a card asks for. */
export const gapNumberOf = (ordinal: number): number => ordinal + 1

/** What a card of the note asks, in plain words. */
export function frontOf(fields: NoteFields, ordinal: number): string {
  switch (fields.type) {
    case 'question':
    case 'elements':
      return fields.front
    case 'definition':
      return fields.term
    case 'cloze':
      return plainFace(clozeFace(fields.text, gapNumberOf(ordinal)).front)
  }
}

/** The words of a note in which a search looks: first what it asks, then the rest, of which parts may be empty. */
export function searchedWords(fields: NoteFields): [asked: string, ...rest: string[]] {
  switch (fields.type) {
    case 'question':
      return [fields.front, fields.back]
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

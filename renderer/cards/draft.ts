import { z } from 'zod'
import type { NoteFields, NoteType } from '../../shared/model/card'

/** A card while it is written. What was typed stays when its type changes: a term becomes a question, a meaning a back. */
export const cardDraft = z.object({
  type: z.enum(['question', 'definition', 'elements']),
  /** question, or term */
  front: z.string(),
  /** answer, or meaning */
  back: z.string(),
  legalSource: z.string(),
  items: z.array(z.string()),
  deckId: z.string().nullable(),
  /** of the note that it changes, as it was when the writing began */
  seenAtMs: z.number().nullable(),
})
export type CardDraft = z.infer<typeof cardDraft>

/** What is missing of a card, by the field that should have it. */
export type MissingField = 'front' | 'back' | 'items'

export const noteTypes: readonly NoteType[] = ['question', 'definition', 'elements']

/** A draft that starts from a note's fields. */
export function draftFrom(fields: NoteFields, deckId: string | null, seenAtMs: number | null): CardDraft {
  const empty = { ...emptyDraft(fields.type, deckId), seenAtMs }
  switch (fields.type) {
    case 'question':
      return { ...empty, front: fields.front, back: fields.back }
    case 'definition':
      return { ...empty, front: fields.term, back: fields.meaning, legalSource: fields.legalSource }
    case 'elements':
      return { ...empty, front: fields.front, items: fields.items }
  }
}

/** The fields of the note that the draft would be. */
export function fieldsOf({ type, front, back, legalSource, items }: CardDraft): NoteFields {
  switch (type) {
    case 'question':
      return { type, front: front.trim(), back: back.trim() }
    case 'definition':
      return { type, term: front.trim(), meaning: back.trim(), legalSource: legalSource.trim() }
    case 'elements':
      return { type, front: front.trim(), items: items.map((item) => item.trim()).filter((item) => item !== '') }
  }
}

/** What the draft lacks to be a card; a list wants two items. */
export function missingIn(draft: CardDraft): MissingField[] {
  const fields = fieldsOf(draft)
  const missing: MissingField[] = []
  if (draft.front.trim() === '') missing.push('front')
  if (fields.type === 'elements') {
    if (fields.items.length < 2) missing.push('items')
  } else if (draft.back.trim() === '') missing.push('back')
  return missing
}

/** A draft that was kept, or null if it is none that this version knows. */
export function parseCardDraft(text: string): CardDraft | null {
  try {
    return cardDraft.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** Nothing written yet; the type and the deck of the card before are kept for a row of them. */
export function emptyDraft(type: NoteType, deckId: string | null): CardDraft {
  return { type, front: '', back: '', legalSource: '', items: ['', ''], deckId, seenAtMs: null }
}

import { z } from 'zod'
import type { TextAnchor } from './annotation'

/** Note types. A definition asks for the meaning of a term; elements is a list to recall in full. */
export const noteFields = z.discriminatedUnion('type', [
  z.object({ type: z.literal('question'), front: z.string().trim().min(1), back: z.string().trim().min(1) }),
  z.object({
    type: z.literal('definition'),
    term: z.string().trim().min(1),
    meaning: z.string().trim().min(1),
    legalSource: z.string().trim(),
  }),
  z.object({
    type: z.literal('elements'),
    front: z.string().trim().min(1),
    items: z.array(z.string().trim().min(1)).min(2),
  }),
])
export type NoteFields = z.infer<typeof noteFields>
export type NoteType = NoteFields['type']

/** The passage that a card rests on. */
export interface CardSource {
  documentId: string
  documentTitle: string
  anchor: TextAnchor
  /** heading under which it stands */
  section: { id: string; title: string; number: string | null } | null
}

export const cardState = z.enum(['new', 'learning', 'review', 'relearning'])
export type CardState = z.infer<typeof cardState>

export interface Deck {
  id: string
  name: string
  parentId: string | null
  cards: number
  due: number
}

/** A card in a list. */
export interface CardRow {
  id: string
  noteId: string
  type: NoteType
  front: string
  deckId: string
  state: CardState
  dueAtMs: number | null
  /** expected recall now, 0 to 1; null while new */
  retrievability: number | null
  suspended: boolean
}

/** A note with its only card (more than one from the note types to come). */
export interface Note {
  id: string
  fields: NoteFields
  deckId: string
  tags: string[]
  source: CardSource | null
  cards: CardRow[]
  /** changes with each edit; an edit names the one that it saw */
  updatedAtMs: number
}

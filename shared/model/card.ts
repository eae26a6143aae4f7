import { z } from 'zod'
import { parseCloze } from '../cards/cloze'
import type { PassageAround } from '../cards/passage'
import type { Anchoring, TextAnchor } from './annotation'

const clozeText = z
  .string()
  .trim()
  .min(1)
  .superRefine((text, issues) => {
    const cloze = parseCloze(text)
    if (cloze.kind === 'fault') issues.addIssue({ code: 'custom', message: `${cloze.code} at ${cloze.at}` })
  })

/**
 * Note types. A definition asks for the meaning of a term; elements is a list to recall in full; cloze is a text with gaps in
 * Anki's form, with a card for each number of its gaps and, with the answer, what else there is to say.
 */
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
  z.object({ type: z.literal('cloze'), text: clozeText, extra: z.string().trim() }),
])
export type NoteFields = z.infer<typeof noteFields>
export type NoteType = NoteFields['type']

/** The passage that a card rests on. */
export interface CardSource {
  documentId: string
  documentTitle: string
  /** where it stands in the text that is shown; where it stood, if its words are lost */
  anchor: TextAnchor
  /** whether its words were found there */
  state: Anchoring['kind']
  /** heading under which it stands */
  section: { id: string; title: string; number: string | null } | null
}

/** A passage with what stands around it; null where its words are lost. */
export interface CardPassage extends CardSource {
  around: PassageAround | null
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
  /** which of the note's cards it is, from 0; of a text with gaps, the number of its gap less one */
  ordinal: number
  front: string
  deckId: string
  state: CardState
  dueAtMs: number | null
  /** expected recall now, 0 to 1; null while new */
  retrievability: number | null
  suspended: boolean
}

/** A note with its cards: more than one where it is a text with gaps. */
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

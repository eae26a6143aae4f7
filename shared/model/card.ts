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

/** What covers a part of a picture; its place and size are shares of the picture's, 0 to 1. */
export const coveredRegion = z.object({
  /** the regions of one number are asked together, on one card */
  number: z.int().min(1).max(500),
  shape: z.enum(['rectangle', 'ellipse']),
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  width: z.number().gt(0).max(1),
  height: z.number().gt(0).max(1),
  /** what is under it; may be empty */
  label: z.string().trim(),
})
export type CoveredRegion = z.infer<typeof coveredRegion>

/**
 * Note types. Fields are Markdown. A definition asks for the meaning of a term, for the term, or for either; elements is a
 * list to recall in full; cloze is a text with gaps in Anki's form, with a card for each number of its gaps; typed wants its
 * answer written; occlusion is a picture with a card for each number of its covered regions.
 */
export const noteFields = z.discriminatedUnion('type', [
  z.object({ type: z.literal('question'), front: z.string().trim().min(1), back: z.string().trim().min(1) }),
  z.object({ type: z.literal('both-ways'), front: z.string().trim().min(1), back: z.string().trim().min(1) }),
  z.object({
    type: z.literal('definition'),
    term: z.string().trim().min(1),
    meaning: z.string().trim().min(1),
    legalSource: z.string().trim(),
    /** what a card asks for; both: one card each */
    asks: z.enum(['meaning', 'term', 'both']).default('meaning'),
  }),
  z.object({
    type: z.literal('elements'),
    front: z.string().trim().min(1),
    items: z.array(z.string().trim().min(1)).min(2),
  }),
  z.object({ type: z.literal('cloze'), text: clozeText, extra: z.string().trim() }),
  z.object({
    type: z.literal('typed'),
    front: z.string().trim().min(1),
    answer: z.string().trim().min(1),
    extra: z.string().trim(),
    ignoreCase: z.boolean(),
    ignoreAccents: z.boolean(),
  }),
  z.object({
    type: z.literal('occlusion'),
    /** sha256 of the picture */
    picture: z.string().regex(/^[0-9a-f]{64}$/),
    /** what the picture shows, for who does not see it */
    alt: z.string().trim(),
    header: z.string().trim(),
    extra: z.string().trim(),
    /** what the question covers: all regions, or those that it asks for */
    hides: z.enum(['all', 'asked']),
    regions: z.array(coveredRegion).min(1).max(500),
  }),
])
/** Without white space, as tags are written side by side; what stands under another is parted from it by two colons, as in law::crime. */
export const noteTag = z
  .string()
  .trim()
  .normalize('NFC')
  .regex(/^[^\s"]+$/u)
  .max(100)

export type NoteFields = z.infer<typeof noteFields>
export type NoteType = NoteFields['type']

/** All note types, in the order in which they are offered. */
export const noteTypes = [
  'question',
  'both-ways',
  'cloze',
  'definition',
  'elements',
  'typed',
  'occlusion',
] as const satisfies readonly NoteType[]

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

/** 0 is none; 1 to 7 are red, orange, green, blue, pink, turquoise and purple, as in Anki. */
export const flag = z.union([
  z.literal(0),
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
])
export type Flag = z.infer<typeof flag>

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
  /** instant at which it is due, or about then; null while new */
  dueAtMs: number | null
  /** the learner's day on which it is due, where it waits in days */
  dueDay: number | null
  flag: Flag
  /** put aside for today */
  buried: boolean
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

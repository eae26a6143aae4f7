import { z } from 'zod'
import { parseCloze, type ClozeFault } from '../../shared/cards/cloze'
import { fieldsOf, type CardParts } from '../../shared/cards/parts'
import { coveredRegion, noteTypes } from '../../shared/model/card'

/** A card while it is written. What was typed stays when its type changes: a term becomes a question, a meaning a back. */
export const cardDraft = z.object({
  type: z.enum(noteTypes),
  /** question, or term */
  front: z.string(),
  /** answer, or meaning */
  back: z.string(),
  legalSource: z.string(),
  items: z.array(z.string()),
  /** with gaps; drafts that were kept before there were any have none */
  text: z.string().default(''),
  extra: z.string().default(''),
  asks: z.enum(['meaning', 'term', 'both']).default('meaning'),
  ignoreCase: z.boolean().default(true),
  ignoreAccents: z.boolean().default(false),
  picture: z.string().default(''),
  alt: z.string().default(''),
  hides: z.enum(['all', 'asked']).default('all'),
  regions: z.array(coveredRegion).default([]),
  /** drafts that were kept before they had any leave those of the note as they are */
  tags: z.array(z.string()).optional(),
  deckId: z.string().nullable(),
  /** of the note that it changes, as it was when the writing began */
  seenAtMs: z.number().nullable(),
})
export type CardDraft = z.infer<typeof cardDraft>

/** What is missing of a card, by the field that should have it. */
export type MissingField = 'front' | 'back' | 'items' | 'text' | 'picture' | 'regions'

/** What the draft lacks to be a card; a list wants two items, a text one gap and none that cannot be read, a picture one region. */
export function missingIn(draft: CardParts): MissingField[] {
  const fields = fieldsOf(draft)
  const missing: MissingField[] = []
  if (fields.type === 'cloze') return textFault(draft) || fields.text === '' ? ['text'] : []
  if (fields.type === 'occlusion') {
    if (fields.picture === '') return ['picture']
    return fields.regions.length === 0 ? ['regions'] : []
  }
  if (draft.front.trim() === '') missing.push('front')
  if (fields.type === 'elements') {
    if (fields.items.length < 2) missing.push('items')
  } else if (draft.back.trim() === '') missing.push('back')
  return missing
}

/** Why the gaps of a text cannot be asked, and where in it; null if they can. */
export function textFault({ text }: Pick<CardParts, 'text'>): ClozeFault | null {
  const cloze = parseCloze(text)
  return cloze.kind === 'fault' ? cloze : null
}

/** A draft that was kept, or null if it is none that this version knows. */
export function parseCardDraft(text: string): CardDraft | null {
  try {
    return cardDraft.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

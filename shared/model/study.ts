import { z } from 'zod'

const id = z.string().min(1)

/** Which cards a study outside the day's queue is of. */
export const studyKind = z.discriminatedUnion('kind', [
  /** what a search finds, in the language of the list of cards */
  z.object({ kind: z.literal('search'), query: z.string().trim().min(1).max(1000) }),
  /** what rests on passages of a text, or of a section of it with those under it */
  z.object({ kind: z.literal('document'), documentId: id, sectionId: id.nullable() }),
  /** what asks for the terms behind the elements that practice showed to be missed */
  z.object({ kind: z.literal('missed-element') }),
  /** what was not recalled today */
  z.object({ kind: z.literal('failed-today') }),
  /** what comes due in the days after today */
  z.object({ kind: z.literal('ahead'), days: z.int().min(1).max(365) }),
  /** so many new cards, beyond the day's limit */
  z.object({ kind: z.literal('deck-new') }),
])
export type StudyKind = z.infer<typeof studyKind>

/** A study as it is asked for. */
export const studyRequest = z.object({
  of: studyKind,
  /** only cards in this deck and those under it; null for all */
  deckId: id.nullable().default(null),
  /** whether answers count for when the cards come again */
  effect: z.boolean(),
  /** of cards */
  limit: z.int().min(1).max(9999).default(100),
  order: z.enum(['due', 'added', 'least-recalled', 'random']).default('due'),
})
export type StudyRequest = z.infer<typeof studyRequest>

/** A study that goes on. */
export interface Study {
  id: string
  request: StudyRequest
  startedAtMs: number
  /** cards that it is of, and how many of them are still to be recalled */
  cards: number
  left: number
}

import { z } from 'zod'
import type { DraftForm } from '../../app/drafts/useDraft'
import type { RoundSoFar } from './run'

const named = z.object({ id: z.string(), label: z.string() })
const question = z.object({
  packId: z.string(),
  itemId: z.string(),
  distinction: named,
  lang: z.string(),
  paragraphs: z.array(z.string()),
  marked: z.object({ paragraph: z.int(), start: z.int(), end: z.int() }).nullable(),
  options: z.array(named),
})
const answer = z.object({
  question,
  given: z.string().nullable(),
  feedback: z.object({
    isRight: z.boolean(),
    right: named,
    tell: z.string(),
    passage: z.object({ documentId: z.string(), sectionId: z.string() }).nullable(),
    case: z.object({ key: z.string(), title: z.string() }),
  }),
})
const round = z.object({ questions: z.array(question), answers: z.array(answer) }) satisfies z.ZodType<RoundSoFar>

/** A round as it is kept over a restart. Null for what another version of Actus kept: then a new round is begun. */
export const roundForm: DraftForm<RoundSoFar> = {
  write: ({ questions, answers }) => JSON.stringify({ questions, answers }),
  read(text) {
    try {
      return round.safeParse(JSON.parse(text)).data ?? null
    } catch {
      return null
    }
  },
}

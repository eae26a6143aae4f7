import { z } from 'zod'

/** Which words of which notes are replaced, and by what. */
export const replacement = z.object({
  noteIds: z.array(z.string().min(1)).min(1).max(1_000_000),
  find: z.string().min(1).max(10_000),
  /** of an expression, $1 puts in what its first brackets caught */
  replace: z.string().max(100_000),
  regex: z.boolean(),
  matchCase: z.boolean(),
  /** name of the field in shared/model/card.ts; null: all */
  field: z.string().min(1).max(100).nullable(),
})
export type Replacement = z.infer<typeof replacement>

/** What replacing would do. */
export interface ReplacePreview {
  /** how many notes would change */
  notes: number
  /** how many would be no cards any more, and stay as they are */
  refused: number
  /** the first fields that would change */
  first: { noteId: string; field: string; before: string; after: string }[]
}

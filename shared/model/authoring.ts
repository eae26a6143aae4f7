import { z } from 'zod'
import { identifier } from '../classifier/rules'
import type { PackProblem } from '../errors'

/** A pack that is being written, in the list of them. What its manifest does not say is empty. */
export interface DraftSummary {
  id: string
  changedAtMs: number
  packId: string
  title: string
  version: string
  /** of the pack of that id that is in use here; null: there is none */
  installedVersion: string | null
}

export interface Draft {
  id: string
  changedAtMs: number
  /** text of each file, by its path within the pack */
  files: Record<string, string>
}

const named = { id: identifier, title: z.string().trim().min(1).max(300) }

/** With what a draft begins. */
export const newDraft = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('empty'), ...named }),
  z.strictObject({ kind: z.literal('example'), ...named }),
  z.strictObject({ kind: z.literal('copy'), packId: z.string() }),
])
export type NewDraft = z.infer<typeof newDraft>

/** What the check says of a draft. */
export interface DraftCheck {
  /** nobody can use the pack before they are mended */
  problems: PackProblem[]
  /** to be looked at, and in nobody’s way; none before the problems are mended */
  remarks: PackProblem[]
}

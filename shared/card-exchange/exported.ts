import type { NoteFields } from '../model/card'
import type { IncomingDue } from './incoming'

/** A note as it leaves Actus. */
export interface ExportedCard {
  guid: string
  fields: NoteFields
  /** names of its deck and those above it, the outermost first */
  deck: readonly string[]
  tags: readonly string[]
  /** days on which its cards come again; those that are new have none */
  due: readonly (IncomingDue & { /** days from the last answer to it */ interval: number })[]
}

export const cardFormats = ['csv', 'tsv', 'md', 'json'] as const
export type CardFormat = (typeof cardFormats)[number]

import { z } from 'zod'
import { cardFormats } from '../card-exchange/exported'
import type { CardNotice, CardRemark, CardSkip } from '../card-exchange/incoming'
import { columnRoles, type ColumnRole } from '../card-exchange/mapping'
import type { NamedFile } from '../card-exchange/media-named'
import type { TableForm } from '../card-exchange/table-form'
import type { NoteFields } from './card'

const deckChoice = z.object({
  /** the deck that cards go to whose file names none; null: one of the name below, made if need be */
  deckId: z.string().min(1).nullable().default(null),
  newDeckName: z.string().trim().min(1).max(500).default('Imported'),
}).shape

/** How a file of cards is to be read, where the learner says so, and what is to become of its cards. Null: as it is found out. */
export const cardImportOptions = z.object({
  ...deckChoice,
  format: z.enum(['table', 'md']).nullable().default(null),
  /** name by the Encoding Standard */
  encoding: z.string().max(40).nullable().default(null),
  separator: z.string().min(1).max(4).nullable().default(null),
  rowSeparator: z.string().min(1).max(8).nullable().default(null),
  hasHead: z.boolean().nullable().default(null),
  isHtml: z.boolean().nullable().default(null),
  mapping: z.array(z.enum(columnRoles)).max(200).nullable().default(null),
  /** of Markdown: words in bold are gaps; headings stand above the question */
  bold: z.boolean().default(false),
  withHeadings: z.boolean().default(false),
  /** the decks that the file names count; else all goes to the chosen one */
  ownDecks: z.boolean().default(true),
  /** given to each card that is new or updated */
  tags: z.array(z.string().trim().min(1).max(100)).max(100).default([]),
  /** whose words a card that is here already has afterwards */
  known: z.enum(['file', 'mine']).default('file'),
})
export type CardImportOptions = z.infer<typeof cardImportOptions>

/** What a card of a file became. */
export type CardBecame = 'new' | 'updated' | 'same' | 'skipped'
/** Why a card did not come in, beside what the file itself is at fault for. */
export type CardImportSkip = CardSkip | 'other-type' | 'kept' | 'meanwhile'

export interface CardTold {
  /** 1-based line of the file */
  line: number
  became: CardBecame
  why: CardImportSkip | null
  /** the beginning of its words */
  words: string
}

/** What became of a file of cards, or would. */
export interface CardsReport {
  file: string
  counts: Record<CardBecame, number>
  /** how many did not come in, by reason */
  reasons: { why: CardImportSkip; count: number }[]
  /** how many lost something on the way, by reason, with the first of them */
  notices: (CardRemark<CardNotice> & { count: number })[]
  /** pictures and sounds that come in with the cards */
  files: number
  /** those that the cards name and that are not there, with the first line that does; as many as somebody reads */
  missing: (NamedFile & { line: number; /** cards that name it */ count: number })[]
  /** how many cards got a day on which they come again, as the file says */
  due: number
  /** each card, in the order of the file, those that were skipped first; as many as somebody reads */
  told: CardTold[]
}

/** As many as somebody reads. */
export const MOST_TOLD = 500
/** Some hundred thousand cards have about this. */
export const CARDS_LIMIT_MEGABYTES = 100

/** How a file is read, and what would become of it. */
export interface CardsForeseen {
  format: 'table' | 'md'
  encoding: string
  /** null for Markdown */
  table: (Omit<TableForm, 'anki' | 'lead'> & { head: string[] | null; rows: string[][]; mapping: ColumnRole[] }) | null
  /** names decks of its own */
  namesDecks: boolean
  sample: { line: number; fields: NoteFields; deck: readonly string[] | null; tags: readonly string[] }[]
  report: CardsReport
}

/** Which cards are to leave, and how; of everything said of them all has to hold. */
export const cardsAsked = z.object({
  format: z.enum(cardFormats),
  /** with the decks under it; null: all */
  deckId: z.string().min(1).nullable().default(null),
  /** in the language of the search of cards; null: all */
  search: z.string().max(10_000).nullable().default(null),
  /** those that were chosen one by one, of which the notes leave with all their cards; null: all */
  cardIds: z.array(z.string().min(1)).max(1_000_000).nullable().default(null),
  /** of CSV: begins with a byte order mark, by which Excel knows UTF-8 */
  bom: z.boolean().default(true),
})
export type CardsAsked = z.infer<typeof cardsAsked>

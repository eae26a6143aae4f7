import { parseCloze } from '../cards/cloze'
import { noteFields, type NoteFields } from '../model/card'

/** When a card of a note is to come again, as a file from elsewhere says. */
export interface IncomingDue {
  /** as CardRow has it */
  ordinal: number
  /** ISO 8601 day */
  day: string
}

/** A note as a file has it. */
export interface IncomingCard {
  /** 1-based line of the file on which it begins */
  line: number
  /** by which it is known over files; null if its file gives it none */
  guid: string | null
  fields: NoteFields
  /** of one that names files: fields by whose words it may be known here, with and without those files */
  alike?: readonly NoteFields[]
  /** names of decks, the outermost first; null where the file names none */
  deck: readonly string[] | null
  tags: readonly string[]
  due: readonly IncomingDue[]
}

/** Why something of a file did not come in; the words are under `cardFile.skip.<reason>`. */
export const cardSkips = [
  'no-front',
  'no-back',
  'no-gap',
  'few-items',
  'quotes',
  'unknown-type',
  'malformed',
  'too-long',
  'twice',
] as const
export type CardSkip = (typeof cardSkips)[number]

/** What of a card that came in was left out, or changed; the words are under `cardFile.notice.<reason>`. */
export const cardNotices = ['more-columns', 'second-deck', 'schedule-unread', 'overlapping-gaps'] as const
export type CardNotice = (typeof cardNotices)[number]

/** Something of a file that is to be told. */
export interface CardRemark<Reason extends string> {
  /** 1-based; 0 for the file */
  line: number
  why: Reason
  /** what it is about: the beginning of its words */
  detail: string
}

/** A card, or what became of it instead. */
export type ReadCard =
  | { kind: 'card'; card: IncomingCard; notices: CardRemark<CardNotice>[] }
  | { kind: 'skipped'; remark: CardRemark<CardSkip> }

/** More is no card, and a mistake of the file: a quote that is never closed. */
const LONGEST_FIELD = 200_000

/** The fields of a note, if they are those of one; else why they are not. */
export function fieldsOrWhy(raw: Readonly<Record<string, unknown>>): NoteFields | CardSkip {
  if (Object.values(raw).some((value) => typeof value === 'string' && value.length > LONGEST_FIELD)) return 'too-long'
  const read = noteFields.safeParse(wellFormed(raw))
  if (read.success) return read.data
  const isEmpty = (name: string) => typeof raw[name] === 'string' && raw[name].trim() === ''
  if (['front', 'term', 'text'].some(isEmpty)) return 'no-front'
  if (['back', 'meaning', 'answer'].some(isEmpty)) return 'no-back'
  if (raw.type === 'cloze' && typeof raw.text === 'string' && parseCloze(raw.text).kind === 'fault') return 'no-gap'
  if (raw.type === 'elements') return 'few-items'
  return 'malformed'
}

/** Half of a pair of UTF-16 units is kept by no file. */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if (Array.isArray(value)) return value.map(wellFormed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, wellFormed(one)]))
}

import type { Icon as Glyph } from '@phosphor-icons/react'
import type { CommandId } from '../../shared/commands'
import type { MarkColor } from '../../shared/model/annotation'
import type { FoundText } from '../../shared/model/search'

/** What choosing a row does: a command, or a place to go to. */
export type Choice = { kind: 'command'; id: CommandId } | { kind: 'place'; path: string }

/** A row of the palette. */
export interface Row {
  id: string
  text: FoundText
  /** whose words they are: the program's, a text's or a card's, or the learner's own note */
  voice: 'program' | 'text' | 'own'
  sign: { icon: Glyph } | { color: MarkColor }
  /** number of a section */
  number?: string | null
  /** what it is, at the end of the row */
  meta?: string
  /** its key */
  keys?: string | null
  choice: Choice
}

/** Rows under a name, with how many there are in all. */
export interface RowGroup {
  id: 'do' | 'go' | 'texts' | 'notes' | 'summaries' | 'cards'
  rows: Row[]
  total: number
  /** false: there are more than `total` */
  counted: boolean
}

/** Only in the first of these characters a row shows what was found, where it is cut to its width. */
const LEAD = 12

/** Cuts what stands before the first word found, so that it is seen in a row of any width. */
export function withoutLead({ text, ranges }: FoundText): FoundText {
  const first = ranges[0]?.start ?? 0
  if (first <= LEAD) return { text, ranges }
  const space = text.indexOf(' ', first - LEAD)
  const cut = space < 0 || space >= first ? first - LEAD : space + 1
  const shift = cut - 2
  return {
    text: `… ${text.slice(cut)}`,
    ranges: ranges.map(({ start, end }) => ({ start: start - shift, end: end - shift })),
  }
}

/**
 * So many rows of several kinds, as evenly as there are: a kind that has few leaves its room to others. Each kind's rows
 * stay together and in their order.
 */
export function shared<T>(kinds: readonly (readonly T[])[], most: number): T[][] {
  const byRound = kinds.flatMap(({ length }, kind) => Array.from({ length }, (_, round) => ({ round, kind })))
  const taken = byRound.toSorted((a, b) => a.round - b.round).slice(0, most)
  return kinds.map((rows, kind) => rows.slice(0, taken.filter((it) => it.kind === kind).length))
}

/** Where a key leads in a list of so many rows; null if it is none of the list's. Up and down go round. */
export function moved(key: string, at: number, count: number, page: number): number | null {
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
      return at >= last ? 0 : at + 1
    case 'ArrowUp':
      return at <= 0 ? last : at - 1
    case 'Home':
      return 0
    case 'End':
      return last
    case 'PageDown':
      return Math.min(last, at + page)
    case 'PageUp':
      return Math.max(0, at - page)
    default:
      return null
  }
}

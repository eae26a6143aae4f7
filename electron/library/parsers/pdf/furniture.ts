import type { Segment } from './model'
import { rowsOf, type Row } from './rows'
import { segmentText } from './segment-text'

/** A page's segments, and how high it is. */
export interface PageSegments {
  segments: Segment[]
  height: number
}

/** Running heads and feet stand in this share of the page at its top and bottom. */
const edgeShare = 0.15
/** So many rows at each end of a page may be running heads or feet. */
const mostRows = 3
/** Heights that differ by less, in points, are the same. */
const sameHeight = 5
/** The same words on so many pages, at the same place, are no part of the text. */
const shareOfPages = 0.45
const numberOnly =
  /^[\s\-–—|·.[\]()]*(?:(?:page|seite|página|pagina|страница|стр\.?|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7}|[A-Z]?-?\d{1,3}|\d{1,3}[-.]\d{1,3})(?:\s*(?:\/|of|von|de|из|sur)\s*\d{1,4})?[\s\-–—|·.[\]()]*$/iu

interface Candidate {
  page: number
  /** distance from the top, or from the bottom as a negative number */
  slot: number
  text: string
  masked: string
  row: Row
  /** wide gap to the text beside it */
  apart: boolean
}

/** Takes what recurs on the pages out of them: running heads and feet, page numbers, watermarks, stamps. */
export function withoutFurniture(pages: readonly PageSegments[]): Segment[][] {
  const gone = new Set<Segment>()
  const candidates = pages.flatMap(candidatesOf)
  for (const side of [candidates.filter(({ slot }) => slot >= 0), candidates.filter(({ slot }) => slot < 0)])
    for (const { row } of recurring(side, pages.length)) for (const segment of row) gone.add(segment)
  for (const segment of stamps(pages)) gone.add(segment)
  return pages.map(({ segments }) => segments.filter((segment) => !gone.has(segment)))
}

function candidatesOf({ segments, height }: PageSegments, page: number): Candidate[] {
  const rows = rowsOf(segments).filter(([first]) => first?.table === null)
  const edge = height * edgeShare
  const top = rows.slice(0, mostRows).filter(([first]) => (first?.y ?? 0) < edge)
  const bottom = rows.slice(-mostRows).filter(([first]) => (first?.y ?? 0) > height - edge)
  const of = (row: Row, slot: number, beside: Row | undefined): Candidate => {
    const text = row.map(({ pieces }) => segmentText(pieces)).join(' ')
    const [y, size] = [row[0]?.y ?? 0, row[0]?.size ?? 0]
    const apart = beside === undefined || Math.abs((beside[0]?.y ?? 0) - y) > size * 1.7
    return { page, slot, text, masked: masked(text), row, apart }
  }
  return [
    ...top.map((row, at) => of(row, row[0]?.y ?? 0, rows[at + 1])),
    ...bottom.map((row) => of(row, -(height - (row[0]?.y ?? 0)), rows[rows.indexOf(row) - 1])),
  ]
}

/** More numbers than this in a row are what it says, and not the page. */
const mostNumbers = 3

function masked(text: string): string {
  const plain = text.toLowerCase().replace(/\s+/g, ' ')
  const numbers = /\b[ivxlc]{1,7}\b|\p{N}+/gu
  const isText = (plain.match(numbers)?.length ?? 0) > mostNumbers
  return (isText ? plain : plain.replace(numbers, '#')).replaceAll(' ', '')
}

/** Rows at one height that say the same on many pages, or of which each says the number of its page. */
function recurring(candidates: readonly Candidate[], pages: number): Candidate[] {
  const slots: Candidate[][] = []
  for (const candidate of candidates.toSorted((a, b) => a.slot - b.slot)) {
    const slot = slots.at(-1)
    const last = slot?.at(-1)
    if (slot !== undefined && last !== undefined && candidate.slot - last.slot <= sameHeight) slot.push(candidate)
    else slots.push([candidate])
  }
  return slots.flatMap((slot) => recurringIn(slot, pages))
}

function recurringIn(slot: readonly Candidate[], pages: number): Candidate[] {
  const texts = Map.groupBy(slot, ({ masked: text }) => text)
  const pagesWith = new Map([...texts].map(([text, alike]) => [text, new Set(alike.map(({ page }) => page)).size]))
  const enough = Math.max(2, pages * shareOfPages)
  const usual = new Set(slot.map(({ page }) => page)).size >= Math.max(3, pages * shareOfPages)
  const ahead = usualLead(slot)
  return slot.filter((candidate) => {
    // A chapter's head is on its own pages only; left and right pages may differ.
    const often = pagesWith.get(candidate.masked) ?? 0
    if (numberOnly.test(candidate.text)) return often >= Math.min(3, pages) || pages <= 2
    if (often >= enough || (often >= enough / 2 && often >= 3)) return true
    const hasOwnNumber = ahead !== null && numbersOf(candidate).some((number) => number - candidate.page === ahead)
    return usual && candidate.apart && (often >= 2 || hasOwnNumber)
  })
}

/** The numbers at the ends of a row, one of which may be that of its page. */
function numbersOf({ text }: Candidate): number[] {
  const [, first] = /^(\d{1,4})(?=\s|$)/.exec(text) ?? []
  const [, last] = /(?<=^|\s)(\d{1,4})$/.exec(text) ?? []
  return [first, last].flatMap((number) => (number === undefined ? [] : [Number(number)]))
}

/** How far the numbers of most rows are ahead of the count of pages; null if they follow none. */
function usualLead(slot: readonly Candidate[]): number | null {
  const leads = Map.groupBy(
    slot.flatMap((one) => numbersOf(one).map((number) => number - one.page)),
    (lead) => lead,
  )
  const [best] = [...leads].toSorted((a, b) => b[1].length - a[1].length)
  return best === undefined || best[1].length < Math.max(3, slot.length * 0.3) ? null : best[0]
}

/** What stands on most pages at the very same place with the same words: a watermark, the rail of a set of slides. */
function stamps(pages: readonly PageSegments[]): Segment[] {
  if (pages.length < 4) return []
  const most = pages.length * 0.6
  const alike = (segments: readonly Segment[], key: (segment: Segment) => string) =>
    [...Map.groupBy(segments, key).values()].filter((same) => same.length >= most)
  const drawn = pages.flatMap(({ segments }) => segments.filter(({ table }) => table === null))
  const inPlace = alike(drawn, ({ x0, y }) => `${Math.round(x0)} ${Math.round(y)}`)
  return inPlace.flatMap((same) => alike(same, ({ pieces }) => segmentText(pieces)).flat())
}

/** Takes out the numbers that drafts and statutes have beside their lines: figures alone, rising, outside of the text. */
export function withoutLineNumbers(segments: Segment[]): Segment[] {
  const figures = segments.filter(({ pieces, table }) => table === null && /^\d{1,4}$/.test(segmentText(pieces)))
  const text = segments.filter((segment) => !figures.includes(segment))
  if (figures.length < 5 || text.length < figures.length * 0.5) return segments
  const left = Math.min(...text.map(({ x0 }) => x0))
  const right = Math.max(...text.map(({ x1 }) => x1))
  const outside = figures.filter(({ x0, x1 }) => x1 < left - 4 || x0 > right + 4).toSorted((a, b) => a.y - b.y)
  const numbers = outside.map(({ pieces }) => Number(segmentText(pieces)))
  const step = (numbers[1] ?? 0) - (numbers[0] ?? 0)
  const even = numbers.filter((number, at) => at === 0 || number - (numbers[at - 1] ?? 0) === step).length
  if (outside.length < 5 || step < 1 || even < outside.length * 0.9) return segments
  return segments.filter((segment) => !outside.includes(segment))
}

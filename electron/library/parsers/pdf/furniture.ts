import type { Segment } from './model'
import { rowsOf, type Row } from './rows'
import { segmentText } from './segment-text'
import { stampsOf, type PageSegments } from './stamps'

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
  /** rows of its page between it and the edge */
  outside: Row[]
}

/** A row larger than the text by this share is a title: of a slide, one of several with that title. */
const titleShare = 1.15

/** Takes what recurs on the pages out of them: running heads and feet, page numbers, watermarks, stamps. */
export function withoutFurniture(pages: readonly PageSegments[]): Segment[][] {
  const candidates = pages.flatMap(candidatesOf)
  const most: Most = { pages: pages.length, size: textSize(pages) * titleShare }
  const heads = candidates.filter(({ slot }) => slot >= 0)
  const feet = candidates.filter(({ slot }) => slot < 0)
  const found = new Set([...recurring(heads, most), ...recurring(feet, most)].map(({ row }) => row))
  const gone = stampsOf(pages, most.size, new Set([...found].flat()))
  const isGone = (row: Row) => found.has(row) || row.every((segment) => gone.has(segment))
  // What recurs under a heading, such as the names of a table's columns, is text as that is.
  const outermost = candidates.filter(({ row, outside }) => found.has(row) && outside.every(isGone))
  for (const { row } of outermost) for (const segment of row) gone.add(segment)
  return pages.map(({ segments }) => segments.filter((segment) => !gone.has(segment)))
}

function candidatesOf({ segments, height }: PageSegments, page: number): Candidate[] {
  const rows = rowsOf(segments).filter(([first]) => first?.table === null)
  const edge = height * edgeShare
  const top = rows.slice(0, mostRows).filter(([first]) => (first?.y ?? 0) < edge)
  const bottom = rows.slice(-mostRows).filter(([first]) => (first?.y ?? 0) > height - edge)
  const of = (row: Row, slot: number, beside: Row | undefined, outside: Row[]): Candidate => {
    const text = row.map(({ pieces }) => segmentText(pieces)).join(' ')
    const [y, size] = [row[0]?.y ?? 0, row[0]?.size ?? 0]
    const apart = beside === undefined || Math.abs((beside[0]?.y ?? 0) - y) > size * 1.7
    return { page, slot, text, masked: masked(text), row, apart, outside }
  }
  return [
    ...top.map((row, at) => of(row, row[0]?.y ?? 0, rows[at + 1], top.slice(0, at))),
    ...bottom.map((row, at) =>
      of(row, -(height - (row[0]?.y ?? 0)), rows[rows.indexOf(row) - 1], bottom.slice(at + 1)),
    ),
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

/** What most of a document is. */
interface Most {
  pages: number
  /** more than this is a title */
  size: number
}

/** Size of most signs. */
function textSize(pages: readonly PageSegments[]): number {
  const signs = new Map<number, number>()
  for (const { segments } of pages)
    for (const { size, pieces } of segments) {
      const own = Math.round(size)
      signs.set(own, (signs.get(own) ?? 0) + segmentText(pieces).length)
    }
  return [...signs].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** Rows at one height that say the same on many pages, or of which each says the number of its page. */
function recurring(candidates: readonly Candidate[], most: Most): Candidate[] {
  const slots: Candidate[][] = []
  for (const candidate of candidates.toSorted((a, b) => a.slot - b.slot)) {
    const slot = slots.at(-1)
    const last = slot?.at(-1)
    if (slot !== undefined && last !== undefined && candidate.slot - last.slot <= sameHeight) slot.push(candidate)
    else slots.push([candidate])
  }
  return slots.flatMap((slot) => recurringIn(slot, most))
}

function recurringIn(slot: readonly Candidate[], { pages, size }: Most): Candidate[] {
  const texts = Map.groupBy(slot, ({ masked: text }) => text)
  const pagesWith = new Map([...texts].map(([text, alike]) => [text, new Set(alike.map(({ page }) => page)).size]))
  const enough = Math.max(2, pages * shareOfPages)
  const usual = new Set(slot.map(({ page }) => page)).size >= Math.max(3, pages * shareOfPages)
  const ahead = usualLead(slot)
  const inARow = textsInARow(slot)
  return slot.filter((candidate) => {
    // A chapter's head is on its own pages only; left and right pages may differ.
    const often = pagesWith.get(candidate.masked) ?? 0
    if (numberOnly.test(candidate.text)) return often >= Math.min(3, pages) || pages <= 2
    // Steps, questions, articles: as large as that at the head, the number is what the page is about.
    if (candidate.slot >= 0 && candidate.row.some((segment) => segment.size > size))
      return slot.filter(({ text }) => text === candidate.text).length >= enough
    // Two pages may well be two of a form: there a head has to stand by itself.
    if (often >= enough) return pages > 2 || candidate.apart
    if (often >= enough / 2 && often >= 3) return true
    if (inARow.has(candidate.text)) return true
    const hasOwnNumber = ahead !== null && numbersOf(candidate).some((number) => number - candidate.page === ahead)
    return usual && candidate.apart && (often >= 2 || hasOwnNumber)
  })
}

/** What stands on so many pages in a row, or on the left or the right ones of them, is the head of a chapter. */
const fewestInARow = 3

/** The texts of rows that come again page by page. */
function textsInARow(slot: readonly Candidate[]): Set<string> {
  const found = new Set<string>()
  for (const [text, alike] of Map.groupBy(slot, (candidate) => candidate.text)) {
    let run: number[] = []
    for (const { page } of alike.toSorted((a, b) => a.page - b.page)) {
      run = page - (run.at(-1) ?? page) <= 2 ? [...run, page] : [page]
      if (new Set(run).size >= fewestInARow) found.add(text)
    }
  }
  return found
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

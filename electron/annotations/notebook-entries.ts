import type { Database } from 'better-sqlite3'
import { markColor, markStyle, type Anchoring } from '../../shared/model/annotation'
import type { NotebookCards, NotebookEntry } from '../../shared/model/notebook'
import type { Section } from '../../shared/model/document'
import { numberOf, sectionOrFirst } from '../../shared/text/reading-progress'
import { matchRanges, snippetOf } from '../../shared/text/search-match'
import type { SearchQuery } from '../../shared/text/search-query'
import { assert } from '../../shared/assert'
import { cardsOnPassages, type CardOnPassage } from '../cards/public'
import { shownSections, shownText, type RevisionText } from '../library/public'
import { anchoringOf } from './anchorings'
import { annotationQueries } from './annotation.queries'
import { tagsOf } from './notebook-list'
import { notebookQueries, type EntryRow } from './notebook.queries'
import { summariesCiting } from './summaries'

/** A mark as the notebook shows it, but for the name of its text and for what depends on those before it. */
export type LoneEntry = Omit<NotebookEntry, 'title' | 'group' | 'opensSection'>

/** Of a note, where something was looked for: about three lines. */
const FOUND_NOTE = 240
/** Of the words on which a mark to check lies now. */
const LONGEST_LIES = 400

/** The marks by these numbers, in their order; one that is gone meanwhile is left out. */
export function entriesOf(
  db: Database,
  numbers: readonly number[],
  query: SearchQuery | null,
): { entry: LoneEntry; row: EntryRow }[] {
  const rows = notebookQueries(db).entries(numbers)
  const inOrder = numbers.flatMap((number) => rows.get(number) ?? [])
  const citing = summariesCiting(
    db,
    inOrder.map(({ id }) => id),
  )
  const texts = new Map<string, TextOfEntries>()
  for (const row of inOrder) if (!texts.has(row.documentId)) texts.set(row.documentId, textOf(db, row, inOrder))
  return inOrder.map((row) => {
    const text = texts.get(row.documentId)
    assert(text, `no text ${row.documentId}`)
    return { row, entry: { ...entryOf(db, row, text, query), citedIn: citing.get(row.id) ?? [] } }
  })
}

/** What entries of one text are told from. */
interface TextOfEntries {
  sections: readonly Section[]
  cards: readonly CardOnPassage[]
  text: RevisionText
}

function textOf(db: Database, { documentId }: EntryRow, rows: readonly EntryRow[]): TextOfEntries {
  const own = rows.filter((row) => row.documentId === documentId)
  const from = Math.min(...own.map(({ start }) => start))
  const until = Math.max(...own.map(({ end }) => end))
  return {
    sections: shownSections(db, documentId),
    cards: cardsOnPassages(db, { documentId, from, until }),
    text: shownText(db, documentId),
  }
}

function entryOf(
  db: Database,
  row: EntryRow,
  { sections, cards, text }: TextOfEntries,
  query: SearchQuery | null,
): Omit<LoneEntry, 'citedIn'> {
  const anchoring = anchoringOfRow(db, row)
  const place = anchoring.kind === 'orphaned' ? null : anchoring
  const section = place && sectionOrFirst(sections, place.start)
  const quote = row.isQuoteCut === 1 ? `${row.quote} …` : row.quote
  const inNote = query === null ? [] : matchRanges(row.note, query)
  return {
    id: row.id,
    documentId: row.documentId,
    lang: row.lang,
    color: markColor.parse(row.color),
    style: markStyle.parse(row.style),
    tags: tagsOf(row.tags).toSorted(),
    quote: { text: quote, ranges: query === null ? [] : matchRanges(quote, query) },
    note: row.note,
    isNoteCut: row.isNoteCut === 1,
    foundNote: inNote.length === 0 ? null : foundNote(row.note, inNote),
    createdAtMs: row.createdAtMs,
    state: anchoring.kind,
    start: place?.start ?? row.start,
    lies:
      anchoring.kind === 'to-check'
        ? text.slice(anchoring.start, Math.min(anchoring.end, anchoring.start + LONGEST_LIES))
        : null,
    section: section && { title: section.title, number: numberOf(sections, section) },
    cards: place && cardsOn(cards, place),
  }
}

function foundNote(note: string, ranges: ReturnType<typeof matchRanges>): NotebookEntry['foundNote'] {
  const { text, ranges: shown } = snippetOf(note, ranges, FOUND_NOTE)
  return { text, ranges: shown }
}

/** Mostly it was worked out before; else now. */
function anchoringOfRow(db: Database, { id, state, start, end }: EntryRow): Anchoring {
  if (state === 'orphaned') return { kind: 'orphaned' }
  if (state === 'placed' || state === 'to-check') return { kind: state, start, end }
  const stored = annotationQueries(db).find(id)
  return stored === null ? { kind: 'orphaned' } : anchoringOf(db, stored)
}

/** What is due soonest comes first, before what is new; suspended cards come last. */
function cardsOn(
  cards: readonly CardOnPassage[],
  { start, end }: { start: number; end: number },
): NotebookCards | null {
  const own = cards.filter((card) => card.start < end && card.end > start)
  const active = own.filter(({ suspended }) => !suspended)
  const due = active.flatMap(({ dueAtMs }) => dueAtMs ?? [])
  const [first] = own
  if (first === undefined) return null
  return {
    count: own.length,
    noteId: own.every(({ noteId }) => noteId === first.noteId) ? first.noteId : null,
    dueAtMs: due.length === 0 ? null : Math.min(...due),
    suspended: active.length === 0,
  }
}

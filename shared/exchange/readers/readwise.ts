import type { MarkColor } from '../../model/annotation'
import { excerpt, type IncomingMark, type IncomingMarks } from '../incoming'
import type { CsvTable } from './csv'
import { idOf, instantOf, isObject, listOf, textOf } from './json'
import { readTags } from './read-tags'

/** Its colours and those of readers that it gathers from, as ours that look most like them. */
const colors: Readonly<Record<string, MarkColor>> = {
  yellow: 1,
  orange: 1,
  green: 2,
  blue: 3,
  pink: 4,
  red: 4,
  purple: 5,
}

/** Whether an object is a book with its highlights. */
const isBook = (value: unknown): boolean => isObject(value) && Array.isArray(value.highlights)
/** Whether an object is a highlight from the list of all. */
const isHighlight = (value: unknown): boolean =>
  isObject(value) && typeof value.text === 'string' && ('highlighted_at' in value || 'book_id' in value)

/** The books or highlights of an answer of its API; null if it is none. */
export function readwiseResults(value: unknown): unknown[] | null {
  const results = isObject(value) ? (value.results ?? (isBook(value) ? [value] : null)) : value
  return Array.isArray(results) && results.some((one) => isBook(one) || isHighlight(one)) ? results : null
}

/** Highlights, by the names that the API gives their fields. */
export function readReadwise(results: readonly unknown[]): IncomingMarks {
  const into: IncomingMarks = { kind: 'readwise', marks: [], skipped: [], notices: [] }
  let number = 0
  for (const result of results) {
    const book = isObject(result) && isBook(result) ? result : null
    const title = book && textOf(book.title ?? book.readable_title)
    for (const one of book === null ? [result] : listOf(book.highlights)) {
      number += 1
      if (!isObject(one) || typeof one.text !== 'string') {
        into.skipped.push({ number, reason: 'malformed', detail: isObject(one) ? 'text' : typeof one })
        continue
      }
      const bookId = textOf(one.book_id) ?? String(one.book_id ?? book?.user_book_id ?? '')
      const id = idOf(one) ?? (typeof one.id === 'number' ? String(one.id) : null)
      const givenTags = listOf(one.tags).flatMap((tag) => textOf(isObject(tag) ? tag.name : tag) ?? [])
      add(into, number, {
        isGone: one.is_discard === true || one.is_deleted === true,
        id: id && `readwise:${id}`,
        text: { key: title ?? bookId, documentId: null, title },
        exact: one.text,
        note: textOf(one.note) ?? '',
        color: textOf(one.color) ?? '',
        tags: givenTags,
        at: one.highlighted_at ?? one.created_at,
        updated: one.updated_at ?? one.updated,
      })
    }
  }
  return into
}

export const isReadwiseTable = ({ has }: CsvTable): boolean => has('Highlight') && has('Book Title')

/** The table of all highlights, as Readwise exports it. */
export function readReadwiseTable({ rows, cell }: CsvTable): IncomingMarks {
  const into: IncomingMarks = { kind: 'readwise', marks: [], skipped: [], notices: [] }
  for (const row of rows) {
    const title = cell(row, 'Book Title')
    add(into, row.number, {
      isGone: false,
      id: null,
      text: { key: title, documentId: null, title: title === '' ? null : title },
      exact: cell(row, 'Highlight'),
      note: cell(row, 'Note'),
      color: cell(row, 'Color'),
      tags: cell(row, 'Tags').split(','),
      at: cell(row, 'Highlighted at'),
      updated: '',
    })
  }
  return into
}

interface Highlight extends Pick<IncomingMark, 'text' | 'note'> {
  isGone: boolean
  id: string | null
  exact: string
  color: string
  tags: string[]
  at: unknown
  updated: unknown
}

function add(into: IncomingMarks, number: number, highlight: Highlight): void {
  const { exact, note, id, text } = highlight
  if (highlight.isGone) return void into.skipped.push({ number, reason: 'deleted', detail: excerpt(exact) })
  if (exact.trim() === '') return void into.skipped.push({ number, reason: 'no-quote', detail: excerpt(note) })
  // Written as .tag or #tag by some.
  const { tags, notices } = readTags(
    highlight.tags.map((tag) => tag.trim().replace(/^[.#]/, '')),
    number,
  )
  for (const notice of notices) into.notices.push(notice)
  const createdAtMs = instantOf(highlight.at)
  into.marks.push({
    number,
    sourceId: id,
    text,
    quote: { exact, prefix: '', suffix: '' },
    position: null,
    color: colors[highlight.color.trim().toLowerCase()] ?? null,
    colorName: highlight.color.trim() === '' ? null : highlight.color.trim(),
    style: 'highlight',
    tags,
    note,
    createdAtMs,
    updatedAtMs: instantOf(highlight.updated) ?? createdAtMs,
  })
}

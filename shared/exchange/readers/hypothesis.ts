import { excerpt, type IncomingMark, type IncomingMarks } from '../incoming'
import type { CsvTable } from './csv'
import { idOf, instantOf, isObject, listOf, textOf, type JsonObject } from './json'
import { readTags } from './read-tags'
import { selectedBy } from './selectors'

/** Whether an object is an annotation as Hypothesis gives them. */
const isHypothesis = (value: unknown): boolean =>
  isObject(value) && typeof value.uri === 'string' && ('target' in value || 'permissions' in value || 'group' in value)

/** The annotations of an answer of its API, or of the file that its client exports; null if it is neither. */
export function hypothesisRows(value: unknown): unknown[] | null {
  const rows = isObject(value) ? (value.rows ?? value.annotations) : value
  if (isHypothesis(value)) return [value]
  return Array.isArray(rows) && rows.some(isHypothesis) ? rows : null
}

/** Selectors that it always writes beside a quote, which tell where that stands in its page. */
const usual = new Set(['RangeSelector', 'TextPositionSelector', 'PageSelector'])

export function readHypothesis(rows: readonly unknown[]): IncomingMarks {
  const into: IncomingMarks = { kind: 'hypothesis', marks: [], skipped: [], notices: [] }
  rows.forEach((row, at) => readRow(row, at + 1, into))
  return into
}

function readRow(row: unknown, number: number, into: IncomingMarks): void {
  const skip = (reason: (typeof into.skipped)[number]['reason'], detail: string) =>
    void into.skipped.push({ number, reason, detail })
  if (!isObject(row)) return skip('malformed', typeof row)
  const note = textOf(row.text) ?? ''
  if (listOf(row.references).length > 0) return skip('reply', excerpt(note))
  if (row.deleted === true) return skip('deleted', excerpt(note))
  const selectors = listOf(row.target).flatMap((target) => (isObject(target) ? listOf(target.selector) : []))
  const { quote, ignored } = selectedBy(selectors, false)
  if (quote === null) {
    const unknown = ignored.find((type) => !usual.has(type))
    return unknown === undefined ? skip('no-quote', excerpt(note)) : skip('selector-unknown', unknown)
  }
  for (const detail of new Set(ignored))
    if (!usual.has(detail)) into.notices.push({ number, reason: 'selector-ignored', detail })
  const { tags, notices } = readTags(
    listOf(row.tags).flatMap((tag) => textOf(tag) ?? []),
    number,
  )
  for (const notice of notices) into.notices.push(notice)
  const created = instantOf(row.created)
  into.marks.push({
    ...unstyled,
    number,
    sourceId: idOf(row) === null ? null : `hypothesis:${idOf(row)}`,
    text: { key: textOf(row.uri) ?? '', documentId: null, title: titleOf(row) },
    quote,
    tags,
    note,
    createdAtMs: created,
    updatedAtMs: instantOf(row.updated) ?? created,
  })
}

const unstyled: Pick<IncomingMark, 'position' | 'color' | 'colorName' | 'style'> = {
  position: null,
  color: null,
  colorName: null,
  style: 'highlight',
}

const titleOf = ({ document }: JsonObject): string | null => (isObject(document) ? textOf(document.title) : null)

/** Its table, under the heads that it had over the years. */
export const isHypothesisTable = ({ has }: CsvTable): boolean => has('Quote') && (has('Body') || has('Comment'))

export function readHypothesisTable({ rows, cell }: CsvTable): IncomingMarks {
  const into: IncomingMarks = { kind: 'hypothesis', marks: [], skipped: [], notices: [] }
  for (const row of rows) {
    const { number } = row
    const exact = cell(row, 'Quote')
    const note = cell(row, 'Body', 'Comment')
    const created = instantOf(cell(row, 'Creation Date', 'Created at'))
    if (/reply/i.test(cell(row, 'Annotation/Reply Type', 'Type')))
      into.skipped.push({ number, reason: 'reply', detail: excerpt(note) })
    else if (exact.trim() === '') into.skipped.push({ number, reason: 'no-quote', detail: excerpt(note) })
    else {
      const { tags, notices } = readTags(cell(row, 'Tags').split(','), number)
      for (const notice of notices) into.notices.push(notice)
      const text = { key: cell(row, 'URL'), documentId: null, title: null }
      const quote = { exact, prefix: '', suffix: '' }
      into.marks.push({
        ...unstyled,
        number,
        sourceId: null,
        text,
        quote,
        tags,
        note,
        createdAtMs: created,
        updatedAtMs: created,
      })
    }
  }
  return into
}

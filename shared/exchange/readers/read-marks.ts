import { AppError, type ErrorFacts } from '../../errors'
import { excerpt, longestNote, longestQuote, type IncomingMarks } from '../incoming'
import { csvColumns } from '../writers/csv'
import { readCsv } from './csv'
import { hypothesisRows, isHypothesisTable, readHypothesis, readHypothesisTable } from './hypothesis'
import { isObject, typesOf, withinDepth } from './json'
import { jsonFault } from './json-fault'
import { isReadwiseTable, readReadwise, readReadwiseTable, readwiseResults } from './readwise'
import { readW3c } from './w3c'

/**
 * Reads a file of marks, whoever wrote it: annotations of the W3C model in JSON-LD, what Hypothesis gives and exports in
 * JSON and CSV, what Readwise gives in JSON and exports in CSV.
 * @throws AppError marks-unreadable if it is none of these, saying where it stopped being JSON if it began like it, or is called so
 */
export function readMarks(file: string, bytes: Uint8Array): IncomingMarks {
  const text = decoded(file, bytes).replace(/^\uFEFF/, '')
  const isJson = /^\s*[[{]/.test(text) || /\.json(?:ld)?$/i.test(file)
  const read = isJson ? fromJson(file, text) : fromTable(file, text)
  const isTooLong = ({ quote, note }: IncomingMarks['marks'][number]) =>
    (quote?.exact.length ?? 0) > longestQuote || note.length > longestNote
  const tooLong = read.marks.filter(isTooLong)
  if (tooLong.length === 0) return read
  return {
    ...read,
    marks: read.marks.filter((mark) => !isTooLong(mark)),
    skipped: [
      ...read.skipped,
      ...tooLong.map(({ number, quote }) => ({
        number,
        reason: 'too-long' as const,
        detail: excerpt(quote?.exact ?? ''),
      })),
    ],
  }
}

type Why = ErrorFacts['marks-unreadable']['why']

const unreadable = (file: string, why: Why, cause?: unknown) =>
  new AppError('marks-unreadable', { file, why, line: 0, column: 0 }, { cause })

function decoded(file: string, bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe
  const text = letters(file, bytes, isWide ? 'utf-16le' : 'utf-8')
  if (text.trim() === '') throw unreadable(file, 'empty')
  return text
}

function letters(file: string, bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    // No text of any encoding with bytes for letters has these; pictures and archives do from the start.
    throw unreadable(file, bytes.some((byte) => byte < 9) ? 'binary' : 'encoding', cause)
  }
}

function fromJson(file: string, text: string): IncomingMarks {
  const value = parsed(file, text)
  const rows = hypothesisRows(value)
  if (rows !== null) return readHypothesis(rows)
  const results = readwiseResults(value)
  if (results !== null) return readReadwise(results)
  if (!holdsAnnotations(value)) throw unreadable(file, 'form')
  return readW3c(value)
}

/** Whether a value says of itself that it is of the model, or is a list in which something does. */
function holdsAnnotations(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0 || value.some(holdsAnnotations)
  if (!isObject(value)) return false
  return (
    value['@graph'] !== undefined ||
    (value.target !== undefined && value.target !== null) ||
    typesOf(value).some((type) => /Annotation|Collection/.test(type))
  )
}

function parsed(file: string, text: string): unknown {
  try {
    return withinDepth(JSON.parse(text))
  } catch (cause) {
    const before = text.slice(0, jsonFault(text) ?? text.length).split('\n')
    throw new AppError(
      'marks-unreadable',
      { file, why: 'json', line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
      { cause },
    )
  }
}

function fromTable(file: string, text: string): IncomingMarks {
  const table = readCsv(text)
  if (table !== null && isReadwiseTable(table)) return readReadwiseTable(table)
  if (table !== null && isHypothesisTable(table)) return readHypothesisTable(table)
  if (table === null || !/\.csv$/i.test(file)) throw unreadable(file, 'form')
  throw unreadable(file, csvColumns.every(table.has) ? 'own' : 'table')
}

import { AppError } from '../../shared/errors'
import type { ReadCard } from '../../shared/card-exchange/incoming'
import type { ColumnRole } from '../../shared/card-exchange/mapping'
import type { TableForm } from '../../shared/card-exchange/table-form'
import { CARDS_LIMIT_MEGABYTES, type CardImportOptions } from '../../shared/model/card-exchange'
import { decodedText } from '../library/public'

/** A file of cards, as it was brought. */
export interface CardFile {
  fileName: string
  bytes: Uint8Array
  /** A picture or sound that was brought with it, by the name under which it is meant; null if there is none. */
  find?(name: string): FileBeside | null
}

/** A picture or a sound on this machine's disk. */
export interface FileBeside {
  name: string
  path: string
  sha256: string
}

/** A file as it is read. */
export interface ReadCardFile {
  encoding: string
  lines: number
  /** null for Markdown */
  table: { form: TableForm; head: string[] | null; rows: string[][]; mapping: ColumnRole[] } | null
  /** The cards, some at a time: what takes some milliseconds. */
  cards(): Generator<ReadCard[]>
}

/** So many rows are shown before anything comes in. */
const SHOWN_ROWS = 8
/** Cards of Markdown that are handed over at a time. */
const AT_ONCE = 200

/** Whether it names itself a file of Markdown. */
const isMarkdown = (fileName: string): boolean => /\.(?:md|markdown)$/i.test(fileName)

/**
 * Reads a file of cards: a table, a text file of Anki, an export of Quizlet, Markdown of Obsidian.
 * @throws AppError file-too-large, file-empty, file-not-text
 */
export async function readCardFile({ fileName, bytes }: CardFile, options: CardImportOptions): Promise<ReadCardFile> {
  const megabytes = Math.ceil(bytes.byteLength / 1e6)
  if (megabytes > CARDS_LIMIT_MEGABYTES)
    throw new AppError('file-too-large', { file: fileName, megabytes, limit: CARDS_LIMIT_MEGABYTES })
  const { text, encoding } = await decodedText(fileName, bytes, options.encoding)
  const format = options.format ?? (isMarkdown(fileName) ? 'md' : 'table')
  return format === 'md' ? asMarkdown(text, encoding, options) : asTable(text, encoding, options)
}

async function asMarkdown(text: string, encoding: string, options: CardImportOptions): Promise<ReadCardFile> {
  const { readObsidian } = await import('../../shared/card-exchange/obsidian/read')
  return {
    encoding,
    lines: linesIn(text),
    table: null,
    *cards() {
      let some: ReadCard[] = []
      for (const card of readObsidian(text, options)) {
        some.push(card)
        if (some.length < AT_ONCE) continue
        yield some
        some = []
      }
      yield some
    },
  }
}

async function asTable(text: string, encoding: string, options: CardImportOptions): Promise<ReadCardFile> {
  const [{ tableForm }, { tableRows }, { suggestMapping }, { readTable }] = await Promise.all([
    import('../../shared/card-exchange/table-form'),
    import('../../shared/card-exchange/table-rows'),
    import('../../shared/card-exchange/mapping'),
    import('../../shared/card-exchange/read-table'),
  ])
  const form = tableForm(text, options)
  // What turns HTML into Markdown takes longer to load than most else to run.
  const { htmlToMarkdown } = form.isHtml ? await import('../../shared/card-exchange/html-to-markdown') : {}
  const [rows = []] = tableRows(text, form)
  const first = rows.slice(0, SHOWN_ROWS).map(({ cells }) => cells)
  const head = form.hasHead ? (first[0] ?? []) : null
  const width = Math.max(1, ...rows.map(({ cells }) => cells.length))
  const mapping = options.mapping ?? suggestMapping(form, head, width)
  return {
    encoding,
    lines: linesIn(text),
    table: { form, head, rows: head ? first.slice(1) : first, mapping },
    cards: () => readTable(text, form, mapping, htmlToMarkdown),
  }
}

function linesIn(text: string): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}

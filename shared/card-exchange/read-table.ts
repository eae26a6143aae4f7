import { excerpt } from '../exchange/incoming'
import { rawFields, type NoteCells } from './columns'
import { deckPath } from './deck-path'
import { fieldsOrWhy, type CardNotice, type CardRemark, type CardSkip, type ReadCard } from './incoming'
import type { ColumnRole } from './mapping'
import { typeNamed } from './note-types'
import type { TableForm } from './table-form'
import { tableRows, type TableRow } from './table-rows'
import { tagsIn } from './tags'
import { unguarded } from './write-table'

/** So many rows are read in a few milliseconds, and so many whose HTML becomes Markdown. */
const AT_ONCE = 250
const HTML_AT_ONCE = 25

const asItIs = (words: string): string => words

/**
 * Reads the cards of a table, some at a time. Rows that are none are told with their line and the reason.
 * @param text     line ends are \n
 * @param mapping  what each column is; see suggestMapping
 * @param markdownOf gives words of the table in Markdown: of HTML, see html-to-markdown.ts
 */
export function* readTable(
  text: string,
  form: TableForm,
  mapping: readonly ColumnRole[],
  markdownOf = asItIs,
): Generator<ReadCard[]> {
  let isFirst = true
  const atOnce = form.isHtml ? HTML_AT_ONCE : AT_ONCE
  for (const rows of tableRows(text.replace(/^\uFEFF/, ''), form)) {
    const wanted = isFirst && form.hasHead ? rows.slice(1) : rows
    isFirst = false
    for (let at = 0; at < wanted.length; at += atOnce)
      yield wanted.slice(at, at + atOnce).map((row) => readRow(row, form, mapping, markdownOf))
  }
}

function readRow(
  { line, cells, isBroken }: TableRow,
  form: TableForm,
  mapping: readonly ColumnRole[],
  markdownOf: (words: string) => string,
): ReadCard {
  const skipped = (why: CardSkip): ReadCard => ({
    kind: 'skipped',
    remark: { line, why, detail: excerpt(cells.join(' ')) },
  })
  if (isBroken) return skipped('quotes')
  const cellsOfRole = (role: ColumnRole) =>
    cells.filter((_, at) => mapping[at] === role).map((value) => (form.kind === 'actus' ? unguarded(value) : value))
  const cell = (role: ColumnRole) => cellsOfRole(role)[0] ?? ''
  const words = (role: ColumnRole) => markdownOf(cell(role))
  // Several columns may be further words.
  const extra = cellsOfRole('extra').map(markdownOf)
  const found: NoteCells = {
    front: words('front'),
    back: words('back'),
    extra: extra.length === 1 ? (extra[0] ?? '') : extra.filter((one) => one.trim() !== '').join('\n\n'),
    options: cell('options'),
  }
  const type = typeNamed(cell('type') || (form.anki?.noteType ?? ''), found.front)
  const raw = type === null ? null : rawFields(type, found)
  if (raw === null) return skipped(type === null ? 'unknown-type' : 'malformed')
  const fields = fieldsOrWhy(raw)
  if (typeof fields === 'string') return skipped(fields)
  const deck = deckPath(cell('deck') || (form.anki?.deck ?? ''))
  const notices: CardRemark<CardNotice>[] = []
  const beyond = cells.slice(mapping.length).find((one) => one.trim() !== '')
  if (beyond !== undefined) notices.push({ line, why: 'more-columns', detail: excerpt(beyond) })
  return {
    kind: 'card',
    notices,
    card: {
      line,
      guid: cell('guid').trim() || null,
      fields,
      deck: deck.length === 0 ? null : deck,
      tags: [...new Set([...(form.anki?.tags ?? []), ...tagsIn(cell('tags'))])],
      due: [],
    },
  }
}

import { alignedTableAt } from './aligned-tables'
import { isText, type Block } from './blocks-model'
import { styleOf, type DocumentStyle } from './document-style'
import { footOf, notesIn } from './feet'
import type { Column, Line } from './model'
import type { FootedColumn } from './notes'
import { blockOf, paragraphsOf } from './paragraphs'

/**
 * The blocks of each column: tables, the paragraphs between them, and what stands at its foot.
 * @param onShare called with the share that is done, from 0 to 1, for each column
 */
export function blocksByColumn(
  columns: readonly Column[],
  onShare: (share: number) => void,
): { style: DocumentStyle; byColumn: FootedColumn[] } {
  const style = styleOf(columns)
  const onPage = Map.groupBy(columns, ({ page }) => page)
  return {
    style,
    byColumn: columns.map((column, at) => {
      onShare(at / columns.length)
      const isAlone = (onPage.get(column.page)?.length ?? 1) > 1
      const from = footOf(column, style, isAlone) ?? column.lines.length
      const text = { ...column, lines: column.lines.slice(0, from) }
      const foot = notesIn(column.lines.slice(from)).map((lines) => blockOf(lines, column))
      return { column, blocks: blocksOf(text, style), foot }
    }),
  }
}

function blocksOf(column: Column, style: DocumentStyle): Block[] {
  const blocks: Block[] = []
  let run: Line[] = []
  const flush = () => {
    blocks.push(...paragraphsOf(run, column, style))
    run = []
  }
  for (let at = 0; at < column.lines.length; at++) {
    const line = column.lines[at]
    if (line === undefined) break
    const ruled = line.segments[0]?.table ?? null
    const aligned = ruled === null ? alignedTableAt(column.lines, at) : null
    const table = ruled ?? aligned?.table ?? null
    if (table === null) run.push(line)
    else {
      flush()
      const length = aligned?.length ?? 1
      blocks.push({ kind: 'table', table, lines: column.lines.slice(at, at + length), caption: null })
      at += length - 1
    }
  }
  flush()
  return withCaptions(blocks)
}

const tableCaption = /^(?:table|tab\.|tabelle|tableau|tabla|tabela|tabell|таблица|表)\s*[\p{N}IVX]/iu

/** Gives a table the caption that stands over or under it. */
function withCaptions(blocks: Block[]): Block[] {
  const taken = new Set<Block>()
  blocks.forEach((block, at) => {
    if (isText(block)) return
    const near = [blocks[at - 1], blocks[at + 1]].find(
      (one) =>
        one !== undefined && isText(one) && !taken.has(one) && tableCaption.test(one.text) && one.text.length < 400,
    )
    if (near === undefined || !isText(near)) return
    block.caption = near
    taken.add(near)
  })
  return blocks.filter((block) => !taken.has(block))
}

import type { Element, ElementContent } from 'hast'
import { isElement } from '../../../shared/text/blocks'
import type { Builder } from './tree-builder'
import { element } from './tree-edits'
import { showsSomething, type Item } from './tree-items'
import { isHeadingRow, isLayout, type Row } from './tree-table-kinds'

/** What becomes of a table: rows and cells, or the blocks that it only put in their places. */
export function tableItems(source: Element, build: Builder): Item[] {
  const rows = rowsOf(source, build)
  if (isLayout(source, rows)) return layoutItems(source, build)
  const items: Item[] = []
  // A heading in a row of its own parts a table in two: each is one under its heading.
  const starts = [0, ...rows.flatMap((row, at) => (isHeadingRow(row) ? [at] : []))]
  for (const [index, start] of starts.entries()) {
    let part = rows.slice(start, starts[index + 1])
    const [first] = part
    if (first !== undefined && isHeadingRow(first)) {
      for (const cell of first.cells) items.push('gap', ...build.items([cell]), 'gap')
      part = part.slice(1)
    }
    const built = dataTable(source, part, build, index === 0)
    if (built !== null) items.push({ block: built })
  }
  return items.length === 0 ? layoutItems(source, build) : items
}

/** The rows of a table itself, not of those in its cells. */
function rowsOf(table: Element, build: Builder): Row[] {
  const rows: Row[] = []
  const visit = (parent: Element, part: Row['part']): void => {
    for (const child of build.childrenOf(parent)) {
      if (!isElement(child)) continue
      if (child.tagName === 'thead' || child.tagName === 'tbody' || child.tagName === 'tfoot')
        visit(child, child.tagName)
      if (child.tagName === 'tr') rows.push({ source: child, part, cells: build.childrenOf(child).filter(isCell) })
    }
  }
  visit(table, 'tbody')
  return rows
}

const isCell = (node: ElementContent): node is Element =>
  isElement(node) && (node.tagName === 'td' || node.tagName === 'th')

/** The cells of a layout one after another, each a stretch of its own. */
function layoutItems(table: Element, build: Builder): Item[] {
  const items: Item[] = []
  const visit = (parent: Element): void => {
    for (const child of build.childrenOf(parent)) {
      if (!isElement(child)) continue
      if (child.tagName === 'caption' || isCell(child)) {
        items.push('gap')
        for (const item of build.items([child])) items.push(item)
        items.push('gap')
      } else visit(child)
    }
  }
  visit(table)
  return items
}

function dataTable(source: Element, rows: readonly Row[], build: Builder, isFirst: boolean): Element | null {
  const table = element('table', [])
  const caption = !isFirst
    ? undefined
    : source.children.find((child) => isElement(child) && child.tagName === 'caption')
  if (caption !== undefined && isElement(caption)) {
    const built = build.filled(element('caption', []), caption.children, caption)
    if (showsSomething(built.children)) table.children.push(built)
  }
  const parts = { thead: element('thead', []), tbody: element('tbody', []), tfoot: element('tfoot', []) }
  for (const row of rows) {
    const cells = row.cells.map((cell) =>
      build.filled(element(cell.tagName, [], cellProperties(cell)), cell.children, cell),
    )
    const first = cells[0]
    if (first === undefined || !cells.some(({ children }) => showsSomething(children))) continue
    build.anchor(first, row.source)
    parts[row.part].children.push(element('tr', cells))
  }
  for (const part of [parts.thead, parts.tbody, parts.tfoot]) if (part.children.length > 0) table.children.push(part)
  return table.children.some((child) => isElement(child) && child.tagName !== 'caption') ? table : null
}

function cellProperties({ properties: { colSpan, rowSpan, align, scope } }: Element): Element['properties'] {
  return {
    ...(isSpan(colSpan) ? { colSpan: Number(colSpan) } : {}),
    ...(isSpan(rowSpan) ? { rowSpan: Number(rowSpan) } : {}),
    ...(typeof align === 'string' && /^(?:left|center|right)$/i.test(align) ? { align: align.toLowerCase() } : {}),
    ...(typeof scope === 'string' && /^(?:col|row|colgroup|rowgroup)$/.test(scope) ? { scope } : {}),
  }
}

/** As the limits of the HTML Standard: more makes a page that nobody can draw. */
const isSpan = (value: unknown): boolean =>
  Number.isInteger(Number(value)) && Number(value) > 1 && Number(value) <= 1000

import type { Element, ElementContent } from 'hast'
import { headingLevel, isElement, textOf } from '../../../shared/text/blocks'
import { firstWords } from './html/page-index'

export interface Row {
  source: Element
  part: 'thead' | 'tbody' | 'tfoot'
  cells: Element[]
}

/**
 * Whether a table only puts things beside each other, as pages did before there was another way: it says so, it holds
 * headings or, in more than a few of its cells, other tables, or its single cell is a box around several blocks or code.
 * Whatever names its columns or itself is a table, and so is a single cell of a few words, or one that says that it is meant.
 */
export function isLayout(table: Element, rows: readonly Row[]): boolean {
  const { role } = table.properties
  if (String(role) === 'presentation' || String(role) === 'none') return true
  if (isCodeWithNumbers(table, rows)) return true
  const cells = rows.flatMap((row) => row.cells)
  const named = cells.some(({ tagName }) => tagName === 'th') || table.children.some(isNaming)
  if (named) return false
  const [only] = cells
  if (only === undefined || (cells.length === 1 && String(role) !== 'table' && isBox(only))) return true
  if (rows.some((row) => !isHeadingRow(row) && row.cells.some((cell) => holds(cell, headings, 0)))) return true
  // A Word table is laid out by hand, cell by cell; a page is laid out in tables.
  if (String(role) === 'table' && cells.length > 1) return false
  const holders = cells.filter((cell) => holds(cell, tables, 0)).length
  return holders > 0 && (holders * 4 > cells.length || !isGrid(rows))
}

/** Rows of short cells beside each other, which are data even if one of them holds a small table. */
const isGrid = (rows: readonly Row[]): boolean =>
  rows.filter(({ cells }) => cells.length > 1).length >= 3 &&
  rows.every(({ cells }) => cells.every((cell) => firstWords(cell, longestCell).length < longestCell))

/** Its only cell is a heading. */
export const isHeadingRow = ({ cells }: Row): boolean => {
  const [cell] = cells
  if (cells.length !== 1 || cell === undefined) return false
  const shown = cell.children.filter(
    (child) => isElement(child) || (child.type === 'text' && child.value.trim() !== ''),
  )
  return shown.length === 1 && shown.every((child) => isElement(child) && headingLevel(child) !== null)
}

const isNaming = (node: ElementContent): boolean =>
  isElement(node) && (node.tagName === 'caption' || node.tagName === 'thead') && textOf(node).trim() !== ''

const tables = new Set(['table'])
const headings = new Set(['h1', 'h2', 'h3', 'h4'])

const boxed = new Set(['p', 'div', 'ul', 'ol', 'dl', 'blockquote', 'form', 'center'])

/** More than a paragraph, in UTF-16 units, even if its parts are only parted by line breaks. */
const longestCell = 1000

/** Whether a cell holds code, or more than a paragraph. */
function isBox(cell: Element): boolean {
  const shown = cell.children.filter(
    (child) => isElement(child) || (child.type === 'text' && child.value.trim() !== ''),
  )
  const [only] = shown
  if (only !== undefined && shown.length === 1 && isElement(only) && /^(?:div|center)$/.test(only.tagName))
    return isBox(only)
  if (hasPre(cell) || firstWords(cell, longestCell).length >= longestCell) return true
  return shown.length > 1 && shown.some((child) => isElement(child) && boxed.has(child.tagName))
}

function holds(node: Element, names: ReadonlySet<string>, depth: number): boolean {
  if (depth > 8) return false
  return node.children.some((child) => isElement(child) && (names.has(child.tagName) || holds(child, names, depth + 1)))
}

/** Programs that colour code put the numbers of its lines into a cell beside it. */
const isCodeWithNumbers = (table: Element, rows: readonly Row[]): boolean =>
  /highlight|code/i.test(String(table.properties.className ?? '')) &&
  rows.some(({ cells }) => cells.some((cell) => cell.children.some((node) => isPre(node) || hasPre(node))))

const isPre = (node: ElementContent): boolean => isElement(node) && node.tagName === 'pre'
const hasPre = (node: ElementContent): boolean => isElement(node) && node.children.some(isPre)

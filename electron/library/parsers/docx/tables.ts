import type { Element, ElementContent } from 'hast'
import { isElement } from '../../../../shared/text/blocks'
import { element } from '../tree-edits'
import { childAt, isXmlElement, type XmlElement } from '../xml/xml'
import type { ReadContext } from './context'
import { isSet } from './styles'

interface Cell {
  content: ElementContent[]
  columns: number
  rows: number
  /** goes on with the cell above it */
  continues: boolean
}
interface Row {
  cells: Cell[]
  isHeader: boolean
  /** columns that it leaves out at its start */
  skips: number
}

/** More columns are a mistake, or an attack. */
const MOST_COLUMNS = 1000

/**
 * Reads a table (w:tbl): cells that are merged over columns or rows are one, rows that repeat on each page are its head.
 * Where a file names no such row, the first one is the head if the table's style sets it off. Its role says that it is meant as
 * one, also with a single cell: a box.
 * @param readBlocks what stands in a cell
 */
export function readTable(
  ctx: ReadContext,
  source: XmlElement,
  readBlocks: (cell: XmlElement) => ElementContent[],
): Element {
  const properties = childAt(source, 'w:tblPr')
  const rows = unwrapped(source, 'w:tr')
    .filter((row) => childAt(row, 'w:trPr', 'w:del') === undefined)
    .map((row) => readRow(row, readBlocks))
  mergeDown(rows)
  const styleId = childAt(properties, 'w:tblStyle')?.attributes['w:val']
  if (rows.length > 1 && !rows.some(({ isHeader }) => isHeader) && rows[0] !== undefined)
    rows[0].isHeader = setsOffFirstRow(childAt(properties, 'w:tblLook')) && ctx.styles.table(styleId).marksFirstRow
  const headLength = rows.findIndex(({ isHeader }) => !isHeader)
  const parts = headLength < 0 ? [[], rows] : [rows.slice(0, headLength), rows.slice(headLength)]
  const [head = [], body = []] = parts.map((part, index) =>
    part.map((row) => rowElement(row, index === 0 ? 'th' : 'td')),
  )
  return element(
    'table',
    [...(head.length > 0 ? [element('thead', head)] : []), ...(body.length > 0 ? [element('tbody', body)] : [])],
    { role: 'table' },
  )
}

/** The children by a name, out of what may stand around them: content controls and tracked changes. */
function unwrapped(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter(isXmlElement).flatMap((child) => {
    if (child.name === name) return [child]
    return ['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml'].includes(child.name)
      ? unwrapped(child, name)
      : []
  })
}

function readRow(source: XmlElement, readBlocks: (cell: XmlElement) => ElementContent[]): Row {
  const properties = childAt(source, 'w:trPr')
  return {
    isHeader: isSet([properties], 'w:tblHeader'),
    skips: numberOf(childAt(properties, 'w:gridBefore'), 0),
    cells: unwrapped(source, 'w:tc').map((cell) => {
      const cellProperties = childAt(cell, 'w:tcPr')
      const merge = childAt(cellProperties, 'w:vMerge')
      return {
        content: alone(readBlocks(cell)),
        columns: numberOf(childAt(cellProperties, 'w:gridSpan'), 1),
        rows: 1,
        continues: merge !== undefined && merge.attributes['w:val'] !== 'restart',
      }
    }),
  }
}

const numberOf = (property: XmlElement | undefined, usual: number): number =>
  Math.min(Math.max(Number(property?.attributes['w:val'] ?? usual) || usual, usual), MOST_COLUMNS)

/** A cell with one paragraph holds its words. */
function alone(content: ElementContent[]): ElementContent[] {
  const [only] = content
  const isPlain = content.length === 1 && only !== undefined && isElement(only) && only.tagName === 'p'
  return isPlain && Object.keys(only.properties).length === 0 ? only.children : content
}

/** Lengthens each cell by those below that go on with it, and takes these out. */
function mergeDown(rows: Row[]): void {
  const above = new Map<number, Cell>()
  for (const row of rows) {
    let column = row.skips
    const kept: Cell[] = []
    for (const cell of row.cells) {
      const top = above.get(column)
      if (cell.continues && top !== undefined) {
        top.rows += 1
        top.content.push(...cell.content)
      } else {
        above.set(column, cell)
        kept.push(cell)
      }
      column += cell.columns
    }
    row.cells = kept
  }
}

const rowElement = (row: Row, tagName: 'th' | 'td'): Element =>
  element(
    'tr',
    row.cells.map((cell) =>
      element(tagName, cell.content, {
        ...(cell.columns > 1 ? { colSpan: cell.columns } : {}),
        ...(cell.rows > 1 ? { rowSpan: cell.rows } : {}),
      }),
    ),
  )

/** Of the options for how a table looks, by name or, in older files, by bit. */
function setsOffFirstRow(look: XmlElement | undefined): boolean {
  const named = look?.attributes['w:firstRow']
  if (named !== undefined) return named === '1' || named === 'true' || named === 'on'
  return (Number.parseInt(look?.attributes['w:val'] ?? '0', 16) & 0x20) !== 0
}

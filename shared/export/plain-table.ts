import type { Element, ElementContent } from 'hast'
import { isElement, separatorOf } from '../text/blocks'

/** More columns or rows than this are merged in no table that somebody reads. */
const MOST_MERGED = 100

/**
 * A table as a grid that Markdown can hold, after its captions: the first row as its head, no merged cells, and in each
 * cell only what stands within a line, with a `cell-break` between lines.
 */
export function plainTable(table: Element): ElementContent[] {
  const captions = partsOf(table, 'caption').map(({ children }) => part('p', children))
  const rows = gridOf(partsOf(table, 'tr'))
  const [head, ...body] = rows.map((cells, row) =>
    part(
      'tr',
      cells.map((cell) => cellOf(cell, row === 0 ? 'th' : 'td')),
    ),
  )
  if (head === undefined) return captions
  return [...captions, part('table', [part('thead', [head]), part('tbody', body)])]
}

const part = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
})

/** The parts of this table, not those of a table within a cell. */
function partsOf(table: Element, tagName: string): Element[] {
  return table.children.filter(isElement).flatMap((child) => {
    if (child.tagName === tagName) return [child]
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? partsOf(child, tagName) : []
  })
}

/** The cells in rows and columns, all rows of the same length; null where one that is merged reaches in, or where none is. */
function gridOf(rows: readonly Element[]): (Element | null)[][] {
  const grid: (Element | null | undefined)[][] = rows.map(() => [])
  rows.forEach((row, y) => {
    let x = 0
    for (const cell of row.children.filter(isElement)) {
      while (grid[y]?.[x] !== undefined) x += 1
      const [width, height] = [span(cell.properties.colSpan), span(cell.properties.rowSpan)]
      for (const line of grid.slice(y, y + height)) for (let at = x; at < x + width; at++) line[at] ??= null
      const line = grid[y]
      if (line) line[x] = cell
      x += width
    }
  })
  const columns = Math.max(0, ...grid.map((row) => row.length))
  if (columns === 0) return []
  return grid.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? null))
}

function span(value: unknown): number {
  const count = Number(value)
  return Number.isInteger(count) && count > 1 ? Math.min(count, MOST_MERGED) : 1
}

function cellOf(cell: Element | null, tagName: 'th' | 'td'): Element {
  if (cell === null) return part(tagName, [])
  const { align } = cell.properties
  const children = linesIn(cell.children).flatMap((line, at) => (at === 0 ? line : [part('cell-break', []), ...line]))
  return { ...part(tagName, children), properties: align === undefined ? {} : { align } }
}

/** What stands in a cell, line by line. Lists, paragraphs and tables within it are lines; code that has lines is code in each. */
function linesIn(children: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]]
  const add = (node: ElementContent) => void lines.at(-1)?.push(node)
  const end = () => {
    if (lines.at(-1)?.length !== 0) lines.push([])
  }
  const visit = (node: ElementContent): void => {
    if (!isElement(node)) return add(node)
    const separator = separatorOf(node)
    if (node.tagName === 'pre') {
      for (const line of textIn(node).split('\n')) {
        end()
        if (line.trim() !== '') add(part('code', [{ type: 'text', value: line }]))
      }
      end()
    } else if (separator !== '' || holdsLines(node)) {
      if (separator === '\n') end()
      if (separator === '\t') add({ type: 'text', value: ' ' })
      node.children.forEach(visit)
      if (separator === '\n') end()
    } else add(node)
  }
  children.forEach(visit)
  return lines.filter((line) => line.length > 0)
}

const holdsLines = (node: ElementContent): boolean =>
  isElement(node) && node.children.some((child) => isElement(child) && (separatorOf(child) !== '' || holdsLines(child)))

const textIn = (node: ElementContent): string => {
  if (node.type === 'text') return node.value
  if (!isElement(node)) return ''
  return node.tagName === 'br' ? '\n' : node.children.map(textIn).join('')
}

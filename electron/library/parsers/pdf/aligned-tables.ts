import type { Line, Segment, Table, TableCell } from './model'
import { headRowsOf } from './ruled-tables'
import { segmentText } from './segment-text'
import { leaders } from './signs'

/** A line of fewer parts is no row; fewer rows are no table. */
const fewestCells = 2
const fewestRows = 3
/** A gap between columns, in shares of the size. */
const gap = 0.7
/** Lines further apart than this, in shares of the size, are not of one table. */
const widestLead = 3.2

const marker = /^(?:[\p{P}\p{S}•]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\[\d+\])$/iu

/**
 * The table that begins at a line: rows whose parts stand under each other with room between. Null if none does.
 * A row that leaves the first column empty goes on with the one above.
 */
export function alignedTableAt(lines: readonly Line[], at: number): { table: Table; length: number } | null {
  const first = lines[at]
  if (first === undefined || !isRow(first)) return null
  let columns: Span[] = spansOf(first)
  let length = 1
  let rows = 1
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next]
    const above = lines[next - 1]
    if (line === undefined || above === undefined || !goesWith(above, line)) break
    const merged = mergedSpans([...columns, ...spansOf(line)], line.size * gap)
    if (merged.length < fewestCells || merged.length < columns.length * 0.7) break
    if (line.segments.length >= fewestCells) rows += 1
    else if (rows < 2) break
    columns = merged
    length = next - at + 1
  }
  while (
    length > 1 &&
    (lines[at + length - 1]?.segments.length ?? 0) < fewestCells &&
    !isContinuation(lines, at + length - 1, columns)
  )
    length -= 1
  if (rows < fewestRows) return null
  const grid = lines.slice(at, at + length).map((line) => cellsOf(line, columns))
  if (isListLike(grid) || !isAligned(lines.slice(at, at + length), columns)) return null
  const joined = joinContinued(grid, lines.slice(at, at + length))
  return joined.length < 2 ? null : { table: { rows: joined, headRows: headRowsOf(joined) }, length }
}

interface Span {
  x0: number
  x1: number
}

const isRow = (line: Line): boolean => line.segments.length >= fewestCells && !line.mono && !leaders.test(line.text)
const spansOf = ({ segments }: Line): Span[] => segments.map(({ x0, x1 }) => ({ x0, x1 }))

function goesWith(above: Line, line: Line): boolean {
  if (line.segments.some(({ table }) => table !== null) || line.mono) return false
  return line.y - above.y < widestLead * Math.max(line.size, above.size) && !leaders.test(line.text)
}

/** Spans that overlap, or nearly, become one. */
function mergedSpans(spans: readonly Span[], room: number): Span[] {
  const merged: Span[] = []
  for (const { x0, x1 } of spans.toSorted((a, b) => a.x0 - b.x0)) {
    const last = merged.at(-1)
    if (last !== undefined && x0 - last.x1 < room) last.x1 = Math.max(last.x1, x1)
    else merged.push({ x0, x1 })
  }
  return merged
}

function isContinuation(lines: readonly Line[], at: number, columns: readonly Span[]): boolean {
  const [line, above] = [lines[at], lines[at - 1]]
  const firstColumn = columns[0]
  return (
    line !== undefined &&
    above !== undefined &&
    firstColumn !== undefined &&
    line.x0 > firstColumn.x1 &&
    line.y - above.y < line.size * 1.5
  )
}

const cellsOf = (line: Line, columns: readonly Span[]): TableCell[] =>
  columns.map(({ x0, x1 }): TableCell => {
    const own = line.segments.filter(
      (segment) => (segment.x0 + segment.x1) / 2 >= x0 - 1 && (segment.x0 + segment.x1) / 2 <= x1 + 1,
    )
    return { lines: own.length === 0 ? [] : [own], columns: 1 }
  })

const isFilled = ({ lines }: TableCell): boolean => lines.length > 0

/** Numbers or bullets with words beside them are a list. */
function isListLike(grid: readonly TableCell[][]): boolean {
  const firsts = grid.flatMap(([cell]) => (cell === undefined || !isFilled(cell) ? [] : [cell.lines.flat()]))
  const marked = firsts.filter((segments) => marker.test(segments.map(({ pieces }) => segmentText(pieces)).join(' ')))
  return grid[0]?.length === 2 && marked.length >= firsts.length * 0.7
}

/** In most rows each part begins, ends or has its middle where those above and below do. */
function isAligned(lines: readonly Line[], columns: readonly Span[]): boolean {
  const edges: ((segment: Segment) => number)[] = [({ x0 }) => x0, ({ x1 }) => x1, ({ x0, x1 }) => (x0 + x1) / 2]
  return columns.slice(1).every((column) => {
    const own = lines.flatMap(({ segments }) =>
      segments.filter(({ x0, x1 }) => x0 >= column.x0 - 1 && x1 <= column.x1 + 1),
    )
    if (own.length < 2) return true
    return edges.some((edge) => {
      const counts = Map.groupBy(own, (segment) => Math.round(edge(segment) / 3))
      return Math.max(...[...counts.values()].map((same) => same.length)) >= own.length * 0.6
    })
  })
}

/** Between the lines of one row there is less room than between rows, by at least this. */
const rowRoom = 1.2

function joinContinued(grid: readonly TableCell[][], lines: readonly Line[]): TableCell[][] {
  const leads = lines.slice(1).map(({ y }, at) => y - (lines[at]?.y ?? 0))
  const [tightest, widest] = [Math.min(...leads), Math.max(...leads)]
  const rows: TableCell[][] = []
  grid.forEach((cells, at) => {
    const above = rows.at(-1)
    const lead = leads[at - 1] ?? Infinity
    const tight = lead < (lines[at]?.size ?? 0) * 1.5
    // Where rows are parted by room, a line without it that leaves cells empty goes on with those it fills.
    const within = widest > tightest * rowRoom && lead < tightest * 1.1 && !cells.every(isFilled)
    const [first] = cells
    if (above !== undefined && first !== undefined && ((tight && !isFilled(first)) || within)) {
      cells.forEach((cell, column) => above[column]?.lines.push(...cell.lines))
    } else rows.push(cells.map((cell) => ({ ...cell, lines: [...cell.lines] })))
  })
  return rows
}

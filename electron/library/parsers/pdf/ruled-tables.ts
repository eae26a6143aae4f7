import type { PageItems, Rule, Segment, Table, TableCell } from './model'
import { rowsOf } from './rows'
import { segmentOf } from './segments'

/** Lines that differ by less, in points, are one. */
const same = 3.5
/** More lines than this are a drawing. */
const most = 1500

interface Grid {
  xs: number[]
  ys: number[]
  upright: Rule[]
  level: Rule[]
}

/** Puts in the place of what stands between crossing lines one segment that holds the table. */
export function withRuledTables(segments: Segment[], { rules }: PageItems): Segment[] {
  if (rules.length < 4 || rules.length > most) return segments
  let rest = segments
  for (const grid of gridsOf(rules)) {
    const [x0, x1] = [grid.xs[0] ?? 0, grid.xs.at(-1) ?? 0]
    const [y0, y1] = [grid.ys[0] ?? 0, grid.ys.at(-1) ?? 0]
    const inside = rest.filter(
      (one) => one.table === null && one.x0 > x0 - same * 2 && one.x1 < x1 + same * 2 && isWithin(one, y0, y1),
    )
    const table = tableOf(inside, grid)
    if (table === null) continue
    const [first] = inside
    const holder: Segment = { pieces: [], x0, x1, y: y0, size: first?.size ?? 10, table }
    rest = [...rest.filter((segment) => !inside.includes(segment)), holder]
  }
  return rest
}

const isWithin = ({ y, size }: Segment, y0: number, y1: number): boolean => y > y0 + size * 0.2 && y - size * 0.3 < y1

/** Sets of lines that touch each other, with at least four cells. */
function gridsOf(rules: readonly Rule[]): Grid[] {
  const groups: Rule[][] = []
  for (const rule of rules) {
    const touched = groups.filter((group) => group.some((one) => touch(one, rule)))
    const joined = [rule, ...touched.flat()]
    for (const group of touched) groups.splice(groups.indexOf(group), 1)
    groups.push(joined)
  }
  return groups.flatMap((group) => {
    const upright = group.filter(({ x0, x1, y0, y1 }) => x1 - x0 < y1 - y0)
    const level = group.filter((rule) => !upright.includes(rule))
    const xs = withOpenSides(clustered(upright.map(({ x0, x1 }) => (x0 + x1) / 2)), level)
    const ys = clustered(level.map(({ y0, y1 }) => (y0 + y1) / 2))
    return xs.length >= 3 && ys.length >= 3 && xs.length < 60 ? [{ xs, ys, upright, level }] : []
  })
}

/** A table may have no lines at its sides: there its level lines stick out. */
function withOpenSides(xs: number[], level: readonly Rule[]): number[] {
  const [left, right] = [xs[0], xs.at(-1)]
  if (left === undefined || right === undefined) return xs
  // A level line may be drawn cell by cell.
  const rows = clustered(level.map(({ y0 }) => y0)).length
  const out = (sticks: (rule: Rule) => boolean) => level.filter(sticks).length >= Math.max(2, rows * 0.5)
  const before = out(({ x0 }) => x0 < left - 10) ? [Math.min(...level.map(({ x0 }) => x0))] : []
  const after = out(({ x1 }) => x1 > right + 10) ? [Math.max(...level.map(({ x1 }) => x1))] : []
  return [...before, ...xs, ...after]
}

const touch = (a: Rule, b: Rule): boolean =>
  a.x0 <= b.x1 + same && b.x0 <= a.x1 + same && a.y0 <= b.y1 + same && b.y0 <= a.y1 + same

function clustered(values: readonly number[]): number[] {
  const clusters: number[] = []
  for (const value of values.toSorted((a, b) => a - b))
    if (value - (clusters.at(-1) ?? -Infinity) > same) clusters.push(value)
  return clusters
}

/** The table that a grid makes of what stands in it; null if it is a drawing with words in it. */
function tableOf(inside: readonly Segment[], { xs, ys, upright }: Grid): Table | null {
  const rows: TableCell[][] = []
  let filled = 0
  for (let at = 0; at + 1 < ys.length; at++) {
    const [top, bottom] = [ys[at] ?? 0, ys[at + 1] ?? 0]
    const middle = (top + bottom) / 2
    const here = inside.filter(({ y, size }) => y - size * 0.3 >= top && y - size * 0.3 < bottom)
    // A line that stops short leaves two cells joined.
    const edges = xs.filter((x, index) => {
      const isEnd = index === 0 || index === xs.length - 1
      return (
        isEnd ||
        upright.some((rule) => Math.abs((rule.x0 + rule.x1) / 2 - x) <= same && rule.y0 < middle && rule.y1 > middle)
      )
    })
    const cells = edges.slice(1).map((right, index): TableCell => {
      const left = edges[index] ?? 0
      const isLast = index === edges.length - 2
      const own = here.flatMap((segment) =>
        partBetween(segment, index === 0 ? -Infinity : left, isLast ? Infinity : right),
      )
      return { lines: rowsOf(own), columns: xs.indexOf(right) - xs.indexOf(left) }
    })
    filled += cells.filter(({ lines }) => lines.length > 0).length
    // A double line, or the room between a border and a shade, makes no row.
    if (here.length > 0 || bottom - top > 8) rows.push(cells)
  }
  const full = rows.filter((cells) => cells.some(({ lines }) => lines.length > 0))
  const most = Math.max(0, ...full.map((cells) => cells.filter(({ lines }) => lines.length > 0).length))
  if (most < 2 || full.length < 2 || filled < xs.length) return null
  return { rows: full, headRows: headRowsOf(full) }
}

/** What of a segment lies between two lines: words of two cells may stand close. */
function partBetween(segment: Segment, left: number, right: number): Segment[] {
  const own = segment.pieces.filter(({ x0, x1 }) => (x0 + x1) / 2 >= left && (x0 + x1) / 2 < right)
  if (own.length === segment.pieces.length) return [segment]
  return own.length === 0 ? [] : [segmentOf(own)]
}

/** One if the first row, and not the second, is bold; 0 if nothing tells. */
export function headRowsOf(rows: readonly TableCell[][]): number {
  const bold = rows.slice(0, 2).map((cells) => {
    const pieces = cells.flatMap(({ lines }) => lines.flat().flatMap((segment) => segment.pieces))
    return pieces.length > 0 && pieces.every(({ font, text }) => font.bold || !/\p{L}/u.test(text))
  })
  return bold[0] === true && bold[1] !== true ? 1 : 0
}

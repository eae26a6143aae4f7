import type { Rule, Segment } from './model'
import { rowsOf, type Row } from './rows'
import { segmentText } from './segment-text'

/** A gutter is at least this wide, in points and in shares of the size. */
const narrowest = 6
const narrowestShare = 0.8
/** So many rows must have words on both sides of it. */
const fewestRows = 4
/** Deeper than any page is divided. */
const deepest = 6

/**
 * Divides a page into what is read one after the other: columns, and what goes across them. A gap that runs down the page
 * parts columns if the file draws one side after the other, or if both sides are filled like running text; else it parts
 * the cells of a table.
 */
export function columnsOf(segments: Segment[], rules: readonly Rule[], rightFirst: boolean, depth = 0): Segment[][] {
  const division = depth < deepest ? divisionOf(rowsOf(segments), rules) : null
  if (division === null) return segments.length === 0 ? [] : [segments]
  const { gutter, bands } = division
  return bands.flatMap((band) => {
    const all = band.rows.flat()
    // The rows of a band are fewer than all, or it has one side of them, so this ends.
    if (band.across) return columnsOf(all, rules, rightFirst, depth + 1)
    const left = all.filter(({ x1 }) => x1 <= gutter)
    const right = all.filter(({ x1 }) => x1 > gutter)
    const sides = rightFirst ? [right, left] : [left, right]
    return sides.flatMap((side) => columnsOf(side, rules, rightFirst, depth + 1))
  })
}

interface Band {
  across: boolean
  rows: Row[]
}

const crosses = ({ x0, x1 }: Segment, x: number): boolean => x0 < x - 1 && x1 > x + 1

/**
 * Rows that lie across a gutter, and those that it parts, in turn. A line drawn across ends a band, too: it is one of a
 * table. Where hardly anything stands on one side, the gutter parts nothing.
 */
function bandsOf(rows: readonly Row[], gutter: number, rules: readonly Rule[]): Band[] {
  const bands: Band[] = []
  const lines = rules.filter(({ x0, x1, y0, y1 }) => y1 - y0 < 1 && x0 < gutter - 20 && x1 > gutter + 20)
  for (const row of rows) {
    const across = row.some((segment) => crosses(segment, gutter))
    const band = bands.at(-1)
    const [from, to] = [band?.rows.at(-1)?.[0]?.y ?? 0, row[0]?.y ?? 0]
    const isRuledOff = lines.some(({ y0 }) => y0 > from && y0 < to)
    if (band !== undefined && band.across === across && !isRuledOff) band.rows.push(row)
    else bands.push({ across, rows: [row] })
  }
  const merged: Band[] = []
  for (const band of bands) {
    const parted = !band.across && partsColumns(band.rows, gutter)
    const last = merged.at(-1)
    if (last !== undefined && last.across && !parted) last.rows.push(...band.rows)
    else merged.push({ across: !parted, rows: [...band.rows] })
  }
  return merged
}

/** The best gutter, and what it parts; null if there is none. */
function divisionOf(rows: readonly Row[], rules: readonly Rule[]): { gutter: number; bands: Band[] } | null {
  const gaps = gapsIn(rows.flat())
  if (gaps.length < fewestRows) return null
  for (const gutter of likeliest(gaps)) {
    const bands = bandsOf(rows, gutter, rules)
    if (bands.some(({ across }) => !across)) return { gutter, bands }
  }
  return null
}

/** What stands beside each other with a wide gap between. */
interface Gap {
  left: Segment
  right: Segment
}

/** Higher than this, in points, a segment is looked for no further than its own middle. */
const tallest = 40

/** The wide gaps to the right of segments. The lines of two columns need not stand on one height. */
function gapsIn(segments: readonly Segment[]): Gap[] {
  const inOrder = segments.toSorted((a, b) => a.y - b.y)
  const reach = Math.min(tallest, Math.max(...inOrder.map(({ size }) => size)))
  return inOrder.flatMap((left, at) => {
    const near: Segment[] = []
    const consider = (other: Segment | undefined): boolean => {
      if (other === undefined || Math.abs(other.y - left.y) > reach) return false
      if (other.x0 >= left.x1 && isBeside(left, other)) near.push(other)
      return true
    }
    for (let up = at - 1; consider(inOrder[up]);) up -= 1
    for (let down = at + 1; consider(inOrder[down]);) down += 1
    const [first, ...others] = near
    if (first === undefined) return []
    const right = others.reduce((nearest, other) => (other.x0 < nearest.x0 ? other : nearest), first)
    const wide = Math.max(narrowest, narrowestShare * Math.min(left.size, right.size))
    return right.x0 - left.x1 >= wide ? [{ left, right }] : []
  })
}

/** Whether two segments share some height. */
function isBeside(a: Segment, b: Segment): boolean {
  return a.y - a.size * 0.95 < b.y && b.y - b.size * 0.95 < a.y
}

/** Places that most gaps have in common, at most a few, the likeliest first. */
function likeliest(gaps: readonly Gap[]): number[] {
  const edges = gaps
    .flatMap(({ left, right }) => [
      { x: left.x1, step: 1 },
      { x: right.x0, step: -1 },
    ])
    .toSorted((a, b) => a.x - b.x || b.step - a.step)
  const peaks: { x: number; count: number }[] = []
  let count = 0
  edges.forEach(({ x, step }, at) => {
    count += step
    const next = edges[at + 1]
    if (step > 0 && next !== undefined && next.step < 0 && count >= fewestRows)
      peaks.push({ x: (x + next.x) / 2, count })
  })
  return peaks
    .toSorted((a, b) => b.count - a.count)
    .slice(0, 10)
    .map(({ x }) => x)
}

/** Whether a gap that runs down a band of rows parts columns, and not cells. */
function partsColumns(rows: readonly Row[], x: number): boolean {
  const all = rows.flat()
  const sides = [all.filter(({ x1 }) => x1 <= x), all.filter(({ x1 }) => x1 > x)]
  const [left, right] = sides.map((side, at) => besideOf(rowsOf(side), sides[1 - at] ?? []))
  if (left === undefined || right === undefined) return false
  const count = Math.min(left.length, right.length)
  if (count < fewestRows) return false
  const oneAfterTheOther = turnsBetween([...left, ...right].flat(), x) <= Math.max(2, count * 0.3)
  if (oneAfterTheOther) return Math.min(meanSigns(left), meanSigns(right)) >= 6
  const gaps = gapsIn(all).filter((gap) => gap.left.x1 <= x && gap.right.x1 > x)
  return gaps.length >= 8 && isFull(gaps.map((gap) => gap.left)) && isFull(gaps.map((gap) => gap.right))
}

/** Signs in a line of a column, and what share of the longest one its lines fill: less, and they are cells. */
const fewestSigns = 22
const leastFill = 0.75

/** Whether the lines at one side of a gutter are those of running text. */
function isFull(lines: readonly Segment[]): boolean {
  const widths = lines.map(({ x0, x1 }) => x1 - x0).toSorted((a, b) => a - b)
  // One that is longer than all others is a heading over more than this column.
  const widest = widths[Math.floor(widths.length * 0.95)] ?? 1
  const fill = widths.reduce((sum, width) => sum + Math.min(1, width / widest), 0) / widths.length
  return fill >= leastFill && meanSigns(lines.map((line) => [line])) >= fewestSigns
}

/** The rows of one side that have something of the other side beside them. */
function besideOf(rows: readonly Row[], others: readonly Segment[]): Row[] {
  const [top, bottom] = [Math.min(...others.map(({ y, size }) => y - size)), Math.max(...others.map(({ y }) => y))]
  return rows.filter((row) =>
    row.some((one) => one.y > top && one.y - one.size < bottom && others.some((other) => isBeside(one, other))),
  )
}

/** How often the drawing goes from one side to the other. */
function turnsBetween(segments: readonly Segment[], x: number): number {
  const sides = segments
    .toSorted((a, b) => (a.pieces[0]?.order ?? 0) - (b.pieces[0]?.order ?? 0))
    .map(({ x1 }) => x1 <= x)
  return sides.filter((side, at) => at > 0 && side !== sides[at - 1]).length
}

function meanSigns(rows: readonly Row[]): number {
  const signs = rows.flat().reduce((sum, { pieces }) => sum + segmentText(pieces).length, 0)
  return signs / Math.max(rows.length, 1)
}

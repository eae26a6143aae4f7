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
  const gaps = rows.flatMap((row) =>
    row.slice(1).flatMap((segment, at) => {
      const before = row[at]
      const [from, to] = [before?.x1 ?? 0, segment.x0]
      const wide = Math.max(narrowest, narrowestShare * Math.min(segment.size, before?.size ?? segment.size))
      return to - from >= wide ? [{ from, to }] : []
    }),
  )
  if (gaps.length < fewestRows) return null
  for (const gutter of likeliest(gaps)) {
    const bands = bandsOf(rows, gutter, rules)
    if (bands.some(({ across }) => !across)) return { gutter, bands }
  }
  return null
}

/** Places that most gaps have in common, at most a few, the likeliest first. */
function likeliest(gaps: readonly { from: number; to: number }[]): number[] {
  const edges = gaps
    .flatMap(({ from, to }) => [
      { x: from, step: 1 },
      { x: to, step: -1 },
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
  const both = rows.filter((row) => row.some(({ x1 }) => x1 <= x) && row.some(({ x1 }) => x1 > x))
  if (both.length < fewestRows) return false
  const left = both.map((row) => row.filter(({ x1 }) => x1 <= x))
  const right = both.map((row) => row.filter(({ x1 }) => x1 > x))
  const [leftSigns, rightSigns] = [left, right].map(meanSigns)
  if (leftSigns === undefined || rightSigns === undefined) return false
  const turns = turnsBetween(both.flat(), x)
  const oneAfterTheOther = turns <= Math.max(2, both.length * 0.3)
  if (oneAfterTheOther) return Math.min(leftSigns, rightSigns) >= 6
  return both.length >= 8 && Math.min(leftSigns, rightSigns) >= 25 && fill(left) > 0.75 && fill(right) > 0.75
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

/** Share of its width that a column's rows fill. */
function fill(rows: readonly Row[]): number {
  const all = rows.flat()
  const width = Math.max(...all.map(({ x1 }) => x1)) - Math.min(...all.map(({ x0 }) => x0))
  const filled = rows.map((row) => row.reduce((sum, { x0, x1 }) => sum + x1 - x0, 0) / width)
  return filled.reduce((sum, share) => sum + share, 0) / rows.length
}

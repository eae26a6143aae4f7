import { columnsOf } from './columns'
import { withoutFurniture } from './furniture'
import { withoutLineNumbers } from './line-numbers'
import { linesOf } from './lines'
import type { Column, PageItems, Rule, Segment } from './model'
import type { ReadPage } from './read-pages'
import { runsMostlyLeft } from './right-to-left'
import { withRuledTables } from './ruled-tables'
import { segmentsOf } from './segments'

/**
 * The columns of all pages in the order in which they are read, without what is no part of the text.
 * @param onShare called with the share that is done, from 0 to 1, once or more for each page
 */
export function layOut(pages: readonly ReadPage[], onShare: (share: number) => void): Column[] {
  const rightFirst = runsMostlyLeft(pages.slice(0, 20).flatMap(({ items }) => items.pieces.map(({ text }) => text)))
  const segmented = pages.map(({ items }, at) => {
    onShare((at / pages.length) * 0.5)
    return { segments: uprightSegments(items), height: items.height }
  })
  const columns: Column[] = []
  withoutFurniture(segmented).forEach((segments, at) => {
    onShare(0.5 + (at / pages.length) * 0.5)
    const page = pages[at]
    if (page === undefined) return
    const text = withRuledTables(withoutLineNumbers(segments), page.items)
    const parts = [...columnsOf(text, page.items.rules, rightFirst), ...turnedParts(page.items)]
    for (const part of parts) {
      const lines = linesOf(part, page.items.index, columns.length, page.tags)
      const [x0, x1] = [Math.min(...lines.map((line) => line.x0)), Math.max(...lines.map((line) => line.x1))]
      const separators = separatorsIn(page.items.rules, x0, x1)
      columns.push({ index: columns.length, page: page.items.index, x0, x1, lines, separators })
    }
  })
  return columns
}

/** A line that parts notes off is at least so long, in points, and takes no more than a share of the column's width. */
const shortestSeparator = 20
const separatorShare = 0.75

function separatorsIn(rules: readonly Rule[], left: number, right: number): number[] {
  const own = rules.filter(({ x0, x1, y0, y1 }) => {
    const fromEdge = Math.min(Math.abs(x0 - left), Math.abs(x1 - right))
    return y1 - y0 < 1 && fromEdge < 8 && x1 - x0 >= shortestSeparator && x1 - x0 < (right - left) * separatorShare
  })
  return own.map(({ y0 }) => y0)
}

const uprightSegments = ({ pieces }: PageItems): Segment[] =>
  segmentsOf(pieces.filter((piece) => piece.angle === 0 && !piece.artifact))

/** So many signs at one slant are words; fewer, or mostly single ones, are those of a curve. */
const fewestSlanted = 4
const shortestSlanted = 2

/** What stands on its side, as the head of a narrow column, and then what is slanted: read after the rest. */
function turnedParts({ pieces }: PageItems): Segment[][] {
  const turned = pieces.filter(({ angle, artifact }) => angle !== 0 && !artifact)
  const byAngle = [...Map.groupBy(turned, ({ angle }) => angle)].toSorted(([a], [b]) => slant(a) - slant(b) || a - b)
  return byAngle.flatMap(([angle, alike]) => {
    const signs = alike.reduce((sum, { text }) => sum + text.length, 0)
    const isWords = signs >= fewestSlanted && signs >= alike.length * shortestSlanted
    return slant(angle) === 0 || isWords ? [segmentsOf(alike)] : []
  })
}

/** Degrees from the nearest upright. */
const slant = (angle: number): number => Math.abs(angle - Math.round(angle / 90) * 90)

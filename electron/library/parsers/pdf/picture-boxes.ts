import { applyTo, type Matrix } from './matrix'
import type { PageItems, Rule } from './model'

/** Smaller than this in either direction, in points or as a share of the page, is a bullet or an ornament. */
const leastSide = 18
const leastShare = 0.02
/** What covers this share of its page is the page: a scan, a backdrop. */
const wholePage = 0.8
/** With more signs over it than labels take, a picture is a backdrop. */
const mostSigns = 200

/** The room on the page that a picture in the unit square of a matrix takes. */
export function boxOf(ctm: Matrix): Rule {
  const corners = [applyTo(ctm, 0, 0), applyTo(ctm, 1, 0), applyTo(ctm, 0, 1), applyTo(ctm, 1, 1)]
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
}

/** Whether what stands there is a picture of the text: of some size, seen, and neither the page itself nor behind its words. */
export function isPicture({ x0, y0, x1, y1 }: Rule, { width, height, pieces }: PageItems): boolean {
  const [across, down] = [Math.min(x1, width) - Math.max(x0, 0), Math.min(y1, height) - Math.max(y0, 0)]
  if (!(across >= Math.max(leastSide, width * leastShare) && down >= Math.max(leastSide, height * leastShare)))
    return false
  if (across * down >= width * height * wholePage) return false
  const over = pieces.filter((piece) => piece.x0 < x1 && piece.x1 > x0 && piece.y > y0 && piece.y - piece.size / 2 < y1)
  return over.reduce((signs, { text }) => signs + text.length, 0) <= mostSigns
}

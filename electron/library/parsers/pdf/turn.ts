import { upright } from './matrix'
import type { PageItems, PageLinkArea, Piece, Rule } from './model'

/**
 * Turns a page so that most of its writing runs from left to right: pages that lie on their side, and Japanese and Chinese
 * in columns from right to left. Writing at another angle than the four uprights (a watermark, a stamp) is left out.
 */
export function turnUpright(items: PageItems): PageItems {
  const signs = new Map<number, number>()
  for (const { angle, text } of items.pieces) signs.set(angle, (signs.get(angle) ?? 0) + text.length)
  const [main = 0] = [...signs].toSorted((a, b) => b[1] - a[1])[0] ?? []
  const angle = main % 90 === 0 ? main : 0
  const pieces = items.pieces.filter((piece) => piece.angle % 90 === 0)
  const [cornerX, cornerY] = cornerOf(items, angle)
  for (const piece of pieces) {
    if (piece.angle === angle) {
      piece.x0 -= cornerX
      piece.x1 -= cornerX
      piece.y -= cornerY
    }
    piece.angle = (piece.angle - angle + 360) % 360
  }
  const turned = angle % 180 !== 0
  const [width, height] = turned ? [items.height, items.width] : [items.width, items.height]
  // What lies outside of the page nobody sees: a printer's marks, lines that ran over its edge.
  const isSeen = ({ x0, x1, y, size }: Piece) => x1 > 0 && x0 < width && y > 0 && y - size < height
  const links = items.links.map((link): PageLinkArea => ({ ...link, ...turnBox(link, angle, cornerX, cornerY) }))
  const seen = pieces.filter((piece) => piece.angle !== 0 || isSeen(piece))
  tieLinks(seen, links)
  return {
    ...items,
    pieces: seen,
    width,
    height,
    rules: items.rules.map((rule) => turnBox(rule, angle, cornerX, cornerY)),
    // What is painted is not turned with the writing.
    boxes: angle === 0 ? items.boxes : [],
    links,
  }
}

/** Where the upper left corner of the page lies in the frame of an angle. */
function cornerOf({ width, height }: PageItems, angle: number): [number, number] {
  const corners = [upright(angle, 0, 0), upright(angle, width, height)]
  return [Math.min(...corners.map(([x]) => x)), Math.min(...corners.map(([, y]) => y))]
}

function turnBox({ x0, y0, x1, y1 }: Rule, angle: number, cornerX: number, cornerY: number): Rule {
  const [ax, ay] = upright(angle, x0, y0)
  const [bx, by] = upright(angle, x1, y1)
  return {
    x0: Math.min(ax, bx) - cornerX,
    y0: Math.min(ay, by) - cornerY,
    x1: Math.max(ax, bx) - cornerX,
    y1: Math.max(ay, by) - cornerY,
  }
}

/** Tells each piece which link it lies in. */
function tieLinks(pieces: readonly Piece[], links: readonly PageLinkArea[]): void {
  if (links.length === 0) return
  for (const piece of pieces) {
    const [x, y] = [(piece.x0 + piece.x1) / 2, piece.y - piece.size * 0.3]
    piece.link = links.findIndex((link) => x >= link.x0 && x <= link.x1 && y >= link.y0 - 1 && y <= link.y1 + 1)
  }
}

import type { Piece, Segment } from './model'
import { segmentText } from './segment-text'

/** Pieces on baselines that differ by less, in shares of the size, stand on one. */
const sameBaseline = 0.12
/** From its first piece to its last a baseline rises or falls no further than this: a line that was scanned askew. */
const askew = 0.5
/** A gap this wide, in shares of the size, may part columns or cells. */
const wideGap = 1

/**
 * Makes of the pieces of a page what stands together without a wide gap, from the top down. What is raised or lowered
 * joins the line that it belongs to.
 */
export function segmentsOf(pieces: readonly Piece[]): Segment[] {
  const segments = baselinesOf(pieces).flatMap(splitAtGaps)
  return joinShifted(segments).filter((segment) => segmentText(segment.pieces) !== '')
}

function baselinesOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = []
  for (const piece of pieces.toSorted((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = rows.at(-1)
    const [first, last] = [row?.[0], row?.at(-1)]
    const isOn = (other: Piece | undefined, share: number): boolean =>
      other !== undefined && piece.y - other.y <= share * Math.min(other.size, piece.size)
    if (row !== undefined && isOn(last, sameBaseline) && isOn(first, askew)) row.push(piece)
    else rows.push([piece])
  }
  return rows
}

function splitAtGaps(row: Piece[]): Segment[] {
  const segments: Segment[] = []
  for (const piece of row.toSorted((a, b) => a.x0 - b.x0 || a.order - b.order)) {
    const last = segments.at(-1)
    const gap = last === undefined ? Infinity : piece.x0 - last.x1
    if (last === undefined || gap > wideGap * Math.max(Math.min(last.size, piece.size), 4))
      segments.push(segmentOf([piece]))
    else if (!isDrawnTwice(last, piece)) extend(last, piece)
  }
  return segments
}

/** Bold is faked by drawing a word again a hair beside itself. */
function isDrawnTwice({ pieces }: Segment, piece: Piece): boolean {
  return pieces
    .slice(-3)
    .some(
      (one) =>
        one.text === piece.text &&
        Math.abs(one.x0 - piece.x0) < piece.size * 0.15 &&
        Math.abs(one.x1 - piece.x1) < piece.size * 0.15,
    )
}

export function segmentOf(pieces: Piece[]): Segment {
  const [first] = pieces
  if (first === undefined) throw new RangeError('a segment has a piece')
  const segment: Segment = { pieces: [first], x0: first.x0, x1: first.x1, y: first.y, size: first.size, table: null }
  for (const piece of pieces.slice(1)) extend(segment, piece)
  return segment
}

function extend(segment: Segment, piece: Piece): void {
  segment.pieces.push(piece)
  segment.x0 = Math.min(segment.x0, piece.x0)
  segment.x1 = Math.max(segment.x1, piece.x1)
  segment.size = Math.max(segment.size, piece.size)
}

/** Lets indices, marks of notes and the like join the line beside which they stand. */
function joinShifted(segments: Segment[]): Segment[] {
  const gone = new Set<Segment>()
  segments.forEach((segment, at) => {
    const host = hostOf(segment, segments, at, gone)
    if (host === null) return
    const shift = segment.y < host.y ? 1 : -1
    const small =
      segment.size < host.size * 0.9 || (Math.abs(segment.y - host.y) > host.size * 0.2 && segment.size <= host.size)
    // Else it stands on the line itself, which a raised mark had parted; its own marks stay raised.
    if (small) for (const piece of segment.pieces) piece.shift = shift
    host.pieces = [...host.pieces, ...segment.pieces].toSorted((a, b) => a.x0 - b.x0)
    host.x0 = Math.min(host.x0, segment.x0)
    host.x1 = Math.max(host.x1, segment.x1)
    gone.add(segment)
  })
  return segments.filter((segment) => !gone.has(segment))
}

function hostOf(segment: Segment, segments: Segment[], at: number, gone: ReadonlySet<Segment>): Segment | null {
  let best: Segment | null = null
  const consider = (other: Segment | undefined): boolean => {
    if (other === undefined) return false
    const rise = other.y - segment.y
    if (Math.abs(rise) > other.size + segment.size) return false
    if (
      !gone.has(other) &&
      takes(other, segment, rise) &&
      (best === null || Math.abs(rise) < Math.abs(best.y - segment.y))
    )
      best = other
    return true
  }
  for (let up = at - 1; consider(segments[up]);) up -= 1
  for (let down = at + 1; consider(segments[down]);) down += 1
  return best
}

function takes(host: Segment, segment: Segment, rise: number): boolean {
  const near = 0.45 * host.size
  if (segment.x1 < host.x0 - near || segment.x0 > host.x1 + near) return false
  const overlapped = host.pieces.some(
    (piece) => Math.min(piece.x1, segment.x1) - Math.max(piece.x0, segment.x0) > host.size * 0.25,
  )
  // Drawn in one go with what it overlaps: the letters of a logo.
  const inOneGo =
    segment.pieces.length === 1 &&
    host.pieces.some(({ order }) => Math.abs(order - (segment.pieces[0]?.order ?? 0)) === 1)
  if (inOneGo && Math.abs(rise) < host.size * 0.4) return true
  if (segment.size >= host.size * 0.9) {
    // Of the same size and hardly shifted: an accent, a logo, a word in another font.
    return !overlapped && Math.abs(rise) < host.size * 0.3 && segment.x1 - segment.x0 < host.x1 - host.x0
  }
  const letters = segment.pieces.reduce((sum, { text }) => sum + text.length, 0)
  if (overlapped || letters > 12) return false
  return rise > 0 ? rise < host.size * 0.75 : -rise < host.size * 0.4
}

import type { MarkColor } from '../../../shared/model/annotation'

/** A mark that stands in the text. */
export interface PlacedMark {
  id: string
  start: number
  end: number
  color: MarkColor
}

/** A stretch of text and the mark that is seen there. */
export interface Piece {
  markId: string
  color: MarkColor
  start: number
  end: number
}

/**
 * What is seen of marks that overlap: the shorter on top, drawn whole; of two equally long ones, the one that starts
 * later. The pieces are disjoint and cover what the marks cover, in order. Highlights that overlap would each draw their
 * underline, one through the other.
 */
export function visiblePieces(marks: readonly PlacedMark[]): Piece[] {
  const starting = marks.toSorted((a, b) => a.start - b.start)
  const edges = [...new Set(marks.flatMap((mark) => [mark.start, mark.end]))].sort((a, b) => a - b)
  const pieces: Piece[] = []
  let next = 0
  let open: PlacedMark[] = []
  for (const [index, edge] of edges.entries()) {
    const end = edges[index + 1]
    if (end === undefined) break
    open = open.filter((mark) => mark.end > edge)
    for (let mark = starting[next]; mark !== undefined && mark.start <= edge; mark = starting[next]) {
      open.push(mark)
      next += 1
    }
    const top = open.toSorted(topFirst)[0]
    if (top === undefined) continue
    const last = pieces.at(-1)
    if (last?.markId === top.id && last.end === edge) last.end = end
    else pieces.push({ markId: top.id, color: top.color, start: edge, end })
  }
  return pieces
}

/** Marks at an offset, the one that is seen there first. */
export function marksAt<M extends PlacedMark>(marks: readonly M[], offset: number): M[] {
  return marks.filter((mark) => mark.start <= offset && offset < mark.end).toSorted(topFirst)
}

function topFirst(a: PlacedMark, b: PlacedMark): number {
  return a.end - a.start - (b.end - b.start) || b.start - a.start || (a.id < b.id ? 1 : -1)
}

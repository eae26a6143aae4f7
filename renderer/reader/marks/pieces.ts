import type { MarkColor, MarkStyle } from '../../../shared/model/annotation'
import type { TextRange } from '../text/sentences'

/** A mark that stands in the text. */
export interface PlacedMark extends TextRange {
  id: string
  color: MarkColor
  style: MarkStyle
}

/** A stretch of text and what is seen of marks there. */
export interface Piece extends TextRange {
  /** the mark whose underline is drawn */
  markId: string
  line: MarkColor
  /** ground under the words: of the uppermost highlight, which may lie below an underline; null if there is none */
  fill: MarkColor | null
  /** set off against the piece before it, which touches it and looks the same */
  edged: boolean
}

/**
 * What is seen of marks that overlap: the shorter on top, drawn whole; of two equally long ones, the one that starts
 * later. An underline has no ground of its own, so what is filled below it stays filled. The pieces are disjoint and cover
 * what the marks cover, in order. Highlights that overlap would each draw their underline, one through the other.
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
    open.sort(topFirst)
    const top = open[0]
    if (top === undefined) continue
    const fill = open.find(({ style }) => style === 'highlight')?.color ?? null
    const last = pieces.at(-1)
    const touches = last?.end === edge
    if (touches && last.markId === top.id && last.fill === fill) last.end = end
    else {
      const looksAlike = touches && last.line === top.color && last.fill === fill
      // Of one mark that goes on over another ground, each piece is set off as the first is.
      const edged = touches && (last.markId === top.id ? last.edged : looksAlike && !last.edged)
      pieces.push({ markId: top.id, line: top.color, fill, start: edge, end, edged })
    }
  }
  return pieces
}

/** Marks at an offset, the one that is seen there first. */
export function marksAt<M extends PlacedMark>(marks: readonly M[], offset: number): M[] {
  return marks.filter((mark) => mark.start <= offset && offset < mark.end).toSorted(topFirst)
}

/**
 * The marks that lie over each other with this one, directly or by way of others, in the order of the text; itself
 * included. Each of them can be gone to from each.
 * @param marks in the order of the text
 */
export function heapOf<M extends PlacedMark>(marks: readonly M[], id: string): M[] {
  let heap: M[] = []
  let end = -1
  for (const mark of marks) {
    if (mark.start >= end) {
      if (heap.some((one) => one.id === id)) return heap
      heap = []
    }
    heap.push(mark)
    end = Math.max(end, mark.end)
  }
  return heap.some((one) => one.id === id) ? heap : []
}

function topFirst(a: PlacedMark, b: PlacedMark): number {
  return a.end - a.start - (b.end - b.start) || b.start - a.start || (a.id < b.id ? 1 : -1)
}

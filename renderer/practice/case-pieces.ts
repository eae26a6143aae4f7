import type { MarkColor } from '../../shared/model/annotation'

/** Words of a paragraph that stand out, with the number under which the list has them. */
export interface NumberedMark {
  number: number
  color: MarkColor
  start: number
  end: number
}

/** A stretch of a paragraph. */
export interface Piece {
  start: number
  end: number
  /** the mark that is seen there; null for plain words */
  mark: NumberedMark | null
  /** numbers of the marks that end here */
  ends: number[]
  isChosen: boolean
}

/**
 * Cuts a paragraph where marks or the chosen words begin and end. Where marks overlap, the shorter is seen; of two
 * that are equally long, the later one.
 */
export function piecesOf(
  length: number,
  marks: readonly NumberedMark[],
  chosen: { start: number; end: number } | null,
): Piece[] {
  const edges = [
    0,
    length,
    ...marks.flatMap(({ start, end }) => [start, end]),
    ...(chosen ? [chosen.start, chosen.end] : []),
  ]
  const sorted = [...new Set(edges)].filter((edge) => edge >= 0 && edge <= length).toSorted((a, b) => a - b)
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? length
    const covering = marks.filter((mark) => mark.start <= start && mark.end >= end)
    const [mark = null] = covering.toSorted((a, b) => a.end - a.start - (b.end - b.start) || b.start - a.start)
    return {
      start,
      end,
      mark,
      ends: marks.filter((one) => one.end === end).map(({ number }) => number),
      isChosen: chosen !== null && chosen.start <= start && chosen.end >= end,
    }
  })
}

/** Gives the mark colour of the element at an index: five colours, again and again; the number tells marks apart. */
export function colorOf(index: number): MarkColor {
  const colors = [1, 2, 3, 4, 5] as const
  return colors[Math.max(0, index) % colors.length] ?? 1
}

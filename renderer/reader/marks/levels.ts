import type { MarkColor } from '../../../shared/model/annotation'

/** A mark that stands in the text. */
export interface PlacedMark {
  id: string
  start: number
  end: number
  color: MarkColor
}

/** Marks are drawn on as many levels as there are highlight names in the style sheet; deeper ones share the last. */
export const levels = 6

/**
 * The level on which each mark is drawn, from 0 up: above every longer mark that it overlaps, so that the shorter one is
 * seen whole; of two equally long ones, the later one is on top. Ranges of one highlight don't darken where they
 * overlap, so each level has names of its own.
 */
export function markLevels(marks: readonly PlacedMark[]): Map<string, number> {
  const longerFirst = marks.toSorted((a, b) => length(b) - length(a) || a.start - b.start || compare(a.id, b.id))
  const rank = new Map(longerFirst.map((mark, index) => [mark.id, index]))
  const overlapped = overlaps(marks)
  const result = new Map<string, number>()
  for (const mark of longerFirst) {
    let level = 0
    for (const other of overlapped.get(mark.id) ?? []) {
      if ((rank.get(other) ?? 0) < (rank.get(mark.id) ?? 0)) level = Math.max(level, (result.get(other) ?? 0) + 1)
    }
    result.set(mark.id, Math.min(level, levels - 1))
  }
  return result
}

/** Marks at an offset, the one that is seen there first. */
export function marksAt<M extends PlacedMark>(marks: readonly M[], offset: number): M[] {
  return marks
    .filter((mark) => mark.start <= offset && offset < mark.end)
    .toSorted((a, b) => length(a) - length(b) || b.start - a.start || compare(b.id, a.id))
}

function length(mark: PlacedMark): number {
  return mark.end - mark.start
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** For each mark, those that it shares text with. One pass by start, with the marks still open. */
function overlaps(marks: readonly PlacedMark[]): Map<string, string[]> {
  const result = new Map<string, string[]>(marks.map((mark) => [mark.id, []]))
  let open: PlacedMark[] = []
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    open = open.filter((other) => other.end > mark.start)
    for (const other of open) {
      result.get(mark.id)?.push(other.id)
      result.get(other.id)?.push(mark.id)
    }
    open.push(mark)
  }
  return result
}

import type { Segment } from './model'
import { segmentText } from './segment-text'

/** A page's segments, and how high it is. */
export interface PageSegments {
  segments: Segment[]
  height: number
}

/** On fewer pages nothing can be told. */
const fewestPages = 4
const shareOfPages = 0.6

/**
 * What stands on most pages at the very same place with the same words, and not in the midst of the text as the names of
 * a table's columns do: a watermark, the rail of a set of slides, the head of a letter.
 * @param title larger than this is no text, in points
 * @param furniture what is known to be no text, either
 */
export function stampsOf(pages: readonly PageSegments[], title: number, furniture: ReadonlySet<Segment>): Set<Segment> {
  if (pages.length < fewestPages) return new Set()
  const alike = (segments: readonly Segment[], key: (segment: Segment) => string) =>
    [...Map.groupBy(segments, key).values()].filter((same) => same.length >= pages.length * shareOfPages)
  const drawn = pages.flatMap(({ segments }) => segments.filter(({ table }) => table === null))
  const inPlace = alike(drawn, ({ x0, y }) => `${Math.round(x0)} ${Math.round(y)}`)
  const stamps = new Set(inPlace.flatMap((same) => alike(same, ({ pieces }) => segmentText(pieces)).flat()))
  for (const { segments } of pages) {
    const text = segments.filter((segment) => !stamps.has(segment) && !furniture.has(segment))
    for (const segment of segments)
      if (stamps.has(segment) && segment.size <= title && isAmid(segment, text)) stamps.delete(segment)
  }
  return stamps
}

/** Whether text stands over, under, and right over or under something. */
function isAmid({ x0, x1, y }: Segment, text: readonly Segment[]): boolean {
  const inColumn = text.some((other) => other.x0 < x1 && other.x1 > x0)
  return inColumn && text.some((other) => other.y < y) && text.some((other) => other.y > y)
}

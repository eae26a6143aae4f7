import type { MarkColor } from '../../../shared/model/annotation'
import { markColors } from '../../ui/Swatch'
import type { TextRange } from '../text/sentences'
import type { TextView } from '../text/text-view'
import { clearHighlight, drawHighlight } from '../text/useHighlight'
import { visiblePieces, type Piece, type PlacedMark } from './pieces'

/** Which pieces are drawn under a highlight's name, which the style sheet gives its look. */
interface Look {
  name: string
  /** @param isForced in the system's colours, where all grounds are one */
  draws(piece: Piece, isForced: boolean): boolean
  priority: number
}

/**
 * A ground and a line for each colour: mark-1 and line-1. A line over the ground of another colour is drawn in the ink of
 * the words (over-1), as not every line is seen on every ground. An edge sets off what touches its like.
 */
const looks: readonly Look[] = markColors.flatMap((color: MarkColor): Look[] => [
  { name: `mark-${color}`, priority: 1, draws: ({ fill }) => fill === color },
  { name: `line-${color}`, priority: 2, draws: (it, forced) => it.line === color && !isOver(it, forced) && !it.edged },
  { name: `edge-${color}`, priority: 2, draws: (it, forced) => it.line === color && !isOver(it, forced) && it.edged },
  { name: `over-${color}`, priority: 2, draws: (it, forced) => it.line === color && isOver(it, forced) },
])

const isOver = ({ fill, line }: Piece, isForced: boolean): boolean => fill !== null && (isForced || fill !== line)

/**
 * Draws what is near of some marks. How many a text has costs nothing but one look at each.
 * @param marks in any order, also one over another
 */
export function paintMarks(view: TextView, marks: readonly PlacedMark[], near: TextRange): void {
  const here = marks.filter((mark) => mark.end > near.start && mark.start < near.end)
  const pieces = visiblePieces(here)
  const isForced = matchMedia('(forced-colors: active)').matches
  for (const { name, draws, priority } of looks) {
    const drawn = pieces.filter((piece) => draws(piece, isForced))
    drawHighlight(view, name, drawn, near, priority)
  }
}

/** Takes the marks away, when their text leaves. */
export function clearMarks(): void {
  for (const { name } of looks) clearHighlight(name)
}

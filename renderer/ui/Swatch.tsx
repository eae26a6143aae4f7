import type { MarkColor } from '../../shared/model/annotation'

export const markColors: readonly MarkColor[] = [1, 2, 3, 4, 5]

/** A mark colour with its digit and its underline, the second sign. */
export function Swatch({ color }: { color: MarkColor }) {
  return (
    <span className="sw" data-m={color} aria-hidden>
      {color}
    </span>
  )
}

import type { Block, PictureBlock } from './blocks-model'
import type { Line, Rule } from './model'
import type { Picture } from './pictures'

/** Puts each picture after the block that ends over it in its column, or before the one that begins under it. */
export function placePictures(
  blocks: readonly Block[],
  pictures: readonly Picture[],
  title: Block | null,
): (Block | PictureBlock)[] {
  if (pictures.length === 0) return [...blocks]
  const onPages = Map.groupBy(
    blocks.flatMap((block, at) => block.lines.map((line) => ({ line, at }))),
    ({ line }) => line.page,
  )
  const before = Map.groupBy(
    pictures.toSorted((a, b) => a.page - b.page || a.box.y0 - b.box.y0),
    ({ page, box }) => {
      const at = placeOf(box, onPages.get(page) ?? []) ?? firstAfter(blocks, page)
      // The title is the first of all.
      return title === null ? at : Math.max(at, 1)
    },
  )
  const shown = (at: number): PictureBlock[] =>
    (before.get(at) ?? []).map(({ box, asset }) => ({ kind: 'picture', box, asset }))
  return [...blocks.flatMap((block, at) => [...shown(at), block]), ...shown(blocks.length)]
}

/** The index of the block before which a picture comes; null if nothing stands on its page. */
function placeOf({ x0, y0, x1, y1 }: Rule, lines: readonly { line: Line; at: number }[]): number | null {
  const inColumn = lines.filter(({ line }) => line.x0 < x1 && line.x1 > x0)
  const near = inColumn.length > 0 ? inColumn : lines
  const middle = (y0 + y1) / 2
  const above = near.filter(({ line }) => line.y <= middle).toSorted((a, b) => b.line.y - a.line.y)[0]
  if (above !== undefined) return above.at + 1
  return near.toSorted((a, b) => a.line.y - b.line.y)[0]?.at ?? null
}

function firstAfter(blocks: readonly Block[], page: number): number {
  const at = blocks.findIndex(({ lines }) => (lines[0]?.page ?? 0) > page)
  return at < 0 ? blocks.length : at
}

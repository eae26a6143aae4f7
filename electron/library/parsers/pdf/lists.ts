import type { Marker, TextBlock } from './blocks-model'
import { isText, type Block } from './blocks-model'
import { markersOf } from './markers'

/** So far, in blocks, the next item of a list is looked for. */
const reach = 8
/** Marks that stand within this many points stand under each other. */
const sameIndent = 6

/**
 * Marks as items the blocks that begin with a bullet, or with a number or letter that another such block follows or
 * precedes. What stands under an item, as far in as its words, is left to the list's making.
 */
export function markItems(blocks: readonly Block[]): void {
  const texts = blocks.filter(isText)
  const possible = texts.map((block) => (block.kind === 'paragraph' ? markersOf(block.lines[0]?.text ?? '') : []))
  texts.forEach((block, at) => {
    const markers = possible[at] ?? []
    const marker = markers.find((one) => one.kind === 'bullet' || hasNeighbour(texts, possible, at, one))
    if (
      marker === undefined ||
      (marker.kind === 'bullet' && isDash(marker) && !hasNeighbour(texts, possible, at, marker))
    )
      return
    block.kind = 'item'
    block.marker = marker
  })
}

/** A dash at the beginning of a line may be speech, or a sum. */
const isDash = ({ sign }: Marker): boolean => /^[–—\-*·o]/.test(sign)

function hasNeighbour(texts: readonly TextBlock[], possible: readonly Marker[][], at: number, marker: Marker): boolean {
  const block = texts[at]
  if (block === undefined) return false
  for (let step = 1; step <= reach; step++) {
    for (const [index, sign] of [
      [at + step, 1],
      [at - step, -1],
    ] as const) {
      const other = texts[index]
      if (other === undefined || Math.abs(other.firstIndent - block.firstIndent) > sameIndent) continue
      const wanted = marker.kind === 'bullet' ? 0 : marker.value + sign
      if (possible[index]?.some(({ kind, value }) => kind === marker.kind && value === wanted)) return true
    }
  }
  return false
}

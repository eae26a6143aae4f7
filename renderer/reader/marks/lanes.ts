/** A mark's extent down the page, in px. */
export interface Extent {
  id: string
  top: number
  bottom: number
}

/** The bar's lane beside the margin rule, from 0: bars that stand level with each other lie side by side. */
export function barLanes(extents: readonly Extent[]): Map<string, number> {
  const result = new Map<string, number>()
  const laneEnds: number[] = []
  for (const extent of extents.toSorted((a, b) => a.top - b.top || b.bottom - a.bottom)) {
    const free = laneEnds.findIndex((end) => end <= extent.top)
    const lane = free === -1 ? laneEnds.length : free
    laneEnds[lane] = extent.bottom
    result.set(extent.id, lane)
  }
  return result
}

import { useState } from 'react'
import type { CoveredRegion } from '../../shared/model/card'

type Regions = readonly CoveredRegion[]

/** Changes of the regions that can be taken back while the card is written, beside the undo of what is stored. */
export interface RegionHistory {
  /** @param run changes under the same name, one after the other, are one step: as a move by several keys */
  change(to: CoveredRegion[], run?: string): void
  /** null where there is nothing to take back, or to do again */
  undo: (() => void) | null
  redo: (() => void) | null
}

/** Keeps what the regions were. @param onChange is told what they are */
export function useRegionHistory(regions: Regions, onChange: (to: CoveredRegion[]) => void): RegionHistory {
  const [past, setPast] = useState<{ before: Regions; run: string | undefined }[]>([])
  const [future, setFuture] = useState<Regions[]>([])
  const last = past.at(-1)
  const next = future.at(-1)
  return {
    change(to, run) {
      const goesOn = run !== undefined && last?.run === run
      if (!goesOn) setPast([...past, { before: regions, run }])
      setFuture([])
      onChange(to)
    },
    undo:
      last === undefined
        ? null
        : () => {
            setPast(past.slice(0, -1))
            setFuture([...future, regions])
            onChange([...last.before])
          },
    redo:
      next === undefined
        ? null
        : () => {
            setFuture(future.slice(0, -1))
            setPast([...past, { before: regions, run: undefined }])
            onChange([...next])
          },
  }
}

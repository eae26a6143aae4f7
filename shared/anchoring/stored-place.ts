import type { Anchoring } from '../model/annotation'

/** Where an anchor stands in a revision, as the tables of places hold it. */
export interface StoredPlace {
  state: string
  /** null if it is orphaned */
  start_offset: number | null
  end_offset: number | null
}

/** Where an anchor stands, of what a table of places holds. */
export function anchoringOfPlace({ state, start_offset: start, end_offset: end }: StoredPlace): Anchoring {
  if (start === null || end === null) return { kind: 'orphaned' }
  return { kind: state === 'placed' ? 'placed' : 'to-check', start, end }
}

/** As it goes into a table of places. */
export function storedPlace(anchoring: Anchoring): StoredPlace {
  const [start, end] = anchoring.kind === 'orphaned' ? [null, null] : [anchoring.start, anchoring.end]
  return { state: anchoring.kind, start_offset: start, end_offset: end }
}

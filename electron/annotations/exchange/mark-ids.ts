import { v5 as idOfName } from 'uuid'

/** Of names that are made of a mark's id elsewhere and the text that it came into; made once for this. */
const namespace = '6d2c5f5e-7b0a-4c5e-9d0f-3f1a0f0d6a51'

const uuid = /^(?:urn:uuid:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i

/** The ids that a mark may have here. */
export interface MarkIds {
  /** its own, if it came from Actus */
  own: string | null
  /** always the same for this mark in this text, so that it is known again; null if its file gives it no id */
  derived: string | null
}

/** @param sourceId as the file names it */
export function markIds(sourceId: string | null, documentId: string): MarkIds {
  if (sourceId === null || sourceId === '') return { own: null, derived: null }
  const own = uuid.exec(sourceId)?.[1]?.toLowerCase() ?? null
  return { own, derived: idOfName(`${documentId} ${own ?? sourceId.toWellFormed()}`, namespace) }
}

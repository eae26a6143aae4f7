import type { PassagePlace } from '../../shared/model/practice-modes'

/** The address of a heading of a text. */
export function placePath({ documentId, sectionId }: PassagePlace): string {
  return `/read/${encodeURIComponent(documentId)}#${encodeURIComponent(sectionId)}`
}

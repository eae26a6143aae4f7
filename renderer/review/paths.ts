import type { ReviewScope } from './run'

/** The address of the review of a deck, of a custom study, or of all. */
export function reviewPath({ deckId, studyId }: ReviewScope = {}): string {
  if (studyId !== undefined) return `/review?study=${encodeURIComponent(studyId)}`
  return deckId === undefined ? '/review' : `/review?deck=${encodeURIComponent(deckId)}`
}

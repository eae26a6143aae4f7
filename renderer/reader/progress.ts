import type { DocumentContent } from '../../shared/model/document'
import { readingMinutes } from '../../shared/text/reading-progress'

/** How far a text was read: share that was ever in view, 0 to 1, and minutes for the rest. */
export function readingProgress(text: DocumentContent, furthest: number): { read: number; minutesLeft: number } {
  const read = text.canonicalText.length === 0 ? 1 : Math.min(1, furthest / text.canonicalText.length)
  return { read, minutesLeft: read === 1 ? 0 : readingMinutes(text.words * (1 - read)) }
}

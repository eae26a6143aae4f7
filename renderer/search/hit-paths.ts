import type { CardHit, NoteHit, SummaryHit, TermHit, TextHit } from '../../shared/model/search'
import { summaryPath } from '../app/summary-path'
import { passagePath } from '../ui/SourceChip'

/** The address of a passage that was found: the reader goes there and lights what was looked for, and goes on to the next by its own keys. */
export const textHitPath = ({ documentId, at, words }: TextHit): string =>
  `/read/${encodeURIComponent(documentId)}?${new URLSearchParams({ ...(words && { find: words }), at: String(at) }).toString()}`

export const placePath = ({ documentId, at }: NoteHit | TermHit): string => passagePath(documentId, at)

export const cardHitPath = ({ noteId }: CardHit): string => `/cards/${encodeURIComponent(noteId)}`

export const summaryHitPath = ({ summaryId }: SummaryHit): string => summaryPath(summaryId)

/** The list of all that is found. */
export const searchPath = (typed: string): string => `/search?${new URLSearchParams({ q: typed.trim() }).toString()}`

import type { DocumentContent, SentDocument } from '../model/document'
import { canonicalText } from './canonical'

/** The text with the words in which offsets count, which its tree holds. */
export function withCanonicalText(sent: SentDocument): DocumentContent {
  return { ...sent, canonicalText: canonicalText(sent.tree) }
}

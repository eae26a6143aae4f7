import type { NoteFields } from '../model/card'
import type { PackCard, PackManifest, PackTerm } from './schema'
import { sourceWords } from './source-words'

/** The fields that a card has in the collection whose words stand in the pack's cards. */
export function writtenFields(card: Exclude<PackCard, { type: 'definition' }>): NoteFields {
  return card.type === 'question'
    ? { type: 'question', front: card.front, back: card.back }
    : { type: 'elements', front: card.front, items: card.items }
}

/** The fields of a card that asks for the meaning of a term. */
export function termFields(manifest: PackManifest, { term, definition, source }: PackTerm): NoteFields {
  return { type: 'definition', term, meaning: definition, legalSource: sourceWords(manifest, source), asks: 'meaning' }
}

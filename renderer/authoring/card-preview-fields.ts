import type { NoteFields } from '../../shared/model/card'
import { termFields, writtenFields } from '../../shared/pack/card-fields'
import { packCard, packManifest, packTerm } from '../../shared/pack/schema'
import type { DraftFile } from './useDraft'
import { asList, textIn } from './values'

/** The card that an entry of the terms or cards of a draft becomes; null as long as it, or what it names, has faults. */
export function previewFields(files: ReadonlyMap<string, DraftFile>, part: string, value: unknown): NoteFields | null {
  const manifest = packManifest.safeParse(files.get('pack.yaml')?.value).data
  if (!manifest) return null
  if (part === 'terms') {
    const term = packTerm.safeParse(value).data
    return term ? termFields(manifest, term) : null
  }
  const card = packCard.safeParse(value).data
  if (part !== 'cards' || !card) return null
  if (card.type !== 'definition') return writtenFields(card)
  const entry = asList(files.get('terms.yaml')?.value).find((one) => textIn(one, 'id') === card.term)
  const term = packTerm.safeParse(entry).data
  return term ? termFields(manifest, term) : null
}

import type { AppContext } from '../context'
import { attachedQueries } from './attached.queries'
import { sectionInPage } from './pack-pages'
import { revisionQueries } from './revision.queries'

export interface PackPlace {
  documentId: string
  sectionId: string
}

/**
 * Gives the function that says where a learner reads a section of a pack: in the text that the pack brought, or in one
 * that the learner brought and the pack knows, whichever they read last.
 */
export function packPlaces(
  { store: { db }, packs }: Pick<AppContext, 'store' | 'packs'>,
  packId: string,
): (sectionId: string) => PackPlace {
  const [first] = attachedQueries(db).textsOf(packId)
  const pack = packs.find(packId)
  if (first === undefined || pack === null || first.id === packId)
    return (sectionId) => ({ documentId: packId, sectionId })
  const sections = revisionQueries(db).sectionsOf(first)
  return (sectionId) => {
    const section = sectionInPage(pack, sections, sectionId) ?? sections[0]
    return section === undefined ? { documentId: packId, sectionId } : { documentId: first.id, sectionId: section.id }
  }
}

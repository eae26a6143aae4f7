import type { Term } from '../../shared/model/document'
import { sourceWords } from '../../shared/pack/source-words'
import { sectionAt } from '../../shared/text/sections'
import type { AppContext } from '../context'
import { getDocument } from './documents'
import type { LoadedPack, TextRange } from './loaded-pack'
import type { Passage } from '../../shared/pack/schema'
import { revisionQueries } from './revision.queries'

/**
 * The glossary of a document: that of the pack that brought it or knows it, with where each entry is explained in this
 * text; none if there is no such pack. @throws AppError not-found
 */
export function termsOf({ store, packs }: AppContext, documentId: string): Term[] {
  const { packId, attachedPackId, revision } = getDocument(store.db, documentId)
  const id = packId ?? attachedPackId
  const pack = id === null ? null : packs.find(id)
  if (pack === null) return []
  if (packId !== null) return packTerms(pack, pack.resolvePassage, (section) => section)
  const key = { id: documentId, revision }
  const sections = revisionQueries(store.db).sectionsOf(key)
  const canonicalText = revisionQueries(store.db).textOf(key)
  const place = pack.passagesIn({ canonicalText, sections })
  return packTerms(pack, place, (_, { start }) => sectionAt(sections, start)?.id ?? '')
}

function packTerms(
  { pack }: LoadedPack,
  place: (passage: Passage) => TextRange,
  sectionOf: (own: string, range: TextRange) => string,
): Term[] {
  return pack.terms.map((term) => {
    const range = place(term.passage)
    return {
      key: `${pack.manifest.id}/${term.id}`,
      id: term.id,
      term: term.term,
      // What stands in brackets tells two entries apart; no text has it.
      forms: [...new Set([term.term.replace(/\s*\([^)]*\)$/, ''), ...term.aliases])],
      definition: term.definition,
      source: sourceWords(pack.manifest, term.source),
      sectionId: sectionOf(term.passage.section, range),
      ...range,
    }
  })
}

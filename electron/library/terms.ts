import { AppError } from '../../shared/errors'
import type { Term } from '../../shared/model/document'
import { sourceWords } from '../../shared/pack/source-words'
import type { AppContext } from '../context'
import { documentQueries } from './document.queries'
import type { LoadedPack } from './loaded-pack'

/** The glossary of a document: that of its pack, or none if it was imported. @throws AppError not-found */
export function termsOf({ store, packs }: AppContext, documentId: string): Term[] {
  const document = documentQueries(store.db).find(documentId)
  if (document === null) throw new AppError('not-found', { what: 'document', id: documentId })
  const pack = document.packId === null ? null : packs.find(document.packId)
  return pack === null ? [] : packTerms(pack)
}

function packTerms({ pack, resolvePassage }: LoadedPack): Term[] {
  return pack.terms.map((term) => ({
    key: `${pack.manifest.id}/${term.id}`,
    id: term.id,
    term: term.term,
    // What stands in brackets tells two entries apart; no text has it.
    forms: [...new Set([term.term.replace(/\s*\([^)]*\)$/, ''), ...term.aliases])],
    definition: term.definition,
    source: sourceWords(pack.manifest, term.source),
    sectionId: term.passage.section,
    ...resolvePassage(term.passage),
  }))
}

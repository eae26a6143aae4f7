import type { HitGroup, TermHit } from '../../shared/model/search'
import { holdsAll } from '../../shared/text/search-match'
import type { SearchQuery } from '../../shared/text/search-query'
import type { PackShelf } from '../library/public'
import { foundText } from './found'

/** Terms of the packs: first those by whose name the words stand, then those that are defined by them. */
export function termHits(packs: PackShelf, query: SearchQuery, limit: number): HitGroup<TermHit> {
  const found = packs.list().flatMap(({ pack, resolvePassage }) =>
    pack.terms.flatMap((term) => {
      const named = [term.term, ...term.aliases].some((name) => holdsAll(name, query))
      if (!named && !holdsAll(`${term.term} ${term.definition}`, query)) return []
      const { start } = resolvePassage(term.passage)
      const key = `${pack.manifest.id}/${term.id}`
      return {
        named,
        hit: { key, documentId: pack.manifest.id, name: term.term, definition: term.definition, at: start },
      }
    }),
  )
  const inOrder = [...found.filter(({ named }) => named), ...found.filter(({ named }) => !named)]
  return {
    hits: inOrder.slice(0, limit).map(({ hit: { name, definition, ...hit } }) => ({
      ...hit,
      term: foundText(name, query),
      definition: foundText(definition, query),
    })),
    total: found.length,
    counted: true,
  }
}

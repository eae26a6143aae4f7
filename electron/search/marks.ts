import type { Database } from 'better-sqlite3'
import { markColor } from '../../shared/model/annotation'
import type { HitGroup, NoteHit } from '../../shared/model/search'
import { asTyped, ftsExpression, type SearchQuery } from '../../shared/text/search-query'
import { foundText } from './found'
import { markQueries } from './mark.queries'
import { COUNTED } from './find-passages'

/**
 * Marks whose note or quote holds all the words: the best by bm25, those with the words as they were typed first; or the
 * newest of very many.
 */
export function markHits(db: Database, query: SearchQuery, limit: number): HitGroup<NoteHit> {
  const queries = markQueries(db)
  const match = ftsExpression(query)
  const count = queries.count(match, COUNTED + 1)
  const counted = count <= COUNTED
  const found = counted ? asTyped(query).flatMap((it) => queries.ranked(it, limit)) : queries.newest(match, limit)
  const once = [...new Map(found.map((mark) => [mark.id, mark])).values()].slice(0, limit)
  return {
    hits: once.map((mark) => ({
      annotationId: mark.id,
      documentId: mark.documentId,
      title: mark.title,
      color: markColor.parse(mark.color),
      note: foundText(mark.note, query),
      quote: foundText(mark.exact, query),
      at: mark.start,
    })),
    total: Math.min(count, COUNTED),
    counted,
  }
}

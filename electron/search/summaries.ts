import type { Database } from 'better-sqlite3'
import type { HitGroup, SummaryHit } from '../../shared/model/search'
import { plainWords } from '../../shared/text/plain-words'
import { holdsAll } from '../../shared/text/search-match'
import { asTyped, ftsExpression, type SearchQuery } from '../../shared/text/search-query'
import { COUNTED } from './find-passages'
import { foundText } from './found'
import { summarySearchQueries, type FoundSummary } from './summary.queries'

/**
 * Notes across marks that hold all the words: first those whose title does, then the best by bm25, those with the words as
 * they were typed before those that have other forms of them; or the newest of very many.
 */
export function summaryHits(db: Database, query: SearchQuery, limit: number): HitGroup<SummaryHit> {
  const queries = summarySearchQueries(db)
  const match = ftsExpression(query)
  const count = queries.count(match, COUNTED + 1)
  const counted = count <= COUNTED
  const found = counted ? asTyped(query).flatMap((it) => queries.ranked(it, limit)) : queries.newest(match, limit)
  const once = [...new Map(found.map((note) => [note.id, note])).values()].slice(0, limit)
  const named = ({ title }: FoundSummary) => holdsAll(title, query)
  return {
    hits: [...once.filter(named), ...once.filter((note) => !named(note))].map(({ id, title, body }) => ({
      summaryId: id,
      title: foundText(title.trim(), query),
      body: foundText(plainWords(body), query),
    })),
    total: Math.min(count, COUNTED),
    counted,
  }
}

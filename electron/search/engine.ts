import type { Database } from 'better-sqlite3'
import type { HitGroup, SearchHits, SearchQuestion, SearchScope } from '../../shared/model/search'
import { parseSearch } from '../../shared/text/search-query'
import { cardHits } from './cards'
import { markHits } from './marks'
import { summaryHits } from './summaries'
import { textHits } from './texts'
import { titleHits } from './titles'

/** What is found in the data file. The terms of packs are not in it. */
export type StoredHits = Omit<SearchHits, 'terms'>

const nothing: HitGroup<never> = { hits: [], total: 0, counted: true }
/** So many texts whose titles are alike are looked into first. */
const TITLES = 10

/** Looks for what was asked in all that is stored. Null as soon as the answer is no longer wanted. */
export function storedHits(db: Database, question: SearchQuestion, wanted: () => boolean): StoredHits | null {
  const { typed, typing, limit, scope } = question
  const query = parseSearch(typed, typing)
  const inScope = (name: SearchScope) => scope === undefined || scope === name
  const titles = titleHits(db, typed, Math.max(limit, TITLES))
  const hits: StoredHits = { titles: nothing, texts: nothing, notes: nothing, summaries: nothing, cards: nothing }
  if (inScope('titles')) hits.titles = { ...titles, hits: titles.hits.slice(0, limit) }
  if (!query) return hits
  if (!wanted()) return null
  if (inScope('cards')) hits.cards = cardHits(db, query, typed, limit)
  if (inScope('notes')) hits.notes = markHits(db, query, limit)
  if (inScope('summaries')) hits.summaries = summaryHits(db, query, limit)
  if (!wanted()) return null
  if (inScope('texts')) hits.texts = textHits(db, query, titles.hits, limit)
  return hits
}

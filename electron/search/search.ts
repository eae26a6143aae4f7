import type { RecentText, SearchHits, SearchQuestion } from '../../shared/model/search'
import { parseSearch } from '../../shared/text/search-query'
import type { AppContext } from '../context'
import { termHits } from './terms'

/**
 * Looks for words in the titles and passages of all texts, in notes on marks and across them,
 * in cards and in the terms of packs.
 * @returns null if a newer question of the same asker came
 */
export async function search(ctx: AppContext, question: SearchQuestion, asker: string): Promise<SearchHits | null> {
  const stored = await ctx.search.hits(question, asker)
  if (stored === null) return null
  const query = parseSearch(question.typed, question.typing)
  const inScope = question.scope === undefined || question.scope === 'terms'
  const terms = query && inScope ? termHits(ctx.packs, query, question.limit) : { hits: [], total: 0, counted: true }
  return { ...stored, terms }
}

/** The texts that were read last, to be offered before anything was typed. */
export function recent({ search: port }: AppContext, limit: number): Promise<RecentText[]> {
  return port.recent(limit)
}

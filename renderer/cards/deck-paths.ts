import type { Deck } from '../../shared/model/card'
import { wholeDeckName } from '../../shared/decks/names'
import { deckWay } from '../../shared/decks/tree'
import { parseCardSearch } from '../../shared/search-syntax/parse'
import { literalOf } from '../../shared/search-syntax/pattern'
import { termOf } from './completion'

/** The whole name of each deck, as the search has it, by its id. */
export function deckPaths(decks: readonly Pick<Deck, 'id' | 'name' | 'parentId'>[]): ReadonlyMap<string, string> {
  return new Map(decks.map(({ id }) => [id, wholeDeckName(deckWay(decks, id).map(({ name }) => name))]))
}

/** The search for the cards of a deck and of those in it. */
export const deckTerm = (path: string): string => termOf('deck', path)

/**
 * Id of the deck whose cards a search lists: the one that it names, whatever else it asks of them. Null if it names none or
 * several, or may find cards of others.
 */
export function deckOfSearch(search: string, paths: ReadonlyMap<string, string>): string | null {
  const parsed = parseCardSearch(search)
  if (parsed.kind === 'fault') return null
  const all = parsed.search.kind === 'and' ? parsed.search.of : [parsed.search]
  const [named, ...more] = all.filter((node) => node.kind === 'deck')
  const path = named && more.length === 0 ? literalOf(named.name)?.toLowerCase() : undefined
  for (const [id, name] of paths) if (name.toLowerCase() === path) return id
  return null
}

/** Whether a search asks for the cards of a deck and for nothing else. */
export function asksOnlyDeck(search: string): boolean {
  const parsed = parseCardSearch(search)
  return parsed.kind === 'search' && parsed.search.kind === 'deck'
}

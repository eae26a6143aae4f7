import type { FoundText } from '../../shared/model/search'
import { matchRanges, snippetOf } from '../../shared/text/search-match'
import type { SearchQuery } from '../../shared/text/search-query'

/** Of a note, a card or a term: about two lines. */
const LENGTH = 140

/** A text as a hit shows it: cut around what was found in it, with the places. */
export function foundText(text: string, query: SearchQuery): FoundText {
  const { text: shown, ranges } = snippetOf(text, matchRanges(text, query), LENGTH)
  return { text: shown, ranges }
}

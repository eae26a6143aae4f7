import { AppError } from '../../shared/errors'
import type { AppContext } from '../context'
import type { Outcome } from '../store/store'
import { cardSources } from './source'
import { suggestionQueries } from './suggestion.queries'

/** Keys of the suggested cards of a text that the learner dismissed. What there is to suggest, the window finds itself. */
export function dismissedSuggestions({ store }: AppContext, documentId: string): string[] {
  return suggestionQueries(store.db).dismissed(documentId)
}

/** Keeps a card from being suggested again, in every edition of its text. @throws AppError not-found */
export function dismissSuggestion(
  { store, now }: AppContext,
  { documentId, key }: { documentId: string; key: string },
): Outcome<void> {
  return store.operate('dismiss-suggestion', now(), (tx) => {
    if (cardSources(tx.db).textOf(documentId) === null)
      throw new AppError('not-found', { what: 'document', id: documentId })
    suggestionQueries(tx.db).dismiss(documentId, key)
  })
}

import { AppError } from '../../shared/errors'
import type { SavedSearch } from '../../shared/model/saved-search'
import type { AppContext } from '../context'
import type { Outcome } from '../store/store'
import { savedSearchQueries } from './saved-searches.queries'

/** The searches that the learner keeps, in their order. */
export const listSavedSearches = ({ store }: Pick<AppContext, 'store'>): SavedSearch[] =>
  savedSearchQueries(store.db).list()

/**
 * Keeps a search, at the end of the others; or changes one that is kept, in what it looks for, its name or its place.
 * @param input.id       of the one that is changed
 * @param input.position its place among all, from 0
 * @throws AppError not-found
 */
export function putSavedSearch(
  ctx: AppContext,
  input: { id?: string | undefined; name: string; query: string; position?: number | undefined },
): Outcome<{ id: string }> {
  const { id, name, query, position } = input
  return ctx.store.operate(id === undefined ? 'add-search' : 'edit-search', ctx.now(), (tx) => {
    const queries = savedSearchQueries(tx.db)
    const all = queries.list()
    const at = all.findIndex((one) => one.id === id)
    if (id !== undefined && at < 0) throw new AppError('not-found', { what: 'saved-search', id })
    const one = { id: id ?? tx.newId(), name, query }
    const others = all.filter((other) => other.id !== one.id)
    const ordered = others.toSpliced(position ?? (at < 0 ? others.length : at), 0, one)
    for (const [place, search] of ordered.entries()) queries.put(search, place)
    return { id: one.id }
  })
}

/** Keeps a search no longer. @throws AppError not-found */
export function removeSavedSearch(ctx: AppContext, id: string): Outcome<null> {
  return ctx.store.operate('remove-search', ctx.now(), (tx) => {
    if (!savedSearchQueries(tx.db).remove(id)) throw new AppError('not-found', { what: 'saved-search', id })
    return null
  })
}

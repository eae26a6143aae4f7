import {
  QueryClient,
  type InvalidateOptions,
  type InvalidateQueryFilters,
  type Query,
  type QueryKey,
} from '@tanstack/react-query'

/**
 * A query client whose invalidation holds also for an answer that is on its way. TanStack Query lets the first answer of a
 * query come in, and takes it for one from after the invalidation: what had been asked before a change would be shown from
 * then on as if nothing had changed.
 */
export class PunctualQueryClient extends QueryClient {
  override invalidateQueries<TTaggedQueryKey extends QueryKey = QueryKey>(
    filters?: InvalidateQueryFilters<TTaggedQueryKey>,
    options?: InvalidateOptions,
  ): Promise<void> {
    for (const query of this.getQueryCache().findAll(filters).filter(mayComeFromBefore)) {
      void query.promise?.then(
        () => this.invalidateQueries({ queryKey: query.queryKey, exact: true }, options),
        // Whoever asks again after a failure asks after the change.
        () => {},
      )
    }
    return super.invalidateQueries(filters, options)
  }
}

/** An answer that nobody shows is not asked for anew at once, and one that would be the first is not dropped for another. */
const mayComeFromBefore = (query: Query): boolean =>
  query.state.fetchStatus === 'fetching' && (query.state.data === undefined || !query.isActive())

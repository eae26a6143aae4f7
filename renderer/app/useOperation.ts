import {
  hashKey,
  useMutation,
  useQueryClient,
  type QueryClient,
  type QueryKey,
  type UseMutationResult,
} from '@tanstack/react-query'
import type { TRPCClientErrorLike } from '@trpc/client'
import type { DecorateMutationProcedure, ResolverDef } from '@trpc/tanstack-react-query'
import type { Entity } from '../../shared/errors'
import { announce, announceFailure } from './announce'
import { useFailureWords } from './failure'
import { otherWindows } from './other-windows'
import { readsAny } from './reads'
import { useToasts } from './stores/toasts'
import { useOperationsDone } from './stores/operations'

/** What every change returns beside its result. */
export interface Changes {
  changed: Entity[]
  /** id of the operation; null if nothing changed or it is no undo step */
  op?: string | null
}

/** Fetches again, in each window, what shows something of what changed. Nobody waits for it. @param settled what has the change already */
export function refreshChanged(
  client: QueryClient,
  changed: readonly Entity[],
  settled: readonly QueryKey[] = [],
): void {
  refreshHere(client, changed, settled)
  otherWindows().tell(changed)
}

/** As refreshChanged, for what another window changed. */
export function refreshHere(client: QueryClient, changed: readonly Entity[], settled: readonly QueryKey[] = []): void {
  const has = new Set(settled.map((key) => hashKey(key)))
  void client.invalidateQueries({
    predicate: ({ queryKey: [path], queryHash }) =>
      Array.isArray(path) && readsAny(path.join('.'), changed) && !has.has(queryHash),
  })
}

/** How long nothing more may have changed until what is not hurried is fetched: shorter than anyone reads a card. */
const pauseMs = 250
const unhurried = { changed: new Set<Entity>(), timer: undefined as ReturnType<typeof setTimeout> | undefined }

/** As refreshChanged, once a quick run of changes pauses: so that the next of them does not wait behind the counts of the last. */
function refreshInPause(client: QueryClient, changed: readonly Entity[]): void {
  for (const entity of changed) unhurried.changed.add(entity)
  clearTimeout(unhurried.timer)
  unhurried.timer = setTimeout(() => {
    refreshChanged(client, [...unhurried.changed])
    unhurried.changed.clear()
  }, pauseMs)
}

/** What the window does around an operation. */
export interface OperationOptions<Input, Output> {
  /** the result as a sentence for a screen reader and, with toast, for the eye; null says nothing */
  say?(output: Output, input: Input): string | null
  /** shows the sentence at the foot of the margin, with Undo if the operation can be undone */
  toast?: boolean | ((output: Output) => boolean)
  /** the learner's words that the toast quotes */
  quote?(input: Input): string
  /**
   * Puts the result into what a query that holds thousands of things has fetched; gives the keys of those that need not be
   * fetched again.
   */
  settle?(output: Output, input: Input): readonly QueryKey[]
  onDone?(output: Output, input: Input): void
  /** beside saying so */
  onFailed?(input: Input): void
  /** the screen shows the failure itself, where it happened; it is still said */
  showsFailure?: boolean
  /** what shows the change elsewhere may wait for a pause: the screen itself has what it needs from the result */
  refreshesInPause?: boolean
}

/**
 * A change of what is stored. On success it refreshes what the operation says it changed and announces the result; on failure it
 * says what happened and what to do. Nothing of the cache is edited by hand but what `settle` puts there: the result itself.
 */
export function useOperation<Def extends ResolverDef & { output: Changes }>(
  procedure: DecorateMutationProcedure<Def>,
  options: OperationOptions<Def['input'], Def['output']> = {},
): UseMutationResult<Def['output'], TRPCClientErrorLike<Def>, Def['input']> {
  const client = useQueryClient()
  const wordsFor = useFailureWords()
  return useMutation({
    ...procedure.mutationOptions(),
    onSuccess: (output, input) => {
      const path = procedure.mutationKey()[0].join('.')
      const settled = options.settle?.(output, input)
      if (options.refreshesInPause) refreshInPause(client, output.changed)
      else refreshChanged(client, output.changed, settled)
      useOperationsDone.getState().report(path)
      const sentence = options.say?.(output, input) ?? null
      if (sentence) announce(sentence)
      const { toast = false } = options
      if (sentence && (typeof toast === 'boolean' ? toast : toast(output)))
        useToasts
          .getState()
          .show({ text: sentence, quote: options.quote?.(input) ?? null, tone: 'done', undo: Boolean(output.op) })
      options.onDone?.(output, input)
    },
    onError: (error, input) => {
      options.onFailed?.(input)
      const { title, help } = wordsFor(error)
      announceFailure(`${title}. ${help}`)
      if (!options.showsFailure)
        useToasts.getState().show({ text: `${title}. ${help}`, quote: null, tone: 'failed', undo: false })
    },
  })
}

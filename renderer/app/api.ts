import { MutationCache, QueryCache, type QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpLink, splitLink, type TRPCClient } from '@trpc/client'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import type { AppRouter } from '../../electron/router'
import { failureOf } from './failure'
import { hostFacts } from './host'
import { PunctualQueryClient } from './punctual-query-client'
import { useFrame } from './stores/frame'

const { TRPCProvider, useTRPC } = createTRPCContext<AppRouter>()
export { TRPCProvider as ApiProvider }

/**
 * The calls of the application, by feature: `useQuery(api.library.list.queryOptions())`. A change goes through useOperation,
 * which refreshes what it changed.
 */
export const useApi = useTRPC

/** The header that carries the token of this window's page; without it the host refuses the call. */
export const tokenHeader = 'x-actus-token'

/** Where the application answers: beside the page, whose path is random in the browser host. */
export const applicationUrl = (path: string): string => new URL(path, document.baseURI).href

/** Bytes that browsers let outlive the page are few, 64 KB in all; a character is at most three. */
const mostThatOutlives = 20_000

/** A fetch whose short bodies still arrive when they are sent as the window goes: the last words of a draft. */
function createLastingFetch(): typeof fetch {
  let isLeaving = false
  // Before the listeners of whoever sends something then.
  addEventListener('pagehide', () => (isLeaving = true), { capture: true })
  addEventListener('pageshow', () => (isLeaving = false))
  return (input, init) => {
    const isShort = typeof init?.body === 'string' && init.body.length < mostThatOutlives
    return fetch(input, isLeaving && isShort ? { ...init, keepalive: true } : init)
  }
}

/** Queries that name each of the cards, or all of the answers, that they are about: too many for an address. */
const asksOfMany: ReadonlySet<string> = new Set([
  'cards.replacePreview',
  'authoring.previewPart',
  'authoring.previewResult',
])

export function createApiClient(): TRPCClient<AppRouter> {
  const options = {
    url: applicationUrl('trpc'),
    headers: { [tokenHeader]: hostFacts().token },
    fetch: createLastingFetch(),
  }
  return createTRPCClient<AppRouter>({
    // One call is one request: a line that fails does so alone, and a fast one waits for none.
    links: [
      splitLink({
        condition: ({ path }) => asksOfMany.has(path),
        true: httpLink({ ...options, methodOverride: 'POST' }),
        false: httpLink(options),
      }),
    ],
  })
}

const { setStopped } = useFrame.getState()
const onError = (error: unknown) => {
  if (failureOf(error).kind === 'gone') setStopped(true)
}
const onSuccess = () => setStopped(false)

/** The window's copy of what is stored. It grows old only by an operation, never by time. */
export function createQueryClient(): QueryClient {
  return new PunctualQueryClient({
    queryCache: new QueryCache({ onError, onSuccess }),
    mutationCache: new MutationCache({ onError, onSuccess }),
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: 10 * 60_000,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      // Each event of one goes through all that are kept: those of a long review are not to pile up.
      mutations: { retry: false, networkMode: 'always', gcTime: 0 },
    },
  })
}

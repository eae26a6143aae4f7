import { QueryClientProvider, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { TRPCClient } from '@trpc/client'
import { useEffect } from 'react'
import { IntlProvider } from 'react-intl'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { HashRouter } from 'react-router'
import type { AppRouter } from '../../electron/router'
import { english } from '../../shared/words/catalogue'
import { ErrorState } from '../ui/State'
import { ApiProvider, useApi } from './api'
import { DraftsProvider } from './drafts/DraftsProvider'
import { Frame } from './Frame'
import { otherWindows } from './other-windows'
import { useStarted } from './start'
import { refreshHere } from './useOperation'
import { useAppearance } from './useSettings'

interface AppProps {
  queryClient: QueryClient
  apiClient: TRPCClient<AppRouter>
}

/** Nothing is drawn before the learner's paper and type are known and what it is drawn with is there: no line jumps after the first paint. */
function Window() {
  const settings = useQuery(useApi().settings.get.queryOptions())
  const started = useStarted()
  const client = useQueryClient()
  useEffect(() => {
    otherWindows().hear((changed) => refreshHere(client, changed))
  }, [client])
  useAppearance(settings.data)
  if (settings.data && started) return <Frame />
  if (settings.isPending || !started) return null
  return (
    <main className="alone">
      <ErrorState level={1} error={settings.error} onRetry={() => void settings.refetch()} />
    </main>
  )
}

/** The window: language, data, place, frame. */
export function App({ queryClient, apiClient }: AppProps) {
  return (
    <IntlProvider locale="en-GB" defaultLocale="en-GB" messages={english}>
      <I18nProvider locale="en-GB">
        <QueryClientProvider client={queryClient}>
          <ApiProvider queryClient={queryClient} trpcClient={apiClient}>
            <DraftsProvider>
              <HashRouter>
                <Window />
              </HashRouter>
            </DraftsProvider>
          </ApiProvider>
        </QueryClientProvider>
      </I18nProvider>
    </IntlProvider>
  )
}

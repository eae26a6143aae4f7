import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import type { TRPCClient } from '@trpc/client'
import { IntlProvider } from 'react-intl'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { HashRouter } from 'react-router'
import type { AppRouter } from '../../electron/router'
import { english } from '../../shared/words/catalogue'
import { ApiProvider } from './api'
import { Frame } from './Frame'
import { useAppearance } from './useSettings'

interface AppProps {
  queryClient: QueryClient
  apiClient: TRPCClient<AppRouter>
}

function Appearance() {
  useAppearance()
  return null
}

/** The window: language, data, place, frame. */
export function App({ queryClient, apiClient }: AppProps) {
  return (
    <IntlProvider locale="en" messages={english}>
      <I18nProvider locale="en-GB">
        <QueryClientProvider client={queryClient}>
          <ApiProvider queryClient={queryClient} trpcClient={apiClient}>
            <HashRouter>
              <Appearance />
              <Frame />
            </HashRouter>
          </ApiProvider>
        </QueryClientProvider>
      </I18nProvider>
    </IntlProvider>
  )
}

import { useQuery } from '@tanstack/react-query'
import { skipToken } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { DEFAULT_PRESET } from '../../shared/model/preset'
import { useApi } from '../app/api'
import { Page } from '../app/Page'
import { useWords } from '../app/words'
import { ErrorState } from '../ui/State'
import { Waiting } from '../ui/Waiting'
import { DeckOptions } from './DeckOptions'
import { OptionsIndex } from './OptionsIndex'

/** The options of a deck, or those of all decks that have no others. */
export function DeckOptionsScreen() {
  const api = useApi()
  const words = useWords()
  const { deckId } = useParams()
  const presets = useQuery(api.presets.list.queryOptions())
  const deck = useQuery(api.presets.ofDeck.queryOptions(deckId === undefined ? skipToken : { deckId }))
  const error = presets.error ?? (deckId === undefined ? null : deck.error)
  const has = deckId === undefined ? null : deck.data
  const preset = presets.data?.find(({ id }) => id === (has?.presetId ?? DEFAULT_PRESET))
  if (!error && presets.data && has !== undefined && preset) {
    return <DeckOptions key={deckId ?? ''} deck={has} preset={preset} presets={presets.data} />
  }
  return (
    <Page
      name="settings"
      title={words('options.title')}
      heading={error ? null : undefined}
      index={<OptionsIndex deckId={deckId ?? null} />}
    >
      {error ? (
        <ErrorState
          error={error}
          level={1}
          onRetry={() => {
            void presets.refetch()
            if (deckId !== undefined) void deck.refetch()
          }}
        />
      ) : (
        <Waiting />
      )}
    </Page>
  )
}

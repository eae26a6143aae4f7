import { useOperation } from '../../app/useOperation'
import { useApi } from '../../app/api'
import { useShortcut } from '../../app/commands'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { useReader } from '../store'
import { allSuggestions } from './suggestion'

/** Says at the head of an imported text that cards can be made of what it defines, until that was answered. */
export function SuggestionOffer({ documentId, count }: { documentId: string; count: number }) {
  const words = useWords()
  const api = useApi()
  const dismiss = useOperation(api.cards.dismissSuggestion, { say: () => words('reader.suggestionDismissed') })
  return (
    <section className="gloss">
      <p className="name">{words('reader.suggestionsFound', { count })}</p>
      <p className="acts">
        <Button
          kind="tool"
          shortcut={useShortcut('suggest-cards')}
          onPress={() => useReader.getState().show({ kind: 'suggestions', at: null })}
        >
          {words('reader.lookAtSuggestions')}
        </Button>
        <Button kind="tool" onPress={() => dismiss.mutate({ documentId, key: allSuggestions })}>
          {words('reader.noThanks')}
        </Button>
      </p>
    </section>
  )
}

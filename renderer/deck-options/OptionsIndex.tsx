import { useQuery } from '@tanstack/react-query'
import { useApi } from '../app/api'
import { useWords } from '../app/words'
import { DeckTree } from '../decks/DeckTree'

/** The address of the options of a deck; null: of decks that have no others. */
const optionsPath = (deckId: string | null): string =>
  deckId === null ? '/deck-options' : `/deck-options/${encodeURIComponent(deckId)}`

/** The second part of the index: the decks, each leading to its options. */
export function OptionsIndex({ deckId }: { deckId: string | null }) {
  const words = useWords()
  const api = useApi()
  const { data: decks = [] } = useQuery(api.cards.decks.queryOptions())
  const all = decks.filter(({ parentId }) => parentId === null).reduce((sum, { cards }) => sum + cards, 0)
  return (
    <>
      <h2>{words('options.title')}</h2>
      <DeckTree
        decks={decks.map(({ id, name, parentId, cards }) => ({ id, name, parentId, n: cards }))}
        currentId={deckId}
        isAll={deckId === null}
        all={{ label: words('options.standard'), n: all }}
        href={optionsPath}
      />
    </>
  )
}

import { Page } from '../app/Page'
import { useWords } from '../app/words'

export function CardsScreen() {
  const words = useWords()
  return (
    <Page name="cards" title={words('nav.cards')}>
      {null}
    </Page>
  )
}

import { Page } from '../app/Page'
import { useWords } from '../app/words'

export function HomeScreen() {
  const words = useWords()
  return (
    <Page name="home" title={words('nav.home')}>
      {null}
    </Page>
  )
}

import { Page } from '../app/Page'
import { useWords } from '../app/words'

export function PracticeScreen() {
  const words = useWords()
  return (
    <Page name="practice" title={words('nav.practice')}>
      {null}
    </Page>
  )
}

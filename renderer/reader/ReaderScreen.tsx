import { Page } from '../app/Page'
import { useWords } from '../app/words'

export function ReaderScreen() {
  const words = useWords()
  return (
    <Page name="reader" title={words('nav.reader')}>
      {null}
    </Page>
  )
}

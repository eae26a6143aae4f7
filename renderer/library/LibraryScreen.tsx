import { Page } from '../app/Page'
import { useWords } from '../app/words'

export function LibraryScreen() {
  const words = useWords()
  return (
    <Page name="library" title={words('nav.library')}>
      {null}
    </Page>
  )
}

import { Page } from '../app/Page'
import { useWords } from '../app/words'

export function ReviewScreen() {
  const words = useWords()
  return (
    <Page name="review" title={words('nav.review')}>
      {null}
    </Page>
  )
}

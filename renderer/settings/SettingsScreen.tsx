import { Page } from '../app/Page'
import { useWords } from '../app/words'

export function SettingsScreen() {
  const words = useWords()
  return (
    <Page name="settings" title={words('nav.settings')}>
      {null}
    </Page>
  )
}

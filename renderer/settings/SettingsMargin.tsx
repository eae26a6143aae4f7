import type { ReactNode } from 'react'
import { Words, useWords } from '../app/words'
import { Button } from '../ui/Button'
import type { SettingSection } from './rows'
import type { SettingsForm } from './useSettingsForm'

const first = (chunks: ReactNode[]) => <mark data-m="1">{chunks}</mark>
const third = (chunks: ReactNode[]) => <mark data-m="3">{chunks}</mark>
const underlined = (chunks: ReactNode[]) => <span className="term">{chunks}</span>
const plain = (chunks: ReactNode[]) => <span>{chunks}</span>

/** What explains the settings: how the text will look, why, and the way back. */
export function SettingsMargin({ section, form }: { section: SettingSection; form: SettingsForm }) {
  const words = useWords()
  const { shown, changed, back } = form
  return (
    <>
      {section === 'reading' && (
        <>
          <section className="gloss">
            <p className="sample" lang="en">
              <Words
                id="settings.sample"
                values={{ first, third, term: shown.underlineTerms === 'none' ? plain : underlined }}
              />
            </p>
          </section>
          <section className="gloss">
            <h2>{words('settings.markNames')}</h2>
            <p>{words('settings.markNamesWhy')}</p>
          </section>
        </>
      )}
      {section === 'review' && (
        <section className="gloss">
          <h2>{words('settings.deckOptions')}</h2>
          <p>{words('settings.deckOptionsWhy')}</p>
        </section>
      )}
      {changed > 0 && (
        <section className="gloss">
          <p className="meta">
            {words('settings.changed', { count: changed })}{' '}
            <Button kind="link" onPress={back}>
              {words('settings.back')}
            </Button>
          </p>
        </section>
      )}
    </>
  )
}

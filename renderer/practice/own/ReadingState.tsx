import { useId } from 'react'
import type { OwnCaseView } from '../../../shared/model/own-case'
import { useShortcut } from '../../app/commands'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { ErrorState } from '../../ui/State'
import type { Reading } from './useReading'

interface ReadingStateProps {
  view: OwnCaseView
  reading: Reading
}

/** Above an own case, where there is something to say: that it can be read, was not, or was another text when it was. */
export function ReadingState({ view, reading }: ReadingStateProps) {
  const words = useWords()
  const shortcut = useShortcut('read-case')
  if (reading.error) return <ErrorState error={reading.error} onRetry={reading.read} />
  if (view.reading === null) {
    if (view.told.facts.length > 0 || !view.pack) return null
    return (
      <section className="col own-reading">
        <p className="meta">
          {view.pack.hasReader ? words('own-case.readOffer') : words('own-case.noReader', { pack: view.pack.title })}
        </p>
        {view.pack.hasReader && (
          <p className="btnrow">
            <Button kind="main" shortcut={shortcut} onPress={reading.read}>
              {words('own-case.readCase')}
            </Button>
          </p>
        )}
      </section>
    )
  }
  if (view.isReadingOfText) return null
  return (
    <section className="col note-differs">
      <h2>{words('own-case.textChanged')}</h2>
      <p>{words('own-case.textChangedHelp')}</p>
      <p className="btnrow">
        <Button shortcut={shortcut} onPress={reading.read}>
          {words('own-case.readAgain')}
        </Button>
      </p>
    </section>
  )
}

/** In the place of the facts while they are read: that it goes on, and how to stop it. */
export function ReadingUnderWay({ onStop }: { onStop(): void }) {
  const words = useWords()
  const labelId = useId()
  return (
    <section className="col own-reading" aria-labelledby={labelId}>
      <h2 id={labelId}>{words('own-case.reading')}…</h2>
      <div className="progress is-going" role="progressbar" aria-labelledby={labelId}>
        <i />
      </div>
      <p className="meta">{words('own-case.readingHelp')}</p>
      <p className="btnrow">
        <Button autoFocus onPress={onStop}>
          {words('own-case.stopReading')}
        </Button>
      </p>
    </section>
  )
}

import './own.css'
import '../result.css'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { caseParagraphs } from '../../../shared/pack/case-paragraphs'
import { useApi } from '../../app/api'
import { useCommand, useShortcut } from '../../app/commands'
import { Page } from '../../app/Page'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { LinkButton } from '../../ui/LinkButton'
import { ErrorState } from '../../ui/State'
import { Waiting } from '../../ui/Waiting'
import { CaseText } from '../CaseText'
import { OwnFacts } from './OwnFacts'
import { OwnIndex } from './OwnIndex'
import { OwnMargin } from './OwnMargin'
import { OwnText } from './OwnText'
import { ownListPath } from '../../app/own-path'
import { PackGone } from './PackGone'
import { ReadingState, ReadingUnderWay } from './ReadingState'
import { useOwnCase } from './useOwnCase'
import { useReading } from './useReading'

/** One own case: its text to write, or what it tells with what follows from that. */
export function OwnCase({ id }: { id: string }) {
  const words = useWords()
  const api = useApi()
  const own = useOwnCase(id)
  const { view, told, error, refetch } = own
  const { data: rules } = useQuery(
    api.practice.own.rules.queryOptions({ packId: view?.packId ?? '' }, { enabled: Boolean(view?.pack) }),
  )
  const reading = useReading(id, { settled: own.settled, rules: rules ?? null })
  useFocusOnceRead(reading.isUnderWay)
  const canBeRead = view?.pack?.hasReader === true && !reading.isUnderWay
  const readKey = useShortcut('read-case')
  const [isWriting, setIsWriting] = useState(false)
  useCommand('read-case', reading.read, { enabled: canBeRead && view.text !== '' && !isWriting })
  const write = () => {
    reading.forget()
    setIsWriting(true)
  }
  const title = view?.title || words('own-case.untitled')
  const page = {
    name: 'practice own',
    title: view ? title : words('practice.own'),
    index: <OwnIndex id={id} />,
  }
  if (!view || !told) {
    return (
      <Page {...page} heading={null}>
        {error ? (
          <ErrorState
            level={1}
            error={error}
            onRetry={() => void refetch()}
            actions={<LinkButton to={ownListPath}>{words('own-case.all')}</LinkButton>}
          />
        ) : (
          <Waiting />
        )}
      </Page>
    )
  }
  // Text and facts are places of their own: the focus goes to the heading of each.
  if (view.text === '' || isWriting) {
    return (
      <Page {...page} key="text" heading={words(view.text === '' ? 'own-case.write' : 'own-case.editText')}>
        <OwnText
          view={view}
          store={own.store}
          onDone={() => setIsWriting(false)}
          onRead={reading.read}
          onWriting={() => setIsWriting(true)}
        />
      </Page>
    )
  }
  const edit = (
    <>
      <span className="grow">{words('practice.own')}</span>
      {view.pack?.hasReader && (
        <Button kind="tool" shortcut={readKey} isDisabled={reading.isUnderWay} onPress={reading.read}>
          {words(view.reading ? 'own-case.readAgain' : 'own-case.readCase')}
        </Button>
      )}
      <Button kind="tool" onPress={write}>
        {words('own-case.editText')}
      </Button>
    </>
  )
  if (!view.pack) {
    return (
      <Page {...page} heading={<bdi>{title}</bdi>} head={edit}>
        <PackGone view={view} />
      </Page>
    )
  }
  return (
    <Page
      {...page}
      key="facts"
      heading={<bdi>{title}</bdi>}
      head={edit}
      margin={rules && !reading.isUnderWay && <OwnMargin view={view} told={told} rules={rules} />}
    >
      {reading.isUnderWay ? (
        <>
          <ReadingUnderWay onStop={reading.stop} />
          <CaseText paragraphs={caseParagraphs(view.text)} lang={view.pack.language} marks={[]} chosen={null} />
        </>
      ) : (
        <ReadingState view={view} reading={reading} />
      )}
      {!rules && <Waiting />}
      {rules && !reading.isUnderWay && (
        <OwnFacts view={view} told={told} rules={rules} give={own.give} store={own.store} />
      )}
    </Page>
  )
}

/** What had the focus while the case was read is gone then: it goes to what was read, or to what can be done. */
function useFocusOnceRead(isUnderWay: boolean): void {
  const was = useRef(false)
  useEffect(() => {
    if (was.current && !isUnderWay)
      document.querySelector<HTMLElement>('main .st button, .read-facts h2, .own-reading button')?.focus()
    was.current = isUnderWay
  }, [isUnderWay])
}

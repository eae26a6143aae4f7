import './own.css'
import '../result.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../app/api'
import { Page } from '../../app/Page'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { LinkButton } from '../../ui/LinkButton'
import { ErrorState } from '../../ui/State'
import { Waiting } from '../../ui/Waiting'
import { OwnFacts } from './OwnFacts'
import { OwnIndex } from './OwnIndex'
import { OwnMargin } from './OwnMargin'
import { OwnText } from './OwnText'
import { ownListPath } from './own-path'
import { PackGone } from './PackGone'
import { useOwnCase } from './useOwnCase'

/** One own case: its text to write, or what it tells with what follows from that. */
export function OwnCase({ id }: { id: string }) {
  const words = useWords()
  const api = useApi()
  const own = useOwnCase(id)
  const { view, told, error, refetch } = own
  const { data: rules } = useQuery(
    api.practice.own.rules.queryOptions({ packId: view?.packId ?? '' }, { enabled: Boolean(view?.pack) }),
  )
  const [isWriting, setIsWriting] = useState(false)
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
          onWriting={() => setIsWriting(true)}
        />
      </Page>
    )
  }
  const edit = (
    <>
      <span className="grow">{words('practice.own')}</span>
      <Button kind="tool" onPress={() => setIsWriting(true)}>
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
      margin={rules && <OwnMargin view={view} told={told} rules={rules} />}
    >
      {rules ? <OwnFacts view={view} told={told} rules={rules} give={own.give} store={own.store} /> : <Waiting />}
    </Page>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { withCanonicalText } from '../../shared/text/sent-document'
import { useApi } from '../app/api'
import { Page } from '../app/Page'
import { useWords } from '../app/words'
import { LinkButton } from '../ui/LinkButton'
import { EmptyState, ErrorState } from '../ui/State'
import { Waiting } from '../ui/Waiting'
import { Reader } from './Reader'
import { useSameText } from './text/same-text'
import './reader.css'
import './text.css'
import './text-parts.css'

/** The screen on which a text is read and marked. */
export function ReaderScreen() {
  const words = useWords()
  const api = useApi()
  const { documentId = '' } = useParams()
  const text = useQuery(api.library.open.queryOptions({ id: documentId }, { select: withCanonicalText }))
  const content = useSameText(text.data)
  const toLibrary = <LinkButton to="/library">{words('action.library')}</LinkButton>

  if (text.isError) {
    return (
      <Page name="reader" title={words('reader.failed')} heading={null}>
        <ErrorState
          level={1}
          title={words('reader.failed')}
          error={text.error}
          onRetry={() => void text.refetch()}
          actions={toLibrary}
        />
      </Page>
    )
  }
  if (!content) {
    return (
      <Page name="reader" title={words('reader.title')} heading={null}>
        <Waiting />
      </Page>
    )
  }
  if (content.canonicalText === '') {
    return (
      <Page name="reader" title={content.shortTitle} heading={null}>
        <EmptyState level={1} title={words('reader.emptyText')} actions={toLibrary}>
          {words('reader.emptyTextHelp')}
        </EmptyState>
      </Page>
    )
  }
  // Of another text nothing is kept, not even where the focus was.
  return <Reader key={content.id} content={content} />
}

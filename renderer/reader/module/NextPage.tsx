import type { DocumentContent } from '../../../shared/model/document'
import { useShortcut } from '../../app/commands'
import { useWords } from '../../app/words'
import { LinkButton } from '../../ui/LinkButton'
import { neighbourPage } from './pages'

/** Under the text: the next page of its module, or that this one names a next page which is not in the library yet. */
export function NextPage({ content }: { content: DocumentContent }) {
  const words = useWords()
  const shortcut = useShortcut('next-page')
  const next = neighbourPage(content, 1)
  if (!next && content.nextTitle === null) return null
  return (
    <nav className="col next-page" aria-label={words('reader.nextPageLabel')}>
      {next ? (
        <p>
          {words('reader.nextPage')}{' '}
          <LinkButton kind="link" to={`/read/${encodeURIComponent(next.id)}`}>
            {next.title}
          </LinkButton>{' '}
          {shortcut && <kbd aria-hidden>{shortcut.shown}</kbd>}
        </p>
      ) : (
        <p>
          {words('reader.nextPageMissing', { title: content.nextTitle ?? '' })}{' '}
          <LinkButton kind="link" to="/library?add">
            {words('reader.addText')}
          </LinkButton>
        </p>
      )}
    </nav>
  )
}

import { TrashIcon } from '@phosphor-icons/react/Trash'
import { useIntl } from 'react-intl'
import type { DocumentSummary } from '../../shared/model/document'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import { LinkButton } from '../ui/LinkButton'

/** A text of the learner's: what it is called, how far it was read and what was made of it. */
export function TextRow({ text, onTrash }: { text: DocumentSummary; onTrash(): void }) {
  const words = useWords()
  const isBegun = text.readAtMs !== null
  return (
    <li data-text={text.id}>
      <TextName text={text} />
      <span className="acts">
        <LinkButton
          to={`/read/${encodeURIComponent(text.id)}`}
          label={words(isBegun ? 'library.readOnName' : 'library.readName', { title: text.title })}
        >
          {words(isBegun ? 'library.readOn' : 'library.read')}
        </LinkButton>
        <IconButton icon={TrashIcon} label={words('library.move', { title: text.title })} onPress={onTrash} />
      </span>
    </li>
  )
}

/** A text in the trash, and the way back. */
export function TrashedRow({ text, onRestore }: { text: DocumentSummary; onRestore(): void }) {
  const words = useWords()
  return (
    <li>
      <TextName text={text} />
      <Button kind="quiet" aria-label={words('library.restoreName', { title: text.title })} onPress={onRestore}>
        {words('library.restore')}
      </Button>
    </li>
  )
}

function TextName({ text }: { text: DocumentSummary }) {
  const words = useWords()
  const intl = useIntl()
  const read = words(text.readAtMs === null ? 'library.metaNew' : 'library.meta', {
    read: text.read,
    words: text.words,
  })
  const made = [
    text.annotations > 0 && words('library.marks', { marks: text.annotations }),
    text.cards > 0 && words('library.cards', { cards: text.cards }),
    text.packId === null ? text.fileName : words('library.fromPack'),
  ]
  return (
    <div>
      <b className="q" lang={text.lang} dir="auto">
        {text.title}
      </b>
      <p className="meta">
        {intl.formatList([read, ...made.filter((part) => part !== false && part !== null)], { type: 'unit' })}
      </p>
    </div>
  )
}

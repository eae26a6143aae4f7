import { DotsThreeIcon } from '@phosphor-icons/react/DotsThree'
import { useIntl } from 'react-intl'
import { Link } from 'react-router'
import type { DocumentSummary } from '../../shared/model/document'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { LinkButton } from '../ui/LinkButton'
import { Menu } from '../ui/Menu'

/** What can be done with a text of the list. */
export interface TextActions {
  onDetails(text: DocumentSummary): void
  onRename(text: DocumentSummary): void
  onGroup(text: DocumentSummary): void
  onTrash(text: DocumentSummary): void
  /** within its module; absent where the list is in another order */
  onMove?: ((text: DocumentSummary, step: 1 | -1) => void) | undefined
}

interface TextRowProps extends TextActions {
  text: DocumentSummary
}

/** A text of the learner's: what it is called, how far it was read and what was made of it. */
export function TextRow({ text, onDetails, onRename, onGroup, onTrash, onMove }: TextRowProps) {
  const words = useWords()
  const isBegun = text.readAtMs !== null
  const path = `/read/${encodeURIComponent(text.id)}`
  return (
    <>
      <TextName text={text} to={path} />
      <span className="acts">
        <LinkButton to={path} label={words(isBegun ? 'library.readOnName' : 'library.readName', { title: text.title })}>
          {words(isBegun ? 'library.readOn' : 'library.read')}
        </LinkButton>
        <Menu
          label={words('library.moreName', { title: text.title })}
          entries={[
            { id: 'details', label: words('library.details'), onAction: () => onDetails(text) },
            { id: 'rename', label: words('library.rename'), onAction: () => onRename(text) },
            { id: 'group', label: words('library.group'), onAction: () => onGroup(text) },
            ...(onMove
              ? [
                  { id: 'up', label: words('library.moveUp'), apart: true, onAction: () => onMove(text, -1) },
                  { id: 'down', label: words('library.moveDown'), onAction: () => onMove(text, 1) },
                ]
              : []),
            { id: 'trash', label: words('library.toTrash'), danger: true, apart: true, onAction: () => onTrash(text) },
          ]}
        >
          <Button kind="tool" aria-label={words('library.moreName', { title: text.title })}>
            <Icon of={DotsThreeIcon} small />
          </Button>
        </Menu>
      </span>
    </>
  )
}

/** What a text is called and what it holds. */
export function TextName({ text, to }: { text: DocumentSummary; to?: string }) {
  const words = useWords()
  const intl = useIntl()
  const read = words(text.readAtMs === null ? 'library.metaNew' : 'library.meta', {
    read: text.read,
    words: text.words,
  })
  const made = [
    text.annotations > 0 && words('library.marks', { marks: text.annotations }),
    text.cards > 0 && words('library.cards', { cards: text.cards }),
    words(`library.kind.${text.format}`),
  ]
  const title = (
    <b className="q" lang={text.lang} dir="auto">
      {text.title}
    </b>
  )
  return (
    <div>
      {to === undefined ? (
        title
      ) : (
        <Link className="plain-link" to={to}>
          {title}
        </Link>
      )}
      <p className="meta">
        {intl.formatList([read, ...made.filter((part) => part !== false)], { type: 'unit' })}
        {text.module !== null && (
          <>
            {' '}
            <span className="of-module">{words('library.ofModule', { module: text.module.title })}</span>
          </>
        )}
      </p>
    </div>
  )
}

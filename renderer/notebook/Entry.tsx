import { memo, useId, type MouseEvent } from 'react'
import { CheckIcon } from '@phosphor-icons/react/Check'
import { Link } from 'react-router'
import type { NotebookEntry } from '../../shared/model/notebook'
import { markPath } from '../app/mark-path'
import { useWords } from '../app/words'
import { FoundWords } from '../ui/FoundWords'
import { Icon } from '../ui/Icon'
import { EntryMenu, type EntryHandlers } from './EntryMenu'
import { EntryMeta } from './EntryMeta'
import { EntryNote } from './EntryNote'
import { ToCheck } from './ToCheck'
import type { NotebookPlace } from './useNotebookPlace'

export type { EntryHandlers }

interface EntryProps extends EntryHandlers {
  entry: NotebookEntry
  /** in the list */
  index: number
  place: NotebookPlace
  isChosen: boolean
  /** the one that the keys act on, and the one stop of Tab in the list */
  isCurrent: boolean
  isEditing: boolean
  onFocus(index: number): void
  onClick(event: MouseEvent, index: number): void
  onToggle(entry: NotebookEntry): void
}

/**
 * A mark: its section hung before it, its words, which lead to the text, its note, and what else is to be known of it. The
 * handlers must stay the same: it is drawn anew only for what is seen of it.
 */
export const Entry = memo(EntryBody, isAlike)

function EntryBody(props: EntryProps) {
  const { entry, index, place, isChosen, isCurrent, isEditing, onFocus, onClick, onToggle, ...handlers } = props
  const words = useWords()
  const metaId = useId()
  const { quote, section, state } = entry
  const hung = place.order === 'text' && entry.opensSection ? section?.number : null
  return (
    // What a click does here, the keys of the list do as well.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      className={isChosen ? 'entry-body on' : 'entry-body'}
      onFocus={() => onFocus(index)}
      onClick={(event) => onClick(event, index)}
    >
      {hung && (
        <span className="hung rubric" aria-hidden>
          {hung}
        </span>
      )}
      <button
        type="button"
        className="entry-tick"
        role="checkbox"
        aria-checked={isChosen}
        aria-label={words('notebook.choose', { quote: quote.text.slice(0, 80) })}
        tabIndex={-1}
        onClick={(event) => {
          event.stopPropagation()
          onToggle(entry)
        }}
      >
        <span className={isChosen ? 'check on' : 'check'}>{isChosen && <Icon of={CheckIcon} small />}</span>
      </button>
      <span className="eb" data-m={entry.color} data-style={entry.style} />
      <p className="q" lang={entry.lang} dir="auto">
        <Link
          className="entry-link"
          to={markPath({ ...entry, start: state === 'orphaned' ? null : entry.start })}
          state={{ unlit: true }}
          draggable={false}
          tabIndex={isCurrent ? 0 : -1}
          aria-describedby={metaId}
          onClick={(event) => {
            if (handlers.onOpen(entry)) event.preventDefault()
          }}
        >
          “<FoundWords found={quote} />”
        </Link>
      </p>
      <ToCheck entry={entry} onConfirm={handlers.onConfirm} />
      <EntryNote
        entry={entry}
        isEditing={isEditing}
        onEdit={() => handlers.onEdit(entry)}
        onClose={handlers.onClose}
        onLeave={handlers.onLeave}
      />
      <p className="meta" id={metaId}>
        <EntryMeta entry={entry} place={place} isCurrent={isCurrent} />
        <EntryMenu entry={entry} isCurrent={isCurrent} {...handlers} />
      </p>
    </div>
  )
}

function isAlike(before: EntryProps, after: EntryProps): boolean {
  const keys = ['entry', 'index', 'place', 'isChosen', 'isCurrent', 'isEditing', 'canCite'] as const
  return keys.every((key) => before[key] === after[key])
}

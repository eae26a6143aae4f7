import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Link } from 'react-router'
import type { NotebookCards, NotebookEntry } from '../../shared/model/notebook'
import { dayWords } from '../app/day-words'
import { markPath } from '../app/mark-path'
import { useSettings } from '../app/useSettings'
import { useWords } from '../app/words'
import { passagePath } from '../ui/SourceChip'
import { CitingNotes } from './summary/CitingNotes'
import type { NotebookPlace } from './useNotebookPlace'

interface EntryMetaProps {
  entry: NotebookEntry
  place: NotebookPlace
  isCurrent: boolean
}

/** Under a mark: its colour by name, its tags, where it stands, its cards, the day that it was made. */
export function EntryMeta({ entry, place, isCurrent }: EntryMetaProps) {
  const words = useWords()
  const { markNames } = useSettings()
  const { color, tags, section, state, title, documentId, start, cards, citedIn } = entry
  const tabIndex = isCurrent ? 0 : -1
  const isOfOneText = place.order === 'text'
  // Before its first section a text has only its own title, which stands over its marks already.
  const isInSection = section !== null && (section.number !== null || section.title !== title)
  return (
    <>
      <b>{markNames[color - 1]}</b>
      {tags.length > 0 && (
        <span className="entry-tags">
          {tags.map((tag) => (
            <Link key={tag} to={place.pathWith({ tag })} tabIndex={tabIndex}>
              #{tag}
            </Link>
          ))}
        </span>
      )}
      {state === 'orphaned' && <span className="lost">{words('notebook.lost')}</span>}
      {state !== 'orphaned' && (isInSection || !isOfOneText) && (
        <Link className="src" to={passagePath(documentId, start)} tabIndex={tabIndex}>
          {section?.number && <span className="r">§ {section.number}</span>}
          {isInSection && !section.number && <span className="of">{section.title}</span>}
          {!isOfOneText && <span className="of">{title}</span>}
        </Link>
      )}
      {state === 'orphaned' && !isOfOneText && <span className="of">{title}</span>}
      {cards && <Cards cards={cards} entry={entry} tabIndex={tabIndex} />}
      {citedIn.length > 0 && <CitingNotes notes={citedIn} isReached={isCurrent} />}
      {place.order !== 'newest' && place.order !== 'oldest' && place.period !== null && (
        <MadeAt createdAtMs={entry.createdAtMs} />
      )}
    </>
  )
}

interface CardsProps {
  cards: NotebookCards
  entry: NotebookEntry
  tabIndex: 0 | -1
}

/** How many cards there are on a mark's words: leads to the card, or of several to the mark, beside which they are listed. */
function Cards({ cards: { count, noteId, dueAtMs, suspended }, entry, tabIndex }: CardsProps) {
  const words = useWords()
  const intl = useIntl()
  const [nowMs] = useState(Date.now)
  const said = () => {
    if (suspended) return words('notebook.cardsSuspended', { count })
    if (dueAtMs === null) return words('notebook.cardsNew', { count })
    // What was due before today is due now.
    return words('notebook.cardsDue', { count, day: dayWords(intl, Math.max(dueAtMs, nowMs), nowMs) })
  }
  const path = noteId === null ? markPath(entry) : `/cards/${encodeURIComponent(noteId)}`
  return (
    <Link className="entry-cards" to={path} state={noteId === null ? { unlit: true } : undefined} tabIndex={tabIndex}>
      {said()}
    </Link>
  )
}

function MadeAt({ createdAtMs }: { createdAtMs: number }) {
  const words = useWords()
  const intl = useIntl()
  const [nowMs] = useState(Date.now)
  return <span>{words('notebook.madeAt', { day: dayWords(intl, createdAtMs, nowMs) })}</span>
}

import { WarningIcon } from '@phosphor-icons/react/Warning'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { searchedWords } from '../../shared/cards/faces'
import { fieldsOf, type CardParts } from '../../shared/cards/parts'
import { useApi } from '../app/api'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { CardFaces } from './CardFaces'

/** Nothing is looked for while keys follow each other. */
const pauseMs = 300

interface AlikeNotesProps {
  draft: CardParts
  /** of the note that is written; null for a new one */
  noteId: string | null
}

/** Cards that ask nearly what is being written, told while there is still time, with a look at them beside it. */
export function AlikeNotes({ draft, noteId }: AlikeNotesProps) {
  const words = useWords()
  const api = useApi()
  const front = useInPause(searchedWords(fieldsOf(draft))[0])
  const [compared, setCompared] = useState<string | null>(null)
  const { data: alike = [] } = useQuery({
    ...api.cards.alike.queryOptions({ front, exceptNoteId: noteId }),
    enabled: front !== '',
    placeholderData: keepPreviousData,
  })
  if (front === '' || alike.length === 0) return null
  return (
    <ul className="alike" aria-label={words('cards.alike')}>
      {alike.map((note) => {
        const isCompared = compared === note.noteId
        return (
          <li key={note.noteId}>
            <Icon of={WarningIcon} small />
            <div>
              <p>
                {words(note.isSame ? 'cards.alikeSame' : 'cards.alikeMuch', { front: note.front })}{' '}
                <Button
                  kind="link"
                  aria-expanded={isCompared}
                  onPress={() => setCompared(isCompared ? null : note.noteId)}
                >
                  {words(isCompared ? 'cards.alikeClose' : 'cards.alikeCompare')}
                </Button>
              </p>
              {isCompared && (
                <div className="compared">
                  <CardFaces fields={note.fields} />
                  <Link className="link" to={`/cards/${encodeURIComponent(note.noteId)}`}>
                    {words('cards.openTwin')}
                  </Link>
                </div>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** A value as it is once it has stayed the same for a moment. */
function useInPause(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

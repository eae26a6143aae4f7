import { useNavigate } from 'react-router'
import type { DraftPart } from '../../shared/pack/draft-parts'
import { announce } from '../app/announce'
import { useCommand, useShortcut } from '../app/commands'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { LinkButton } from '../ui/LinkButton'
import { entryPath } from './draft-path'
import { besideIn, type Entry } from './entries'
import { MoveButtons } from './MoveButtons'
import type { DraftState } from './useDraft'

interface EntryHeadProps {
  id: string
  part: DraftPart
  entries: readonly Entry[]
  entry: Entry
  draft: DraftState
}

/** The way back to the list, to the entries beside this one, its place in the list, and its removal. */
export function EntryHead({ id, part, entries, entry, draft }: EntryHeadProps) {
  const words = useWords()
  const navigate = useNavigate()
  const place = entries.indexOf(entry)
  const before = entries[place - 1]
  const after = entries[place + 1]
  const pathOf = ({ file, path }: Entry) => entryPath({ id, part: part.id, file, at: path.at(-1) })
  const goTo = (other: Entry | undefined) => other && void navigate(pathOf(other))
  useCommand('next-unit', () => goTo(after), { enabled: after !== undefined })
  useCommand('previous-unit', () => goTo(before), { enabled: before !== undefined })
  const nextKey = useShortcut('next-unit')
  const previousKey = useShortcut('previous-unit')
  const remove = () => {
    draft.edit(entry.file, [{ path: entry.path }])
    void navigate(`/authoring/${id}/${part.id}`)
  }
  const { at, count } = besideIn(entries, entry)
  const move = (to: number) => {
    draft.edit(entry.file, [{ path: entry.path, to }])
    announce(words('authoring.movedTo', { at: to + 1, all: count }))
    void navigate(entryPath({ id, part: part.id, file: entry.file, at: to }), {
      replace: true,
      state: { isMoved: true },
    })
  }
  return (
    <p className="col btnrow">
      <LinkButton to={`/authoring/${id}/${part.id}`} kind="tool">
        {words('authoring.all', { part: words(`authoring.part.${part.id}`) })}
      </LinkButton>
      {before && (
        <LinkButton to={pathOf(before)} kind="tool" shortcut={previousKey}>
          {words('authoring.previous')}
        </LinkButton>
      )}
      {after && (
        <LinkButton to={pathOf(after)} kind="tool" shortcut={nextKey}>
          {words('authoring.next')}
        </LinkButton>
      )}
      <MoveButtons name={entry.title || words('authoring.unnamed')} at={at} count={count} onMove={move} />
      <Button kind="tool" onPress={remove}>
        {words('authoring.removeEntry')}
      </Button>
    </p>
  )
}

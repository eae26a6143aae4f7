import { useNavigate } from 'react-router'
import type { DraftPart } from '../../shared/pack/draft-parts'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { LinkButton } from '../ui/LinkButton'
import type { Entry } from './entries'
import type { DraftState } from './useDraft'

interface EntryHeadProps {
  id: string
  part: DraftPart
  entries: readonly Entry[]
  entry: Entry
  draft: DraftState
}

/** The way back to the list, to the entries beside this one, and its removal. */
export function EntryHead({ id, part, entries, entry, draft }: EntryHeadProps) {
  const words = useWords()
  const navigate = useNavigate()
  const place = entries.indexOf(entry)
  const to = (other: Entry | undefined) =>
    other && `/authoring/${id}/${part.id}?file=${encodeURIComponent(other.file)}&at=${other.path.at(-1)}`
  const before = to(entries[place - 1])
  const after = to(entries[place + 1])
  const remove = () => {
    draft.edit(entry.file, [{ path: entry.path }])
    void navigate(`/authoring/${id}/${part.id}`)
  }
  return (
    <p className="col btnrow">
      <LinkButton to={`/authoring/${id}/${part.id}`} kind="tool">
        {words('authoring.all', { part: words(`authoring.part.${part.id}`) })}
      </LinkButton>
      {before && (
        <LinkButton to={before} kind="tool">
          {words('authoring.previous')}
        </LinkButton>
      )}
      {after && (
        <LinkButton to={after} kind="tool">
          {words('authoring.next')}
        </LinkButton>
      )}
      <Button kind="tool" onPress={remove}>
        {words('authoring.removeEntry')}
      </Button>
    </p>
  )
}

import type { SummaryName } from '../../../shared/model/summary'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { openSummary } from './begin'
import { useSummaryPanel } from './panel'

interface CitingNotesProps {
  notes: readonly SummaryName[]
  /** Tab comes to them */
  isReached: boolean
}

/** The notes across marks that cite a mark; each opens beside the list. */
export function CitingNotes({ notes, isReached }: CitingNotesProps) {
  const words = useWords()
  return (
    <span>
      {words('summary.citedIn')}{' '}
      {notes.map(({ id, title }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Button
            kind="link"
            excludeFromTabOrder={!isReached}
            onPress={() => {
              openSummary(id)
              useSummaryPanel.getState().setSheet(true)
            }}
          >
            <bdi>{title.trim() || words('summary.untitled')}</bdi>
          </Button>
        </span>
      ))}
    </span>
  )
}

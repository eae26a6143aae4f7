import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { useEndStudy } from './useStudy'

interface EndStudyProps {
  studyId: string
  /** on a small screen it stands in the menu of the card, where there is one */
  isShownSmall: boolean
}

/** Ends a custom study before all of it is recalled; the answers stay. */
export function EndStudy({ studyId, isShownSmall }: EndStudyProps) {
  const words = useWords()
  const end = useEndStudy()
  return (
    <span className={isShownSmall ? undefined : 'wide-only'}>
      <Button kind="tool" onPress={() => end(studyId)}>
        {words('review.studyEnd')}
      </Button>
    </span>
  )
}

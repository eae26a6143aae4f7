import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { useEndStudy } from './useStudy'

/** Ends a custom study before all of it is recalled; the answers stay. */
export function EndStudy({ studyId }: { studyId: string }) {
  const words = useWords()
  const end = useEndStudy()
  return (
    <Button kind="tool" onPress={() => end(studyId)}>
      {words('review.studyEnd')}
    </Button>
  )
}

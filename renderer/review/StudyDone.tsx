import { useRef } from 'react'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { useFocusOnEnd } from './Done'
import { MoreToday } from './MoreToday'
import { useEndStudy, type NamedStudy } from './useStudy'

/** A custom study has come to its end. */
export function StudyDone({ study, done }: { study: NamedStudy; done: number }) {
  const words = useWords()
  const end = useEndStudy()
  const box = useRef<HTMLElement>(null)
  useFocusOnEnd(box, false)
  const title = words('review.studyDone')
  return (
    <section ref={box} className="col st review-done" tabIndex={-1} aria-label={title}>
      <h2 className="h-like">{title}</h2>
      <p className="under">{words('review.studyDoneSummary', { title: study.title, done, cards: study.cards })}</p>
      <p className="btnrow">
        <Button kind="main" onPress={() => end(study.id)}>
          {words('review.studyBack')}
        </Button>
      </p>
      <MoreToday deckId={undefined} />
    </section>
  )
}

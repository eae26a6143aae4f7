import type { ReviewCard } from '../../shared/model/review'
import { runCommand, useShortcut } from '../app/commands'
import { useWords, Words } from '../app/words'
import { Button } from '../ui/Button'

/** What helps with a card that was missed twice today: its passage, or other words. */
export function MissedGloss({ card: { missedToday, source } }: { card: ReviewCard }) {
  const words = useWords()
  const editKey = useShortcut('edit')
  return (
    <section className="gloss is-in-hand missed">
      <p>
        <Words
          id={source ? 'review.missedRead' : 'review.missedEdit'}
          values={{ times: missedToday, b: (chunks) => <b>{chunks}</b> }}
        />
      </p>
      {!source && (
        <p className="meta">
          <Button kind="link" shortcut={editKey} onPress={() => runCommand('edit')}>
            {words('review.edit')}
          </Button>
        </p>
      )}
    </section>
  )
}

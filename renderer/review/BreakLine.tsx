import { useSettings } from '../app/useSettings'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { countedAnew, minutesWithoutBreak } from './breaks'
import { useRun, type Run } from './run'

/** Suggests a break, between two cards: a line that asks nothing and waits for nothing. */
export function BreakLine({ run: { stretch, side } }: { run: Run }) {
  const words = useWords()
  const { breakAfterMinutes } = useSettings()
  const minutes = minutesWithoutBreak(stretch, breakAfterMinutes)
  if (minutes === null || side === 'answer') return null
  return (
    <p className="break-line" role="status">
      <span>{words('review.break', { minutes })}</span>
      <Button
        kind="tool"
        onPress={() => useRun.setState((run) => ({ stretch: countedAnew(run.stretch, performance.now()) }))}
      >
        {words('review.breakLater')}
      </Button>
    </p>
  )
}

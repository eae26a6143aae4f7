import { useWords } from '../app/words'
import { Outcome } from '../ui/Sign'

/** What an answer was worth, by its score from 0 to 1. */
export function RowOutcome({ score }: { score: number }) {
  const words = useWords()
  if (score === 1) return <Outcome value="right">{words('practice.outcomeRight')}</Outcome>
  if (score === 0) return <Outcome value="wrong">{words('practice.outcomeWrong')}</Outcome>
  return <Outcome value="partly">{words('practice.outcomePartly')}</Outcome>
}

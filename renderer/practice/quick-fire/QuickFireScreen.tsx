import '../practice.css'
import '../result.css'
import '../modes.css'
import { useRun } from './run'
import { RoundDone } from './RoundDone'
import { RoundQuestion } from './RoundQuestion'
import { StartRound } from './StartRound'
import { useKeptRun } from './useKeptRun'

/** Distinctions against the clock: the start of a round, its questions, and what was missed. */
export function QuickFireScreen() {
  useKeptRun()
  const { questions, answers, isAnswered } = useRun()
  if (questions === null) return <StartRound />
  const at = answers.length - (isAnswered ? 1 : 0)
  const question = questions[at]
  if (!question) return <RoundDone answers={answers} of={questions.length} />
  return <RoundQuestion key={question.itemId} question={question} at={at} of={questions.length} />
}

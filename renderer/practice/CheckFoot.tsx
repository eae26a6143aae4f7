import { useState } from 'react'
import { useIntl } from 'react-intl'
import { announce } from '../app/announce'
import { useCommand, useShortcut } from '../app/commands'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import type { PracticeCase } from '../../shared/model/practice'
import type { CaseDraft } from './drafts'
import { saidOf, type Question } from './questions'

interface CheckFootProps {
  one: PracticeCase
  questions: readonly Question[]
  draft: CaseDraft
  isBusy: boolean
  /** gives a question the focus */
  onGo(question: Question): void
  onCheck(): void
}

/** How much was said, and the way to the result. */
export function CheckFoot({ one, questions, draft, isBusy, onGo, onCheck }: CheckFootProps) {
  const words = useWords()
  const intl = useIntl()
  const isChecked = ({ key }: Question) => one.checked.some(({ part }) => part === key)
  const unsaid = questions.filter((question) => saidOf(question, draft) === null && !isChecked(question))
  const [first] = unsaid
  // The first answer counts, so one key must not end a case of which half is not said. Pressed again, with nothing said since, it is meant.
  const [told, setTold] = useState<number | null>(null)
  const wasTold = told === unsaid.length
  const warning =
    wasTold && first
      ? words('practice.unsaidLeft', {
          count: unsaid.length,
          names: intl.formatList(
            unsaid
              .slice(0, 3)
              .map(({ label, person }) =>
                person ? words('practice.askedOf', { label, person: person.label }) : label,
              ),
            { type: 'unit' },
          ),
          more: Math.max(0, unsaid.length - 3),
        })
      : null

  const check = () => {
    if (!first || wasTold) {
      onCheck()
      return
    }
    setTold(unsaid.length)
    onGo(first)
    announce(words('practice.unsaidSpoken', { count: unsaid.length }))
  }
  useCommand('check-answer', check)

  return (
    <div className="check-foot">
      {warning && <p className="meta unsaid">{warning}</p>}
      <span className="meta num">
        {words('practice.said', { said: questions.length - unsaid.length, of: questions.length })}
      </span>
      <Button kind="main" shortcut={useShortcut('check-answer')} busy={isBusy} onPress={check}>
        {words('practice.check')}
      </Button>
    </div>
  )
}

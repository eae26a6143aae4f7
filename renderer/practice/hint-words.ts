import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import { useWords } from '../app/words'
import type { Question } from './questions'

/** Gives the hints to a question, as many as were asked for, as one text: what is looked for, then what can show it. */
export function useHintWords(): (question: Question, hints: number) => string {
  const words = useWords()
  const intl = useIntl()
  return useCallback(
    ({ asked, items, law }, hints) => {
      const source = words('practice.hintLaw', { law: law.text })
      const shown = words('practice.hintItems', {
        items: intl.formatList(
          items.map(({ label }) => label),
          { type: 'disjunction' },
        ),
      })
      return [asked ?? source, items.length > 1 ? shown : source].slice(0, hints).join(' ')
    },
    [words, intl],
  )
}

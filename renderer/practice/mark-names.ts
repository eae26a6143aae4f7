import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import { useWords } from '../app/words'
import type { MarkName } from './drafts'
import type { Question } from './questions'

interface OfferedName {
  id: string
  label: string
  name: MarkName
}

/** Gives under which names words can be marked for an element: its items, the element as such, and against it. */
export function namesOf({ items, label }: Question, words: ReturnType<typeof useWords>): OfferedName[] {
  // An element that is one fact has no other name for it.
  const named = items.length > 1 ? items : []
  const [only] = items.length === 1 ? items : []
  return [
    ...named.map((item) => ({ id: item.id, label: item.label, name: { fact: item.id, against: false } })),
    {
      id: '@whole',
      label: words('practice.wholeElement', { element: label }),
      name: { fact: only?.id, against: false },
    },
    {
      id: '@against',
      label: words('practice.againstElement', { element: label }),
      name: { fact: only?.id, against: true },
    },
  ]
}

/** Gives what says of a mark whose it is and what it shows: "the boy: act, recruitment". */
export function useMarkWords(): (question: Question, mark: MarkName) => string {
  const words = useWords()
  const intl = useIntl()
  return useCallback(
    ({ label, person, items }, { fact, against }) => {
      const item = items.length > 1 ? items.find(({ id }) => id === fact) : undefined
      const what = intl.formatList(
        [label, ...(item ? [item.label] : []), ...(against ? [words('practice.against')] : [])],
        { type: 'unit' },
      )
      return person ? words('practice.ofPerson', { person: person.label, what }) : what
    },
    [words, intl],
  )
}

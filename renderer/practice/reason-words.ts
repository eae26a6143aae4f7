import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import type { ShownChange } from '../../shared/model/practice'
import { useWords } from '../app/words'

interface Who {
  label: string
  subject: string | null
  actor: string | null
}

/** Gives a fact with those of whom it is: "recruitment (the boy, by T.)". */
export function useFactWords(): (fact: Who) => string {
  const words = useWords()
  return useCallback(
    ({ label, subject, actor }) =>
      subject === null && actor === null
        ? label
        : words('practice.factOf', {
            label,
            who: subject !== null && actor !== null ? 'both' : subject !== null ? 'subject' : 'actor',
            subject: subject ?? '',
            actor: actor ?? '',
          }),
    [words],
  )
}

/** Gives what would have to be told otherwise, as the start of a sentence: "Were “deception” told and “consent” denied". */
export function useChangeWords(): (changes: readonly ShownChange[], how?: 'conjunction' | 'disjunction') => string {
  const words = useWords()
  const intl = useIntl()
  const factWords = useFactWords()
  return useCallback(
    (changes, how = 'conjunction') => {
      const list = (some: readonly ShownChange[]) =>
        intl.formatList(
          some.map((change) => words('practice.quote', { quote: factWords(change) })),
          { type: how },
        )
      const told = changes.filter(({ to }) => to === 'yes')
      const denied = changes.filter(({ to }) => to === 'no')
      if (denied.length === 0) return words('practice.ifTold', { facts: list(told) })
      if (told.length === 0) return words('practice.ifDenied', { facts: list(denied) })
      return words('practice.ifBoth', { told: list(told), denied: list(denied) })
    },
    [words, intl, factWords],
  )
}

import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import type { Rules } from '../../shared/classifier/rules'
import type { Person, Statement } from '../../shared/classifier/told'
import { useWords } from '../app/words'

/** Gives the words for a fact; for an element that is denied as a whole, that none of it is there. */
export function useFactLabel(rules: Rules): (fact: string) => string {
  const words = useWords()
  return useCallback(
    (fact) => {
      const element = rules.elements.find(({ id }) => id === fact)
      if (element) return words('own-case.noneOf', { element: element.label })
      return rules.facts.find(({ id }) => id === fact)?.label ?? fact
    },
    [rules, words],
  )
}

/** Gives what a statement says: "deception, yes, of R., by T.". */
export function useStatementWords(rules: Rules, persons: readonly Person[]): (statement: Statement) => string {
  const words = useWords()
  const intl = useIntl()
  const label = useFactLabel(rules)
  return useCallback(
    ({ fact, is, of, by }) => {
      const names = (ids: Statement['of']) =>
        intl.formatList(
          [ids ?? []].flat().map((id) => persons.find((one) => one.id === id)?.label ?? id),
          { type: 'conjunction' },
        )
      const isWhole = rules.elements.some(({ id }) => id === fact)
      const value =
        typeof is === 'number' ? intl.formatNumber(is) : words(is === 'yes' ? 'own-case.isYes' : 'own-case.isNo')
      const parts = [
        label(fact),
        ...(isWhole ? [] : [value]),
        ...(of === undefined ? [] : [words('own-case.ofWhom', { who: names(of) })]),
        ...(by === undefined ? [] : [words('own-case.byWhom', { who: names(by) })]),
      ]
      return intl.formatList(parts, { type: 'unit' })
    },
    [rules, persons, words, intl, label],
  )
}

import { evaluate } from '../../shared/classifier/engine'
import type { Rules, Shown } from '../../shared/classifier/rules'
import type { Told } from '../../shared/classifier/told'

/** Gives the key that a case has by what follows from its facts: what is asked, and what is for information and not no. */
export function proposedKey(rules: Rules, told: Told): Record<string, Shown> {
  const { findings } = evaluate(rules, told)
  return Object.fromEntries(
    rules.findings.flatMap(({ id, asked }): [string, Shown][] => {
      const shown = findings[id]?.shown ?? 'no'
      return asked || shown !== 'no' ? [[id, shown]] : []
    }),
  )
}

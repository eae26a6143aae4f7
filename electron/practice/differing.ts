import { evaluate } from '../../shared/classifier/engine'
import type { DifferingCase } from '../../shared/model/practice'
import type { AppContext } from '../context'
import { listCases } from './cases'

/**
 * Gives, for authors, the cases of which the key and the rules are not of one mind. A learner is scored by the key.
 */
export function differingCases(ctx: AppContext): DifferingCase[] {
  return listCases(ctx).flatMap(({ key, number, case: one, pack }) => {
    const { findings } = evaluate(pack.rules, one)
    const rows = pack.rules.findings.flatMap(({ id, label }) => {
      const [ofKey, engine] = [one.findings[id] ?? 'no', findings[id]?.shown ?? 'no']
      return ofKey === engine ? [] : [{ id, label, key: ofKey, engine }]
    })
    return rows.length === 0 ? [] : [{ key, number, title: one.title, rows }]
  })
}

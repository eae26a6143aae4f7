import { evaluate } from '../../shared/classifier/engine'
import type { Rules, Shown } from '../../shared/classifier/rules'
import type { Told } from '../../shared/classifier/told'

/** Gives the findings of the case that are shown otherwise after a change than before, in the rules' order. */
export function changedFindings(rules: Rules, before: Told, after: Told): { label: string; value: Shown }[] {
  const was = evaluate(rules, before).findings
  const is = evaluate(rules, after).findings
  return rules.findings.flatMap(({ id, label }) => {
    const value = is[id]?.shown ?? 'no'
    return value === (was[id]?.shown ?? 'no') ? [] : [{ label, value }]
  })
}

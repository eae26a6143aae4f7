import { checkReach } from './check-reach'
import { checkRuleNames } from './check-rule-names'
import { checkSize } from './check-size'
import { checkUse } from './check-use'
import type { Rules } from './rules'

/** A fault of the rules: the path of the field, as in elements.3.when, and what to do. */
export interface RuleProblem {
  field: string
  message: string
}

export type Say = (field: string, message: string) => void

/**
 * Gives the faults that a schema can't see, for the author. What needs rules that can be evaluated is looked for once all
 * names lead somewhere and nothing comes back to itself.
 */
export function checkRules(rules: Rules): RuleProblem[] {
  const problems: RuleProblem[] = []
  const say: Say = (field, message) => void problems.push({ field, message })
  checkRuleNames(rules, say)
  if (problems.length === 0) checkSize(rules, say)
  const canBeEvaluated = problems.length === 0
  checkUse(rules, say)
  if (canBeEvaluated) checkReach(rules, say)
  return problems
}

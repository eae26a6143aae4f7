import { checkRuleNames } from '../../shared/classifier/check-rule-names'
import { evaluate } from '../../shared/classifier/engine'
import { rules as rulesSchema, type Rules } from '../../shared/classifier/rules'
import { told as toldSchema, type Told } from '../../shared/classifier/told'

/** Whether each name leads somewhere. What else the check looks for is in the way of nothing here, and takes long. */
function leadsSomewhere(rules: Rules): boolean {
  let count = 0
  checkRuleNames(rules, () => (count += 1))
  return count === 0
}

/** The rules and the facts of a case as far as they are entered; null as long as the ones can’t be applied to the others. */
export function applicable(rulesValue: unknown, caseValue: unknown): { rules: Rules; told: Told } | null {
  const rules = rulesSchema.safeParse(rulesValue)
  const told = toldSchema.safeParse(caseValue)
  if (!rules.success || !told.success || !leadsSomewhere(rules.data)) return null
  try {
    evaluate(rules.data, told.data)
    return { rules: rules.data, told: told.data }
  } catch {
    // Rules that the check lets through and the engine can’t apply: nothing follows until they are mended.
    return null
  }
}

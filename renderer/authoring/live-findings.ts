import { checkRules } from '../../shared/classifier/check-rules'
import { evaluate } from '../../shared/classifier/engine'
import { rules as rulesSchema, type Rules } from '../../shared/classifier/rules'
import { told as toldSchema, type Told } from '../../shared/classifier/told'

/** The rules and the facts of a case as far as they are entered; null as long as the ones can’t be applied to the others. */
export function applicable(rulesValue: unknown, caseValue: unknown): { rules: Rules; told: Told } | null {
  const rules = rulesSchema.safeParse(rulesValue)
  const told = toldSchema.safeParse(caseValue)
  if (!rules.success || !told.success || checkRules(rules.data).length > 0) return null
  try {
    evaluate(rules.data, told.data)
    return { rules: rules.data, told: told.data }
  } catch {
    // Rules that the check lets through and the engine can’t apply: nothing follows until they are mended.
    return null
  }
}

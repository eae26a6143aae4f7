import { checkRules } from '../../shared/classifier/check-rules'
import { evaluate } from '../../shared/classifier/engine'
import { rules as rulesSchema, type Shown } from '../../shared/classifier/rules'
import { told as toldSchema } from '../../shared/classifier/told'

export interface LiveFinding {
  id: string
  label: string
  asked: boolean
  shown: Shown
}

/** What follows from the facts of a case as far as they are entered; null as long as the rules, or the facts, can’t be applied. */
export function liveFindings(rulesValue: unknown, caseValue: unknown): LiveFinding[] | null {
  const rules = rulesSchema.safeParse(rulesValue)
  const told = toldSchema.safeParse(caseValue)
  if (!rules.success || !told.success || checkRules(rules.data).length > 0) return null
  try {
    const { findings } = evaluate(rules.data, told.data)
    return rules.data.findings.map(({ id, label, asked }) => ({ id, label, asked, shown: findings[id]?.shown ?? 'no' }))
  } catch {
    // Rules that the check lets through and the engine can’t apply: nothing follows until they are mended.
    return null
  }
}

/** The key that a case has by what follows: what is asked, and what is for information and not no. */
export const keyFrom = (found: readonly LiveFinding[]): Record<string, Shown> =>
  Object.fromEntries(found.flatMap(({ id, asked, shown }) => (asked || shown !== 'no' ? [[id, shown]] : [])))

import type { Rules } from '../classifier/rules'
import type { Statement } from '../classifier/told'
import { factsOf } from '../practice/part'

const PERHAPS_BELOW = 0.6

/** Whether so little speaks for something that it is said to be perhaps so. @param confidence from 0 to 1 */
export const isPerhaps = (confidence: number): boolean => confidence < PERHAPS_BELOW

/** What was read, and how sure that is. */
interface Read {
  statement: Pick<Statement, 'fact' | 'quotes'>
  confidence: number
}

/**
 * Gives the fact on which a finding hangs, of those that words show: the least sure of those that it rests on, or of all where
 * nothing of that was read; undefined if nothing was read in words.
 * @param finding its id, or that of an element or a fact
 */
export function weakestFor<Fact extends Read>(rules: Rules, facts: readonly Fact[], finding: string): Fact | undefined {
  const rests = new Set(restsOn(rules, finding))
  const inWords = facts.filter(({ statement }) => statement.quotes.length > 0)
  const own = inWords.filter(({ statement }) => restsOn(rules, statement.fact).some((one) => rests.has(one)))
  return (own.length > 0 ? own : inWords).toSorted((a, b) => a.confidence - b.confidence)[0]
}

/** The facts that a fact, an element or a finding comes down to. */
function restsOn(rules: Rules, id: string): string[] {
  const rule = [...rules.elements, ...rules.findings].find((one) => one.id === id)
  return rule ? factsOf(rules, rule) : [id]
}

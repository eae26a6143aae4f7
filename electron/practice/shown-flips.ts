import { evaluate, type Evaluation, type Trace } from '../../shared/classifier/engine'
import { minimalFlips } from '../../shared/classifier/flips'
import { stepsOf } from '../../shared/classifier/steps'
import { tellingsOf } from '../../shared/classifier/tellings'
import { people, toldOtherwise, type Change } from '../../shared/classifier/told'
import type { ShownFlip } from '../../shared/model/practice'
import type { FoundCase } from './cases'
import { factsWithin, labelOf, shownChanges } from './shown-facts'

export interface ShownFlips {
  list: ShownFlip[]
  /** false: there are more than were found */
  isWhole: boolean
}

/**
 * Gives what would change the findings that are asked, in the rules' order: of each the smallest sets of facts, then elements
 * that would be denied as a whole, then what would leave it as it is and make a part of it needless.
 */
export function shownFlips(found: FoundCase, evaluation: Evaluation): ShownFlips {
  const { case: one, pack } = found
  const { sets, isWhole } = minimalFlips(pack.rules, one)
  const denied = denialsOf(found, evaluation)
  const list = pack.rules.findings
    .filter(({ asked }) => asked)
    .flatMap(({ id, label }) => {
      const common = { finding: id, findingLabel: label }
      return [
        ...sets
          .filter(({ finding }) => finding === id)
          .map(({ from, becomes, changes }) => ({
            ...common,
            from,
            becomes,
            changes: shownChanges(found, changes),
            isQuestion: changes.every((change) => change.from === 'open'),
            needless: [],
          })),
        ...denied.filter(({ finding }) => finding === id),
        ...needlessOf(found, evaluation, common),
      ]
    })
  return { list, isWhole }
}

/** Gives the findings that would change if an element that is a list of facts were denied of everybody. */
function denialsOf(found: FoundCase, evaluation: Evaluation): ShownFlip[] {
  const { case: one, pack } = found
  const { rules } = pack
  const steps = stepsOf(rules, people(one, 'subject').length, people(one, 'actor').length)
  const tellings = tellingsOf(rules, steps, one)
  return rules.elements.flatMap(({ id, label, when }) => {
    if (typeof when !== 'object' || !('any' in when) || when.any.length < 2) return []
    const changes = tellings
      .filter(({ fact, value }) => when.any.includes(fact) && value !== 'no')
      .map(({ fact, subject, actor, value }): Change => ({ fact, subject, actor, from: value, to: 'no' }))
    if (changes.length < 2) return []
    const isTold = changes.some(({ from }) => from === 'yes')
    const then = evaluate(rules, toldOtherwise(one, changes)).findings
    return rules.findings.flatMap((rule): ShownFlip[] => {
      const [from, becomes] = [evaluation.findings[rule.id]?.shown, then[rule.id]?.shown]
      if (!rule.asked || from === undefined || becomes === undefined || from === becomes) return []
      return [
        {
          finding: rule.id,
          findingLabel: rule.label,
          from,
          becomes,
          changes: [{ fact: id, label, subject: null, actor: null, from: isTold ? 'yes' : 'open', to: 'no' }],
          isQuestion: !isTold,
          needless: [],
        },
      ]
    })
  })
}

/** Gives the facts that would make a part of a finding needless that is met as it is: were she under 18. */
function needlessOf(
  found: FoundCase,
  evaluation: Evaluation,
  common: Pick<ShownFlip, 'finding' | 'findingLabel'>,
): ShownFlip[] {
  const { case: one, pack } = found
  const now = evaluation.findings[common.finding]
  if (now?.value !== 'yes') return []
  return stepsIn(now.trace)
    .filter(({ combines, children: [, exception] }) => combines === 'not-needed-if' && exception?.value !== 'yes')
    .flatMap(({ children: [holds, exception] }): ShownFlip[] => {
      const [fact, ...others] = exception ? factsWithin(exception) : []
      if (!holds?.id || !fact?.id || others.length > 0) return []
      const change: Change = { fact: fact.id, subject: fact.subject, actor: fact.actor, from: fact.value, to: 'yes' }
      if (evaluate(pack.rules, toldOtherwise(one, [change])).findings[common.finding]?.value !== 'yes') return []
      return [
        {
          ...common,
          from: 'yes',
          becomes: 'yes',
          changes: shownChanges(found, [change]),
          isQuestion: change.from === 'open',
          needless: [labelOf(found, holds.id)],
        },
      ]
    })
}

/** Gives the steps of a rule itself, not those of what holds of some person. */
const stepsIn = (trace: Trace): Trace[] =>
  trace.combines === 'some' ? [] : [trace, ...trace.children.flatMap(stepsIn)]

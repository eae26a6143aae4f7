import { conditionsOf } from './check-rule-names'
import type { Say } from './check-rules'
import { parts } from './parts'
import type { Rules } from './rules'

/**
 * Says which facts and parameters nothing uses, and of which facts a learner could not be asked. An element or finding
 * names its source, so that what is used by none has none.
 */
export function checkUse(rules: Rules, say: Say): void {
  const inConditions = conditionsOf(rules).flatMap(({ when }) => parts(when))
  const supporting = rules.findings.flatMap(({ 'when-open': called }) => called['supported-by'] ?? [])
  const used = new Set([...inConditions, ...supporting])
  const inElements = new Set(
    conditionsOf(rules)
      .filter(({ field }) => field.startsWith('elements.'))
      .flatMap(({ when }) => parts(when)),
  )
  rules.facts.forEach(({ id, question, term }, at) => {
    if (!used.has(id))
      say(`facts.${at}`, `no element or finding uses “${id}”, so that no source stands behind it: use it, or remove it`)
    else if (question === undefined && term === undefined && !inElements.has(id))
      say(
        `facts.${at}`,
        `“${id}” has neither a question nor a term, nor an element that asks for it: give it a question`,
      )
  })
  const thresholds = new Set(rules.facts.map(({ threshold }) => threshold))
  rules.parameters.forEach(({ id }, at) => {
    if (!thresholds.has(id))
      say(`parameters.${at}`, `no fact has the threshold “${id}”: give it to a fact, or remove it`)
  })
}

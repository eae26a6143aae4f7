import { all, any, atLeast, not, unless } from './kleene'
import type { Condition, ElementRule, FindingRule, Rules, Tristate } from './rules'

/** What a case tells, by the ids of facts. A fact that is left out is not stated. */
export type Facts = Readonly<Record<string, Tristate>>

/** How the children of a step combine; "name" where the step has the value of what it names. */
type Combines = 'all' | 'any' | 'not' | 'at-least' | 'unless' | 'choice' | 'name'

/** One step of an evaluation: what was evaluated, how, and to what. Every child was evaluated; none is left out. */
export interface Trace {
  kind: 'finding' | 'element' | 'choice' | 'condition' | 'fact'
  /** id of the fact, element, choice or finding; null for a condition within a rule */
  id: string | null
  value: Tristate
  /** null for a fact */
  combines: Combines | null
  /** how many have to hold, for at-least */
  count: number | null
  children: Trace[]
}

export type Shown = 'yes' | 'no' | 'insufficient'

export interface ElementResult {
  /** yes, no, open, or the id of the choice that is right */
  value: string
  /** as conditions see it: of an element with choices, whether another than the last is right */
  met: Tristate
  trace: Trace
}

interface FindingResult {
  value: Tristate
  /** as a learner says it: what is open is "insufficient" where something points to it, else no */
  shown: Shown
  trace: Trace
}

export interface Evaluation {
  elements: Record<string, ElementResult>
  findings: Record<string, FindingResult>
}

/**
 * Applies the rules to what a case tells. Pure: the same rules and facts always give the same.
 * Throws where a rule names nothing or comes back to itself; `checkRules` says so in an author's words beforehand.
 */
export function evaluate(rules: Rules, facts: Facts): Evaluation {
  const factIds = new Set(rules.facts.map((fact) => fact.id))
  const elementRules = new Map(rules.elements.map((element) => [element.id, element]))
  const done = new Map<string, ElementResult>()
  const underWay = new Set<string>()

  function resolve(name: string): Trace {
    if (factIds.has(name)) {
      return { kind: 'fact', id: name, value: facts[name] ?? 'open', combines: null, count: null, children: [] }
    }
    const rule = elementRules.get(name)
    if (!rule) throw new Error(`no fact or element is called ${name}`)
    return element(rule).trace
  }

  function element(rule: ElementRule): ElementResult {
    const known = done.get(rule.id)
    if (known) return known
    if (underWay.has(rule.id)) throw new Error(`element ${rule.id} depends on itself`)
    underWay.add(rule.id)
    const result = rule.choices ? chosen(rule.id, rule.choices) : met(rule)
    underWay.delete(rule.id)
    done.set(rule.id, result)
    return result
  }

  function met(rule: ElementRule): ElementResult {
    if (rule.when === undefined) throw new Error(`element ${rule.id} has neither condition nor choices`)
    const trace = named('element', rule.id, step(rule.when))
    return { value: trace.value, met: trace.value, trace }
  }

  // The last choice is the one that stands where no other does. It says that nothing holds, so that another one is
  // what "met" means, and the last is open as long as its own condition is not shown.
  function chosen(id: string, choices: NonNullable<ElementRule['choices']>): ElementResult {
    const children = choices.map((choice) => named('choice', choice.id, step(choice.when)))
    const first = children.findIndex((child) => child.value === 'yes')
    const last = choices.length - 1
    const value = choices[first === -1 ? last : first]?.id ?? id
    const isMet: Tristate = first === -1 ? 'open' : first === last ? 'no' : 'yes'
    return {
      value,
      met: isMet,
      trace: { kind: 'element', id, value: isMet, combines: 'choice', count: null, children },
    }
  }

  function step(condition: Condition): Trace {
    if (typeof condition === 'string') return resolve(condition)
    if ('all' in condition) return combined('all', condition.all, all)
    if ('any' in condition) return combined('any', condition.any, any)
    if ('not' in condition) return combined('not', [condition.not], ([value = 'open']) => not(value))
    if ('holds' in condition) {
      return combined('unless', [condition.holds, condition.unless], ([holds = 'open', exception = 'open']) =>
        unless(holds, exception),
      )
    }
    const count = condition['at-least']
    return { ...combined('at-least', condition.of, (values) => atLeast(count, values)), count }
  }

  function combined(combines: Combines, conditions: Condition[], combine: (values: Tristate[]) => Tristate): Trace {
    const children = conditions.map(step)
    const value = combine(children.map((child) => child.value))
    return { kind: 'condition', id: null, value, combines, count: null, children }
  }

  function finding(rule: FindingRule): FindingResult {
    const trace = named('finding', rule.id, step(rule.when))
    const supported = rule.supportedBy.some((name) => resolve(name).value === 'yes')
    const shown: Shown = trace.value !== 'open' ? trace.value : supported ? 'insufficient' : 'no'
    return { value: trace.value, shown, trace }
  }

  return {
    elements: Object.fromEntries(rules.elements.map((rule) => [rule.id, element(rule)])),
    findings: Object.fromEntries(rules.findings.map((rule) => [rule.id, finding(rule)])),
  }
}

/** Gives a name to what a condition was evaluated to: a rule's own combination becomes the named step's. */
function named(kind: 'finding' | 'element' | 'choice', id: string, trace: Trace): Trace {
  if (trace.kind === 'condition') return { ...trace, kind, id }
  return { kind, id, value: trace.value, combines: 'name', count: null, children: [trace] }
}

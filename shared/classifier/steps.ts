import type { Condition, ElementRule, FindingRule, Rules } from './rules'

/** How the children of a step combine; "name" where the step has the value of what it names. */
export type Combines = 'all' | 'any' | 'not' | 'at-least' | 'unless' | 'not-needed-if' | 'some' | 'choice' | 'name'

/** One step of rules that are laid out for so many persons. Persons stand by their number: those who suffer, those who act. */
export interface Step {
  kind: 'finding' | 'element' | 'choice' | 'condition' | 'fact' | 'shown'
  id: string | null
  subject: number | null
  actor: number | null
  /** null for a fact; "shown" for what a learner calls a finding, of its value and what points to it */
  combines: Combines | 'shown' | null
  count: number | null
  /** places of steps, all of them before this one */
  children: number[]
  /** of "shown" alone: how it is called while it is open */
  called: FindingRule['when-open'] | null
}

/** Rules laid out: every condition of every rule, for each pair of one who acts and one to whom it is done. */
export interface Steps {
  list: Step[]
  /** how many of the first steps are facts, in the order of the rules, then of the persons */
  facts: number
  pairs: readonly Pair[]
  /** places of the steps of an element or finding, one for each pair */
  ofRule: ReadonlyMap<string, number[]>
  /** what a learner calls a finding: of each pair, and of the whole case */
  shown: ReadonlyMap<string, { pairs: number[]; whole: number }>
}

export interface Pair {
  subject: number
  actor: number
}

const known = new WeakMap<Rules, Map<string, Steps>>()

/**
 * Gives the steps of rules for so many persons; worked out once for the same object, which must not be changed after.
 * Throws where a rule names nothing or comes back to itself; `checkRules` says so in an author's words beforehand.
 */
export function stepsOf(rules: Rules, subjects: number, actors: number): Steps {
  const bySize = known.get(rules) ?? new Map<string, Steps>()
  known.set(rules, bySize)
  const key = `${subjects}x${actors}`
  const steps = bySize.get(key) ?? layOut(rules, subjects, actors)
  bySize.set(key, steps)
  return steps
}

function layOut(rules: Rules, subjects: number, actors: number): Steps {
  const list: Step[] = []
  const add = (step: Step): number => list.push(step) - 1
  const pairs = numbers(subjects).flatMap((subject) => numbers(actors).map((actor) => ({ subject, actor })))

  const facts = new Map<string, (pair: Pair) => number>()
  for (const { id, 'belongs-to': scope } of rules.facts) {
    const isOfSubject = scope === 'subject' || scope === 'pair'
    const isOfActor = scope === 'actor' || scope === 'pair'
    const places = numbers(isOfSubject ? subjects : 1).map((subject) =>
      numbers(isOfActor ? actors : 1).map((actor) =>
        add({ ...leaf('fact', id), subject: isOfSubject ? subject : null, actor: isOfActor ? actor : null }),
      ),
    )
    facts.set(id, ({ subject, actor }) => places[isOfSubject ? subject : 0]?.[isOfActor ? actor : 0] ?? 0)
  }

  const elementRules = new Map(rules.elements.map((rule) => [rule.id, rule]))
  const findingRules = new Map(rules.findings.map((rule) => [rule.id, rule]))
  const done = new Map<string, number>()
  const underWay = new Set<string>()

  function resolve(name: string, pair: Pair): number {
    const fact = facts.get(name)
    if (fact) return fact(pair)
    const key = `${name} ${pair.subject} ${pair.actor}`
    const place = done.get(key)
    if (place !== undefined) return place
    const element = elementRules.get(name)
    const when = element?.when ?? findingRules.get(name)?.when
    if (!element && when === undefined) throw new Error(`no fact, element or finding is called ${name}`)
    if (underWay.has(key)) throw new Error(`${name} depends on itself`)
    underWay.add(key)
    const made = element?.choices
      ? chosen(element, element.choices, pair)
      : named(element ? 'element' : 'finding', name, when, pair)
    underWay.delete(key)
    done.set(key, made)
    return made
  }

  /** Gives a name to a condition: a rule's own combination becomes the named step's. */
  function named(kind: Step['kind'], id: string, when: Condition | undefined, pair: Pair): number {
    if (when === undefined) throw new Error(`element ${id} has neither condition nor choices`)
    if (typeof when !== 'string') return add({ ...combination(when, pair), kind, id })
    return add({ ...leaf(kind, id), ...pair, combines: 'name', children: [resolve(when, pair)] })
  }

  function chosen({ id }: ElementRule, choices: NonNullable<ElementRule['choices']>, pair: Pair): number {
    const children = choices.map((choice) => named('choice', choice.id, choice.when, pair))
    return add({ ...leaf('element', id), ...pair, combines: 'choice', children })
  }

  const place = (condition: Condition, pair: Pair): number =>
    typeof condition === 'string' ? resolve(condition, pair) : add(combination(condition, pair))

  function combination(condition: Exclude<Condition, string>, pair: Pair): Step {
    const combined = (combines: Combines, of: Condition[], count: number | null = null): Step => ({
      ...leaf('condition', null),
      ...pair,
      combines,
      count,
      children: of.map((one) => place(one, pair)),
    })
    if ('all' in condition) return combined('all', condition.all)
    if ('any' in condition) return combined('any', condition.any)
    if ('not' in condition) return combined('not', [condition.not])
    if ('at-least' in condition) return combined('at-least', condition.of, condition['at-least'])
    if ('unless' in condition) return combined('unless', [condition.holds, condition.unless])
    if ('not-needed-if' in condition) return combined('not-needed-if', [condition.holds, condition['not-needed-if']])
    const { some, same } = condition
    const others = same === undefined ? pairs : pairs.filter(({ subject }) => subject === pair.subject)
    return { ...combined('some', []), children: others.map((other) => resolve(some, other)) }
  }

  const ofRule = new Map(
    [...rules.elements, ...rules.findings].map(({ id }) => [id, pairs.map((pair) => resolve(id, pair))]),
  )
  const shown = new Map(
    rules.findings.map(({ id, 'when-open': called }) => {
      const ofPairs = pairs.map((pair) => {
        const children = [id, ...(called['supported-by'] ?? [])].map((name) => resolve(name, pair))
        return add({ ...leaf('shown', id), ...pair, combines: 'shown', children, called })
      })
      return [id, { pairs: ofPairs, whole: add({ ...leaf('shown', id), combines: 'any', children: ofPairs }) }]
    }),
  )
  return { list, facts: list.findIndex(({ kind }) => kind !== 'fact'), pairs, ofRule, shown }
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at)

const leaf = (kind: Step['kind'], id: string | null): Step => ({
  kind,
  id,
  subject: null,
  actor: null,
  combines: null,
  count: null,
  children: [],
  called: null,
})

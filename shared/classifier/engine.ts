import { all, any, atLeast, not, unless } from './kleene'
import type { Condition, ElementRule, FindingRule, Rules, Shown, Tristate } from './rules'
import { concerns, type Statement, type Told } from './told'

/** How the children of a step combine; "name" where the step has the value of what it names. */
export type Combines = 'all' | 'any' | 'not' | 'at-least' | 'unless' | 'not-needed-if' | 'some' | 'choice' | 'name'

/** One step of an evaluation: what was evaluated, of whom, how, and to what. Every child was evaluated; none is left out. */
export interface Trace {
  kind: 'finding' | 'element' | 'choice' | 'condition' | 'fact'
  /** id of the fact, element, choice or finding; null for a condition within a rule */
  id: string | null
  value: Tristate
  /** of whom and by whom, by id; null where the case names nobody */
  subject: string | null
  actor: string | null
  /** null for a fact */
  combines: Combines | null
  /** how many have to hold, for at-least */
  count: number | null
  children: Trace[]
  /** of a fact: what the case tells of it; contradicting statements leave it open */
  told: Statement[]
  /** of a fact: some of what is told says yes and some no */
  disputed: boolean
  /** the value stands because an exception of which nothing is told was assumed not to apply */
  assumed: boolean
}

export interface ElementResult {
  /** yes, no, open, or the id of the choice that is right */
  value: string
  /** as conditions see it: of an element with choices, whether another than the last is right */
  met: Tristate
  trace: Trace
}

export interface FindingResult {
  value: Tristate
  /** as a learner says it, by the pack's own mapping */
  shown: Shown
  trace: Trace
}

/** What holds of one of those to whom it is done, whoever does it. */
export interface SubjectResult {
  /** id of the person; null where the case names none */
  subject: string | null
  elements: Record<string, ElementResult>
  findings: Record<string, FindingResult>
}

export interface Evaluation {
  /** in the order of the case; at least one */
  subjects: SubjectResult[]
  /** of the whole case: what holds of one of the persons at least */
  findings: Record<string, FindingResult>
}

interface Pair {
  subject: string | null
  actor: string | null
}

/**
 * Applies the rules to what a case tells. Pure: the same rules and facts always give the same.
 *
 * A rule is applied to each pair of one who acts and one to whom it is done, so that what one suffers is not added to what
 * another suffers; what holds of a person holds with one actor at least, and what holds of the case holds of one person.
 * Throws where a rule names nothing or comes back to itself; `checkRules` says so in an author's words beforehand.
 */
export function evaluate(rules: Rules, told: Told): Evaluation {
  const facts = new Map(rules.facts.map((fact) => [fact.id, fact]))
  const elementRules = new Map(rules.elements.map((rule) => [rule.id, rule]))
  const findingRules = new Map(rules.findings.map((rule) => [rule.id, rule]))
  const parameters = new Map(rules.parameters.map(({ id, value }) => [id, value]))
  const statements = statementsByFact(rules, told)

  const people = (role: 'subject' | 'actor'): (string | null)[] => {
    const ids = told.persons.filter((one) => one.role === role).map(({ id }) => id)
    return ids.length > 0 ? ids : [null]
  }
  const subjects = people('subject')
  const actors = people('actor')
  const pairs: Pair[] = subjects.flatMap((subject) => actors.map((actor) => ({ subject, actor })))
  const done = new Map<Pair, Map<string, ElementResult>>(pairs.map((pair) => [pair, new Map()]))
  const underWay = new Set<string>()

  function factStep(id: string, pair: Pair): Trace {
    const rule = facts.get(id)
    const scope = rule?.['belongs-to'] ?? 'case'
    const subject = scope === 'subject' || scope === 'pair' ? pair.subject : null
    const actor = scope === 'actor' || scope === 'pair' ? pair.actor : null
    const about = (statements.get(id) ?? []).filter(({ of, by }) => concerns(of, subject) && concerns(by, actor))
    const threshold = parameters.get(rule?.threshold ?? '')
    const said = new Set(about.map((one) => answer(one, threshold)))
    const [only] = said
    return {
      ...leaf('fact', id, { subject, actor }),
      value: said.size === 1 && only !== undefined ? only : 'open',
      told: about,
      disputed: said.size > 1,
    }
  }

  function resolve(name: string, pair: Pair): Trace {
    if (facts.has(name)) return factStep(name, pair)
    return rule(name, pair).trace
  }

  function rule(name: string, pair: Pair): ElementResult {
    const known = done.get(pair)?.get(name)
    if (known) return known
    const elementRule = elementRules.get(name)
    const findingRule = findingRules.get(name)
    if (!elementRule && !findingRule) throw new Error(`no fact, element or finding is called ${name}`)
    const key = JSON.stringify([name, pair])
    if (underWay.has(key)) throw new Error(`${name} depends on itself`)
    underWay.add(key)
    const result = elementRule?.choices
      ? chosen(elementRule, elementRule.choices, pair)
      : held(elementRule ? 'element' : 'finding', name, (elementRule ?? findingRule)?.when, pair)
    underWay.delete(key)
    done.get(pair)?.set(name, result)
    return result
  }

  function held(kind: 'element' | 'finding', id: string, when: Condition | undefined, pair: Pair): ElementResult {
    if (when === undefined) throw new Error(`element ${id} has neither condition nor choices`)
    const trace = named(kind, id, step(when, pair))
    return { value: trace.value, met: trace.value, trace }
  }

  // The last choice is the one that stands where no other does. It says that nothing holds, so that another one is
  // what "met" means, and the last is open as long as its own condition is not shown.
  function chosen({ id }: ElementRule, choices: NonNullable<ElementRule['choices']>, pair: Pair): ElementResult {
    const children = choices.map((choice) => named('choice', choice.id, step(choice.when, pair)))
    const first = children.findIndex((child) => child.value === 'yes')
    const last = choices.length - 1
    const value = choices[first === -1 ? last : first]?.id ?? id
    const met: Tristate = first === -1 ? 'open' : first === last ? 'no' : 'yes'
    return { value, met, trace: { ...leaf('element', id, pair), value: met, combines: 'choice', children } }
  }

  function step(condition: Condition, pair: Pair): Trace {
    if (typeof condition === 'string') return resolve(condition, pair)
    if ('all' in condition) return combined('all', condition.all, pair, all)
    if ('any' in condition) return combined('any', condition.any, pair, any)
    if ('not' in condition) return combined('not', [condition.not], pair, ([value = 'open']) => not(value))
    if ('some' in condition) return anyone(condition.some, pair)
    if ('unless' in condition) {
      const trace = combined(
        'unless',
        [condition.holds, condition.unless],
        pair,
        ([holds = 'open', exception = 'open']) => unless(holds, exception),
      )
      const [holds, exception] = trace.children
      return { ...trace, assumed: holds?.value !== 'no' && exception?.value === 'open' }
    }
    // Where nothing is asked of it, it does not stand in the way of the others: within "all" that is a yes.
    if ('not-needed-if' in condition)
      return combined('not-needed-if', [condition.holds, condition['not-needed-if']], pair, any)
    const count = condition['at-least']
    return { ...combined('at-least', condition.of, pair, (values) => atLeast(count, values)), count }
  }

  function combined(
    combines: Combines,
    conditions: Condition[],
    pair: Pair,
    combine: (values: Tristate[]) => Tristate,
  ): Trace {
    const children = conditions.map((condition) => step(condition, pair))
    return { ...leaf('condition', null, pair), value: combine(children.map(({ value }) => value)), combines, children }
  }

  function anyone(name: string, pair: Pair): Trace {
    const children = pairs.map((other) => resolve(name, other))
    const value = any(children.map((child) => child.value))
    return { ...leaf('condition', null, pair), value, combines: 'some', children }
  }

  function finding(findingRule: FindingRule, of: readonly Pair[]): FindingResult {
    const best = strongest(of.map((pair) => rule(findingRule.id, pair)))
    const shownOf = (pair: Pair) =>
      shownAs(findingRule, rule(findingRule.id, pair).met, (name) => resolve(name, pair).value)
    const shown = (['yes', 'insufficient'] as const).find((value) => of.some((pair) => shownOf(pair) === value)) ?? 'no'
    return { value: best.met, shown, trace: best.trace }
  }

  return {
    subjects: subjects.map((subject) => {
      const own = pairs.filter((pair) => pair.subject === subject)
      return {
        subject,
        elements: record(rules.elements, ({ id }) => strongest(own.map((pair) => rule(id, pair)))),
        findings: record(rules.findings, (one) => finding(one, own)),
      }
    }),
    findings: record(rules.findings, (one) => finding(one, pairs)),
  }
}

/** Gives what is told of each fact; the denial of an element is told of each fact that it names. */
function statementsByFact(rules: Rules, told: Told): Map<string, Statement[]> {
  const byFact = new Map<string, Statement[]>()
  const add = (fact: string, one: Statement) => byFact.set(fact, [...(byFact.get(fact) ?? []), one])
  const factIds = new Set(rules.facts.map(({ id }) => id))
  const elements = new Map(rules.elements.map((element) => [element.id, element]))
  for (const one of told.facts) {
    if (factIds.has(one.fact)) add(one.fact, one)
    const when = elements.get(one.fact)?.when
    if (typeof when !== 'object' || !('any' in when)) continue
    for (const part of when.any) if (typeof part === 'string' && factIds.has(part)) add(part, one)
  }
  return byFact
}

function answer({ is }: Statement, threshold: number | undefined): 'yes' | 'no' {
  if (typeof is === 'string') return is
  return threshold !== undefined && is >= threshold ? 'yes' : 'no'
}

/** Gives how a learner calls a finding, by what the pack declares for one that is open. */
function shownAs(rule: FindingRule, value: Tristate, valueOf: (name: string) => Tristate): Shown {
  if (value !== 'open') return value
  const { 'supported-by': supporting, supported, unsupported } = rule['when-open']
  return supporting === undefined || supporting.some((name) => valueOf(name) === 'yes') ? supported : unsupported
}

/** Gives the first that is yes, else the first that is open, else the first. */
function strongest(results: readonly ElementResult[]): ElementResult {
  const found = results.find(({ met }) => met === 'yes') ?? results.find(({ met }) => met === 'open') ?? results[0]
  if (!found) throw new Error('a case has one pair of persons at least')
  return found
}

const leaf = (kind: Trace['kind'], id: string | null, { subject, actor }: Pair): Trace => ({
  kind,
  id,
  value: 'open',
  subject,
  actor,
  combines: null,
  count: null,
  children: [],
  told: [],
  disputed: false,
  assumed: false,
})

/** Gives a name to what a condition was evaluated to: a rule's own combination becomes the named step's. */
function named(kind: 'finding' | 'element' | 'choice', id: string, trace: Trace): Trace {
  if (trace.kind === 'condition') return { ...trace, kind, id }
  return { ...leaf(kind, id, trace), value: trace.value, combines: 'name', children: [trace] }
}

const record = <Rule extends { id: string }, Result>(rules: readonly Rule[], resultOf: (rule: Rule) => Result) =>
  Object.fromEntries(rules.map((rule) => [rule.id, resultOf(rule)]))

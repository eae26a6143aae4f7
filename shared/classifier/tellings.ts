import type { Rules, Tristate } from './rules'
import type { Step, Steps } from './steps'
import { concerns, people, type Change, type FactOf, type Statement, type Told } from './told'

/** What is told of a fact of one person or pair. */
export interface Telling extends FactOf {
  value: Tristate
  statements: Statement[]
  /** some of it says yes and some no, which leaves it open */
  disputed: boolean
}

/** Gives what is told of each fact among the steps, in their order. */
export function tellingsOf(rules: Rules, steps: Steps, told: Told): Telling[] {
  const byFact = statementsByFact(rules, told)
  const thresholds = thresholdsOf(rules)
  const supposed = new Map(told.supposed?.map((change) => [keyOf(change), change]))
  const subjects = people(told, 'subject')
  const actors = people(told, 'actor')
  return steps.list.slice(0, steps.facts).map((step) => {
    const of = factOf(step, subjects, actors)
    const change = supposed.get(keyOf(of))
    if (change) return { ...of, value: change.to, statements: [supposition(change)], disputed: false }
    const statements = (byFact.get(of.fact) ?? []).filter(
      (one) => concerns(one.of, of.subject) && concerns(one.by, of.actor),
    )
    const said = new Set(statements.map((one) => answer(one, thresholds.get(of.fact))))
    const [only = 'open'] = said
    return { ...of, value: said.size > 1 ? 'open' : only, statements, disputed: said.size > 1 }
  })
}

function factOf({ id, subject, actor }: Step, subjects: (string | null)[], actors: (string | null)[]): FactOf {
  return {
    fact: id ?? '',
    subject: subject === null ? null : (subjects[subject] ?? null),
    actor: actor === null ? null : (actors[actor] ?? null),
  }
}

/** Nothing in the text shows what is only supposed. */
const supposition = ({ fact, subject, actor, to }: Change): Statement => ({
  fact,
  ...(subject === null ? {} : { of: subject }),
  ...(actor === null ? {} : { by: actor }),
  is: to,
  quotes: [],
})

const keyOf = ({ fact, subject, actor }: FactOf): string => [fact, subject ?? '', actor ?? ''].join(' ')

function thresholdsOf({ facts, parameters }: Rules): Map<string, number | undefined> {
  const values = new Map(parameters.map(({ id, value }) => [id, value]))
  return new Map(facts.flatMap(({ id, threshold }) => (threshold === undefined ? [] : [[id, values.get(threshold)]])))
}

/** Gives what is told of each fact; the denial of an element is told of each fact that it names. */
function statementsByFact(rules: Rules, told: Told): Map<string, Statement[]> {
  const byFact = new Map<string, Statement[]>(rules.facts.map(({ id }) => [id, []]))
  const elements = new Map(rules.elements.map((element) => [element.id, element]))
  for (const one of told.facts) {
    byFact.get(one.fact)?.push(one)
    const when = elements.get(one.fact)?.when
    if (one.is !== 'no' || typeof when !== 'object' || !('any' in when)) continue
    for (const part of when.any) if (typeof part === 'string') byFact.get(part)?.push(one)
  }
  return byFact
}

function answer({ is }: Statement, threshold: number | undefined): 'yes' | 'no' {
  if (typeof is === 'string') return is
  return threshold !== undefined && is >= threshold ? 'yes' : 'no'
}

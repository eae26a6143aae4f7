import type { Rules, Shown, Tristate } from './rules'
import { any } from './kleene'
import { asShown, valuesOf } from './step-values'
import { stepsOf, type Combines } from './steps'
import { tellingsOf } from './tellings'
import { people, type Statement, type Told } from './told'

export type { Combines } from './steps'

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

/**
 * Applies the rules to what a case tells. Pure: the same rules and facts always give the same.
 *
 * A rule is applied to each pair of one who acts and one to whom it is done, so that what one suffers is not added to what
 * another suffers; what holds of a person holds with one actor at least, and what holds of the case holds of one person.
 * Throws where a rule names nothing or comes back to itself; `checkRules` says so in an author's words beforehand.
 */
export function evaluate(rules: Rules, told: Told): Evaluation {
  const subjects = people(told, 'subject')
  const actors = people(told, 'actor')
  const steps = stepsOf(rules, subjects.length, actors.length)
  const tellings = tellingsOf(rules, steps, told)
  const values = valuesOf(
    steps,
    tellings.map(({ value }) => value),
  )
  const valueAt = (place: number): Tristate => values[place] ?? 'open'

  const traces: Trace[] = []
  for (const [place, step] of steps.list.entries()) {
    if (step.kind === 'shown') break
    const { kind, id, combines, count } = step
    const children = step.children.flatMap((child) => traces[child] ?? [])
    const telling = tellings[place]
    const [holds, exception] = children
    traces.push({
      kind,
      id,
      value: valueAt(place),
      subject: step.subject === null ? null : (subjects[step.subject] ?? null),
      actor: step.actor === null ? null : (actors[step.actor] ?? null),
      combines: combines === 'shown' ? null : combines,
      count,
      children,
      told: telling?.statements ?? [],
      disputed: telling?.disputed ?? false,
      assumed: combines === 'unless' && holds?.value !== 'no' && exception?.value === 'open',
    })
  }

  const every = steps.pairs.map((_, at) => at)
  const element = (id: string, of: readonly number[]): ElementResult => {
    const trace = strongest(traces, steps.ofRule.get(id), of)
    return { value: trace.combines === 'choice' ? choiceOf(trace) : trace.value, met: trace.value, trace }
  }
  const finding = (id: string, of: readonly number[]): FindingResult => {
    const trace = strongest(traces, steps.ofRule.get(id), of)
    const shown = any(of.map((pair) => valueAt(steps.shown.get(id)?.pairs[pair] ?? -1)))
    return { value: trace.value, shown: asShown(shown), trace }
  }
  return {
    subjects: subjects.map((subject, number) => {
      const own = every.filter((pair) => steps.pairs[pair]?.subject === number)
      return {
        subject,
        elements: record(rules.elements, ({ id }) => element(id, own)),
        findings: record(rules.findings, ({ id }) => finding(id, own)),
      }
    }),
    findings: record(rules.findings, ({ id }) => finding(id, every)),
  }
}

/** Gives, of the steps of some pairs, the first that is yes, else the first that is open, else the first. */
function strongest(traces: readonly Trace[], places: readonly number[] = [], of: readonly number[]): Trace {
  const those = of.flatMap((pair) => traces[places[pair] ?? -1] ?? [])
  const found = those.find(({ value }) => value === 'yes') ?? those.find(({ value }) => value === 'open') ?? those[0]
  if (!found) throw new Error('a case has one pair of persons at least')
  return found
}

/** Gives the id of the first choice that holds; of the last, where none does. */
function choiceOf({ children }: Trace): string {
  return (children.find(({ value }) => value === 'yes') ?? children.at(-1))?.id ?? ''
}

const record = <Rule extends { id: string }, Result>(rules: readonly Rule[], resultOf: (rule: Rule) => Result) =>
  Object.fromEntries(rules.map((rule) => [rule.id, resultOf(rule)]))

import { assumedSteps } from '../../../shared/classifier/deciding'
import { evaluate, type Evaluation, type Trace } from '../../../shared/classifier/engine'
import { minimalFlips, type FlipSet } from '../../../shared/classifier/flips'
import { idleFacts } from '../../../shared/classifier/idle'
import { nextQuestion, type NextQuestion } from '../../../shared/classifier/next-question'
import type { Rules } from '../../../shared/classifier/rules'
import type { FactOf, Statement, Told } from '../../../shared/classifier/told'
import type { Pack } from '../../../shared/pack/schema'
import { sourceWords } from '../../../shared/pack/source-words'
import { say } from '../words'

/** What was found of a case. */
export interface Classified extends Evaluation {
  wouldChange: FlipSet[]
  /** false: there are more than were found */
  wouldChangeIsWhole: boolean
  doesNotMatter: FactOf[]
  nextQuestion: NextQuestion | null
}

/** Applies rules to what a case tells, and looks what else could be told. */
export function foundOf(rules: Rules, told: Told): Classified {
  const { sets: wouldChange, isWhole: wouldChangeIsWhole } = minimalFlips(rules, told)
  return {
    ...evaluate(rules, told),
    wouldChange,
    wouldChangeIsWhole,
    doesNotMatter: idleFacts(rules, told),
    nextQuestion: nextQuestion(rules, told),
  }
}

/** Of one finding; the cheapest come first. */
const MOST_SETS = 5

/** What was found, in words: findings with their traces, what holds of each person, and what else could be asked. */
export function classifiedLines(pack: Pack, told: Told, found: Classified): string[] {
  const words = wordsOf(pack, told)
  const seen: Seen = new Set()
  const { rules } = pack
  const findings = rules.findings.flatMap((rule) => {
    const result = found.findings[rule.id]
    if (!result || (!rule.asked && result.shown === 'no')) return []
    const head = say('host.cli.classify.finding', { label: rule.label, value: result.shown })
    const assumed = [
      ...rule.assumes.map((one) => say('host.cli.classify.assumes', { one })),
      ...assumedSteps(result.trace).map(({ children }) =>
        say('host.cli.classify.assumes', {
          one: say('host.cli.classify.noException', { label: words.label(children[1]) }),
        }),
      ),
      ...(rule.debated === undefined ? [] : [say('host.cli.classify.debated', { one: rule.debated })]),
    ]
    return ['', head, ...indent(tree(result.trace, words, seen)), ...indent(assumed)]
  })
  return [
    say('host.cli.classify.pack', { title: pack.manifest.title, id: pack.manifest.id }),
    ...findings,
    ...persons(pack, found, words),
    ...changes(pack, found, words),
    ...idle(found, words),
    '',
    found.nextQuestion === null
      ? say('host.cli.classify.noQuestion')
      : say('host.cli.classify.ask', {
          question: found.nextQuestion.question,
          fact: words.fact(found.nextQuestion),
        }),
  ]
}

type Words = ReturnType<typeof wordsOf>

function wordsOf({ rules, manifest }: Pack, { persons: all }: Told) {
  const labels = new Map(
    [
      ...rules.facts,
      ...rules.elements,
      ...rules.findings,
      ...rules.elements.flatMap(({ choices = [] }) => choices),
    ].map(({ id, label }) => [id, label]),
  )
  const sources = new Map(
    [...rules.elements, ...rules.findings].map(({ id, source }) => [id, sourceWords(manifest, source)]),
  )
  const nameOf = (id: string | null) => all.find((one) => one.id === id)?.label ?? id
  const who = ({ subject, actor }: Pick<FactOf, 'subject' | 'actor'>) => {
    const names = [subject, actor].flatMap((id) => (id === null ? [] : (nameOf(id) ?? [])))
    return names.length === 0 ? '' : ` (${names.join(', ')})`
  }
  return {
    name: nameOf,
    who,
    label: (trace: Pick<Trace, 'id' | 'kind'> | undefined) => labels.get(trace?.id ?? '') ?? '',
    source: (id: string) => sources.get(id) ?? '',
    fact: (one: FactOf) => `${labels.get(one.fact) ?? one.fact}${who(one)}`,
  }
}

/** Steps and statements that were shown. */
type Seen = Set<Trace | Statement>

/** A step and those under it, each deeper by one; a step that was shown before is not shown again, nor the words of a statement. */
function tree(trace: Trace, words: Words, seen: Seen): string[] {
  const { kind, id, combines, count, value, children, told, disputed } = trace
  const isNamed = kind !== 'condition' && id !== null
  const label = isNamed
    ? words.label(trace)
    : say('host.cli.classify.step', { combines: key(combines), count: count ?? 0 })
  const how =
    isNamed && combines !== null && combines !== 'name'
      ? say('host.cli.classify.how', { combines: key(combines), count: count ?? 0 })
      : ''
  const source = kind === 'element' || kind === 'finding' ? words.source(id ?? '') : ''
  const head = [
    say('host.cli.classify.line', {
      label: `${label}${kind === 'condition' ? '' : words.who(trace)}`,
      value: disputed ? 'disputed' : value,
    }),
    how,
    source === '' ? '' : `[${source}]`,
    ...told.flatMap((one) => (seen.has(one) ? [] : one.quotes.map((quote) => `“${quote}”`))),
  ]
    .filter((part) => part !== '')
    .join(' ')
  for (const one of told) seen.add(one)
  if (seen.has(trace) && children.length > 0) return [`${head} ${say('host.cli.classify.seeAbove')}`]
  seen.add(trace)
  return [head, ...indent(children.flatMap((child) => tree(child, words, seen)))]
}

/** ICU has no hyphens in what it selects by. */
const key = (combines: string | null): string => (combines ?? '').replaceAll('-', '_')

const indent = (lines: string[]): string[] => lines.map((line) => `  ${line}`)

function persons({ rules }: Pack, { subjects }: Classified, words: Words): string[] {
  if (subjects.every(({ subject }) => subject === null)) return []
  const asked = rules.findings.filter((rule) => rule.asked)
  return [
    '',
    say('host.cli.classify.persons'),
    ...subjects.map(({ subject, findings }) => {
      const values = asked.map(({ id, label }) =>
        say('host.cli.classify.finding', { label, value: findings[id]?.shown ?? 'no' }),
      )
      return `  ${words.name(subject)}: ${values.join('; ')}`
    }),
  ]
}

function changes({ rules }: Pack, { wouldChange, wouldChangeIsWhole }: Classified, words: Words): string[] {
  const lines = rules.findings
    .filter((rule) => rule.asked)
    .flatMap(({ id, label }) =>
      wouldChange
        .filter(({ finding }) => finding === id)
        .slice(0, MOST_SETS)
        .map((set) => {
          const facts = set.changes.map((one) =>
            say('host.cli.classify.line', { label: words.fact(one), value: one.to }),
          )
          return `  ${say('host.cli.classify.finding', { label, value: set.becomes })}, ${say('host.cli.classify.if', { facts: facts.join('; ') })}`
        }),
    )
  if (!wouldChangeIsWhole) lines.push(`  ${say('host.cli.classify.moreWouldChange')}`)
  return lines.length === 0 ? [] : ['', say('host.cli.classify.wouldChange'), ...lines]
}

function idle({ doesNotMatter }: Classified, words: Words): string[] {
  if (doesNotMatter.length === 0) return []
  return ['', say('host.cli.classify.doesNotMatter'), `  ${doesNotMatter.map(words.fact).join('; ')}`]
}

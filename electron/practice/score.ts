import { decidingFacts } from '../../shared/classifier/deciding'
import type { Evaluation } from '../../shared/classifier/engine'
import type { Answers, ResultRow } from '../../shared/model/practice'
import type { FoundCase } from './cases'
import { missedFacts, quotesOf } from './evidence'

/** Of an element whose value is right, and for which not all that shows it was marked. */
export const PARTLY = 0.5

/**
 * Gives what the learner, the key and the engine say of each element and finding, and what that is worth.
 *
 * The key of a case states facts and findings. What it has of the elements follows from its facts by the pack's rules,
 * so that there key and engine can't differ; at a finding they may, and a test over all packs holds that they don't.
 */
export function scoreAnswers(found: FoundCase, evaluation: Evaluation, answers: Answers): ResultRow[] {
  const { case: one, pack } = found
  const factLabels = new Map(pack.rules.facts.map(({ id, label }) => [id, label]))
  const labelsOf = (facts: string[]) => facts.map((fact) => factLabels.get(fact) ?? fact)

  const elements = pack.rules.elements.map((rule): ResultRow => {
    const result = evaluation.elements[rule.id]
    if (!result) throw new Error(`no result for element ${rule.id}`)
    const given = answers.elements[rule.id] ?? null
    const isRight = given === result.value
    const facts = decidingFacts(result.trace)
    const missed = isRight ? missedFacts(one, rule.id, result, answers) : []
    return {
      id: rule.id,
      kind: 'element',
      label: rule.label,
      given,
      expected: result.value,
      engine: result.value,
      valueLabels: Object.fromEntries((rule.choices ?? []).map(({ id, label }) => [id, label])),
      score: isRight ? (missed.length > 0 ? PARTLY : 1) : 0,
      // What is denied is shown by its words alone; a fact that is called as its element says nothing more.
      facts: labelsOf(facts.filter((fact) => one.facts[fact] === 'yes')).filter(
        (label) => label.toLowerCase() !== rule.label.toLowerCase(),
      ),
      quotes: quotesOf(one, facts),
      missedQuotes: quotesOf(one, missed),
      decisive: rule.id === one.decisive,
    }
  })

  const findings = pack.rules.findings.map((rule): ResultRow => {
    const expected = one.findings[rule.id] ?? 'no'
    const given = answers.findings[rule.id] ?? null
    return {
      id: rule.id,
      kind: 'finding',
      label: rule.label,
      given,
      expected,
      engine: evaluation.findings[rule.id]?.shown ?? 'no',
      valueLabels: {},
      score: given === expected ? 1 : 0,
      facts: [],
      quotes: [],
      missedQuotes: [],
      decisive: false,
    }
  })
  return [...elements, ...findings]
}

/**
 * Gives the keys of the terms behind what was answered wrongly, the likeliest to help first: of each element in turn one,
 * the deciding element first, and of each the facts that the key states before what the rule names.
 */
export function termsToRecall({ case: one, pack }: FoundCase, evaluation: Evaluation, rows: ResultRow[]): string[] {
  const wrong = new Set(rows.filter((row) => row.kind === 'element' && row.score === 0).map((row) => row.id))
  const termOfFact = new Map(pack.rules.facts.map(({ id, term }) => [id, term]))
  const lists = pack.rules.elements
    .filter((rule) => wrong.has(rule.id))
    .toSorted((a, b) => Number(b.id === one.decisive) - Number(a.id === one.decisive))
    .map((rule) => {
      const trace = evaluation.elements[rule.id]?.trace
      const stated = trace ? decidingFacts(trace).flatMap((fact) => termOfFact.get(fact) ?? []) : []
      return [...stated, ...rule.terms]
    })
  const longest = Math.max(0, ...lists.map((list) => list.length))
  const inTurn = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat()
  return [...new Set(inTurn)].map((term) => `${pack.manifest.id}/${term}`)
}

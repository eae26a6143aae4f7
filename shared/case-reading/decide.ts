import { evaluate, type Evaluation } from '../classifier/engine'
import type { Rules } from '../classifier/rules'
import type { Statement } from '../classifier/told'
import type { ReadingRules } from '../pack/reading'
import type { AgeThen } from './ages'
import { evidenceIn, type Parts } from './evidence'
import { cuesIn } from './frames'
import { likeliest } from './likeliest'
import { likelyFacts, likelyLabels, statedBy } from './likelihoods'
import { reasonFor } from './reason'
import type { CaseReading, ReadFact, Reason } from './reading'
import type { Scores } from './scores'
import { mentionsIn } from './who'

/**
 * How much what is said of the whole story counts beside each of its facts. Above 1, since a conclusion sums up what a single
 * fact may miss; the higher, the more facts are bent to what seems to follow.
 */
const WEIGHT_OF_LABELS = 2

/** What a text is read by. */
export interface ReadBy {
  rules: Rules
  reading: ReadingRules
}

/** A text as it was told, its parts, and the ages that were reckoned in it. */
export interface ToldText {
  text: string
  parts: Parts
  ages: readonly AgeThen[]
}

/**
 * Gives the facts that are the likeliest together with what follows from them, each with the words that show it. What is
 * concluded is what the rules make of the facts, and nothing else.
 * @param scores calibrated, as `combine` gives them
 */
export function decide(scores: Scores, { rules, reading }: ReadBy, { text, parts, ages }: ToldText): CaseReading {
  const facts = likelyFacts(scores, reading)
  const labels = likelyLabels(scores, reading)
  // A sign is as sure as it is that nothing is decided, and what silence denies as it is that nothing follows.
  const openBy = new Map(labels.map(({ sign, values }) => [sign, values['insufficient']]))
  const deniedBy = new Map(labels.map(({ silence, values }) => [silence, values['no']]))
  const weighted = labels.map(({ id, values }) => ({ id, values: scaled(values, WEIGHT_OF_LABELS) }))
  const of = {
    text,
    parts,
    ages,
    scores,
    rules,
    reading,
    mentions: mentionsIn(text, parts, reading),
    cues: cuesIn(text, parts, reading),
  }
  const evidenceFor = evidenceIn(text, parts)
  const chosen = likeliest(rules, facts, weighted)
  const read = [...chosen].map(([fact, is]): ReadFact => {
    const likely = facts.find(({ id }) => id === fact)
    const bySilence = is === 'no' && likely?.isSilent ? deniedBy.get(fact) : undefined
    const logOdds = wordsFor(scores, reading, { fact, is })
    const evidence = bySilence === undefined ? evidenceFor(logOdds) : []
    const quotes = evidence.map(({ start, end }) => text.slice(start, end))
    const statement: Statement = { fact, is, quotes }
    return {
      statement,
      confidence: Math.exp(bySilence ?? openBy.get(fact) ?? likely?.values[is] ?? 0),
      evidence,
      reason: bySilence === undefined ? reasonFor(statement, { ...of, logOdds, evidence }) : SILENT,
    }
  })
  const found = evaluate(rules, { persons: [], facts: read.map(({ statement }) => statement) })
  return {
    facts: read,
    labels: Object.fromEntries(
      labels.map(({ head, id, values, answerFor }) => {
        const outcome = outcomeOf(found, id)
        return [head, { value: answerFor(outcome), confidence: Math.exp(values[outcome] ?? -Infinity) }]
      }),
    ),
  }
}

/** Why an element is denied of which nothing is told. */
const SILENT: Reason = { how: 'silence', cues: [], but: [], by: null, to: null, age: null }

const scaled = (values: Readonly<Record<string, number>>, by: number): Record<string, number> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value * by]))

/** What a learner calls a finding, or the choice of an element, of the case. */
export function outcomeOf({ findings, subjects }: Evaluation, id: string): string {
  const value = findings[id]?.shown ?? subjects[0]?.elements[id]?.value ?? 'insufficient'
  return value === 'open' ? 'insufficient' : value
}

/** Of each word, how much it speaks for a statement: as a mark that says it or is a sign of it, the most telling of several. */
function wordsFor(
  { words, marks }: Scores,
  reading: ReadingRules,
  { fact, is }: Pick<Statement, 'fact' | 'is'>,
): Float32Array {
  const most = new Float32Array(words.length).fill(-Infinity)
  const signs = new Set(reading.labels.flatMap(({ sign }) => (sign?.fact === fact ? sign.marks : [])))
  for (const [mark, logOdds] of Object.entries(marks)) {
    const says = statedBy(reading, mark)
    if (!signs.has(mark) && (says?.fact !== fact || says.is !== is)) continue
    for (let at = 0; at < most.length; at++) most[at] = Math.max(most[at] ?? -Infinity, logOdds[at] ?? -Infinity)
  }
  return most
}

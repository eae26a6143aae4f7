import { type AnalysedText, ontoWords } from '../../../shared/case-reading/ages'
import { combine, type Combination, type Layer, layers } from '../../../shared/case-reading/combine'
import { decide, outcomeOf } from '../../../shared/case-reading/decide'
import { likelyFacts, likelyLabels } from '../../../shared/case-reading/likelihoods'
import type { Span } from '../../../shared/case-reading/reading'
import type { Scores } from '../../../shared/case-reading/scores'
import type { Analysis } from '../../../shared/case-reading/sentences'
import { evaluate } from '../../../shared/classifier/engine'
import type { Rules } from '../../../shared/classifier/rules'
import type { ReadingRules } from '../../../shared/pack/reading'

/** What each layer makes of a text; null where a layer is not there. */
export type Layered = Readonly<Record<Layer, Scores | null>>

/** A way of reading: by which layers, and how it is decided. */
export interface Way {
  name: string
  layers: readonly Layer[]
  /** `together`: the whole reader; `heads`: each question for itself; `facts`: each fact for itself, and labels by the rules */
  stage: 'together' | 'heads' | 'facts'
}

/** What is read by. */
export interface ReadBy {
  rules: Rules
  reading: ReadingRules
  learned: readonly Combination[]
}

/** What was read of a case. */
export interface Read {
  labels: Readonly<Record<string, { value: string; confidence: number }>>
  /** evidence is null where none is looked for */
  facts: { fact: string; is: 'yes' | 'no'; evidence: readonly Span[] | null }[]
}

const whole: Way = { name: 'whole reader', layers, stage: 'together' }
/** The whole reader first; then without each layer, with one alone, and without the second stage. */
export const ways: readonly Way[] = [
  whole,
  { name: 'without patterns', layers: ['embedding', 'linear'], stage: 'together' },
  { name: 'without linear', layers: ['embedding', 'patterns'], stage: 'together' },
  { name: 'without embedding', layers: ['linear', 'patterns'], stage: 'together' },
  { name: 'embedding alone', layers: ['embedding'], stage: 'together' },
  { name: 'linear alone', layers: ['linear'], stage: 'together' },
  { name: 'patterns alone', layers: ['patterns'], stage: 'together' },
  { name: 'each question for itself', layers, stage: 'heads' },
  { name: 'facts alone, then rules', layers, stage: 'facts' },
]

/** Reads a case in one way. A label of which no layer says anything follows from the facts by the rules. */
export function readBy(way: Way, layered: Layered, by: ReadBy, { text, analysis }: AnalysedText): Read {
  const heard = (layer: Layer) => (way.layers.includes(layer) ? layered[layer] : null)
  const given = { embedding: heard('embedding'), linear: heard('linear'), patterns: heard('patterns') }
  const scores = ontoWords(combine(given, by.learned), analysis.words)
  const { labels, facts } =
    way.stage === 'together' ? together(scores, by, text, analysis) : apart(scores, by, way.stage)
  return { labels: { ...labelsByRules(facts, by), ...labels }, facts }
}

function together(scores: Scores, by: ReadBy, text: string, analysis: Analysis): Read {
  const { labels, facts } = decide(scores, by, { text, parts: analysis, ages: [] })
  return {
    labels,
    facts: facts.flatMap(({ statement: { fact, is }, evidence }) =>
      is === 'yes' || is === 'no' ? [{ fact, is, evidence }] : [],
    ),
  }
}

function apart(scores: Scores, by: ReadBy, stage: 'heads' | 'facts'): Read {
  const facts = likelyFacts(scores, by.reading).flatMap(({ id, values }): Read['facts'] => {
    const is = greatest(values)
    return is === 'yes' || is === 'no' ? [{ fact: id, is, evidence: null }] : []
  })
  const found = evaluate(by.rules, toldOf(facts))
  const labels = likelyLabels(scores, by.reading).map(({ head, id, values, answerFor }) => {
    const outcome = stage === 'heads' ? greatest(values) : outcomeOf(found, id)
    return [head, { value: answerFor(outcome), confidence: Math.exp(values[outcome] ?? -Infinity) }] as const
  })
  return { labels: Object.fromEntries(labels), facts }
}

function labelsByRules(facts: Read['facts'], { rules, reading }: ReadBy): Read['labels'] {
  const found = evaluate(rules, toldOf(facts))
  const labels = reading.labels.map(({ head, of, calls }) => {
    const outcome = outcomeOf(found, of)
    return [head, { value: calls[outcome] ?? outcome, confidence: 0 }] as const
  })
  return Object.fromEntries(labels)
}

const toldOf = (facts: Read['facts']) => ({
  persons: [],
  facts: facts.map(({ fact, is }) => ({ fact, is, quotes: [] })),
})

/** The name of the greatest. */
const greatest = (values: Readonly<Record<string, number>>): string =>
  Object.entries(values).reduce((best, one) => (one[1] > best[1] ? one : best), ['', -Infinity])[0]

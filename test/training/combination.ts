/*
 * A program: combination.js ROOT [MODEL] learns, from the cases for choosing and for weighing, how much each layer of
 * the first pack’s reader counts, alone and together, and writes combination.json. It prints how well each set of layers does on cases
 * of which it has not learned. `node test/training/run.ts combination` builds and starts it.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Combination, Layer } from '../../shared/case-reading/combine'
import type { Scores } from '../../shared/case-reading/scores'
import { readLabelledCases, type LabelledCase } from '../labelled-cases/load'
import { readingOf } from './first-pack'
import { layerScores, type Scored } from './layer-scores'
import { choiceOf, learnChoice, learnYesNo, type Choice } from './newton'
import { compared } from './compared'

const sets: Layer[][] = [
  ['embedding'],
  ['linear'],
  ['patterns'],
  ['embedding', 'patterns'],
  ['embedding', 'linear'],
  ['linear', 'patterns'],
  ['embedding', 'linear', 'patterns'],
]
const FOLDS = 4
/** Weights are held to one of the embedding and little of others, as long as a few dozen cases do not say otherwise. */
const ofHeads = [0.2, 8] as const
/** Words of a sentence say the same again and again: it takes many of them. */
const ofWords = [1, 40] as const

const [root = '.', folder = ''] = process.argv.slice(2)
const { layout, model } = readingOf(root)
const cases = readLabelledCases(join(root, 'test/fixtures/cases')).cases.filter(
  ({ part }) => part === 'dev' || part === 'weighing',
)
const scored = await layerScores(root, cases, folder || model)

const families = [...new Set(cases.map(({ family }) => family))]
const foldOf = (one: Scored) => families.indexOf(one.case.family) % FOLDS
const folds = Array.from({ length: FOLDS }, (_, fold) => fold)

/** A question to the whole text: of a head, or whether a mark stands anywhere. */
interface Question {
  id: string
  answers: readonly string[]
}
const own = new Set(layout.heads.map(({ id }) => id))
const questions: Question[] = [
  ...layout.heads,
  ...layout.marks.filter((mark) => !own.has(mark)).map((mark) => ({ id: mark, answers: [mark] })),
]

const greatest = (of: Float32Array | undefined): number =>
  of?.reduce((most, one) => Math.max(most, one), -Infinity) ?? 0

/** What a layer says of a question: of a mark without a head what its most telling word says. */
const saidBy = (scores: Scores, { id, answers }: Question): readonly number[] =>
  scores.heads[id] ??
  answers.map((answer) => (own.has(id) || scores.words.length === 0 ? 0 : greatest(scores.marks[answer])))

function rightOf({ labels, spans }: LabelledCase, { id, answers }: Question): number {
  const label = Object.entries(labels).find(([name]) => name === id)?.[1]
  const has = (answer: string) => spans.some(({ tag }) => tag === answer)
  const right = label === undefined ? answers.findIndex(has) : answers.indexOf(label)
  return right === -1 ? answers.length - 1 + Number(answers.length === 1) : right
}

/** One answer alone stands against another of which nothing is said. */
const choice = (rows: number[][], right: number): Choice => ({
  features: rows.length === 1 ? [...rows, rows[0]?.map(() => 0) ?? []] : rows,
  right,
})

const choiceFor = (one: Scored, question: Question, layers: readonly Layer[]): Choice =>
  choice(
    question.answers.map((_, answer) => [
      1,
      ...layers.map((layer) => saidBy(one.layers[layer], question)[answer] ?? 0),
    ]),
    rightOf(one.case, question),
  )

/** How likely a mark stands on a word, learned from all words. */
function learnMark(mark: string, layers: readonly Layer[]): number[] {
  const columns = layers.map((layer) =>
    Float32Array.from(
      scored.flatMap((one) => [...(one.layers[layer].marks[mark] ?? one.layers[layer].words.map(() => 0))]),
    ),
  )
  const wanted = scored.flatMap((one) => {
    const spans = one.case.spans.filter(({ tag }) => tag === mark)
    return one.layers.embedding.words.map(({ start, end }) =>
      Number(spans.some((span) => span.start < end && span.end > start)),
    )
  })
  const ones = new Float32Array(wanted.length).fill(1)
  const mean = [0, ...layers.map((layer) => Number(layer === layers[0]))]
  return learnYesNo([ones, ...columns], Uint8Array.from(wanted), mean, ofWords)
}

const prior = (answers: number, layers: readonly Layer[], precision: readonly [number, number]) => ({
  mean: Array.from({ length: Math.max(answers, 2) }, () => [0, ...layers.map((layer) => Number(layer === layers[0]))]),
  precision,
})

const learnHead = (from: readonly Scored[], question: Question, layers: readonly Layer[]) =>
  learnChoice(
    from.map((one) => choiceFor(one, question, layers)),
    prior(question.answers.length, layers, ofHeads),
  ).slice(0, question.answers.length)

const rounded = (value: number): number => Number(value.toFixed(3))

function combinationOf(layers: Layer[]): Combination {
  const heads = questions.map((question) => {
    const weights = learnHead(scored, question, layers)
    const of = (at: number) => weights.map((row) => rounded(row[at] ?? 0))
    return [
      question.id,
      { bias: of(0), weights: Object.fromEntries(layers.map((layer, at) => [layer, of(at + 1)])) },
    ] as const
  })
  const marks = layout.marks.map((mark) => {
    const row = learnMark(mark, layers)
    const weights = Object.fromEntries(layers.map((layer, at) => [layer, rounded(row[at + 1] ?? 0)]))
    return [mark, { bias: rounded(row[0] ?? 0), weights }] as const
  })
  return { layers, marks: Object.fromEntries(marks), heads: Object.fromEntries(heads) }
}

for (const layers of sets) {
  const asked = questions.map((question) => ({
    id: question.id,
    isLabel: question.answers.length > 1,
    said: folds.flatMap((fold) => {
      const weights = learnHead(
        scored.filter((one) => foldOf(one) !== fold),
        question,
        layers,
      )
      const rows = weights.length === 1 ? [...weights, weights[0]?.map(() => 0) ?? []] : weights
      return scored
        .filter((one) => foldOf(one) === fold)
        .map((one) => ({
          likely: choiceOf(rows, choiceFor(one, question, layers)),
          right: rightOf(one.case, question),
        }))
    }),
  }))
  console.log(compared(layers.join(' + '), asked))
}
const file = join(model, 'combination.json')
writeFileSync(file, `${JSON.stringify(sets.map(combinationOf))}\n`)
console.log(`learned from ${scored.length} cases: ${file}`)

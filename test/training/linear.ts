/*
 * A program: linear.js ROOT learns the linear layer of the first pack from the labelled cases that are to be learned from, and
 * writes linear.json of its model. Two minutes on one core. `node test/training/run.ts linear` builds and starts it.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asOfThen } from '../../shared/case-reading/ages'
import { hashed, sentenceFeatures, textFeatures, type Hashed } from '../../shared/case-reading/features'
import { patternsIn } from '../../shared/case-reading/patterns'
import { analyse } from '../../shared/case-reading/sentences'
import { readLabelledCases, type LabelledCase } from '../labelled-cases/load'
import { randomFrom } from '../random'
import { readingOf } from './first-pack'
import { answersTo, learn, type Learned } from './logistic'
import { tableOf } from './table'

const SEED = 10
const [SENTENCE_SIZE, TEXT_SIZE] = [2 ** 15, 2 ** 14]
/** What the sentences say of a text that they were learned from is too good to learn from: it is asked of those that were not. */
const FOLDS = 3

const [root = '.'] = process.argv.slice(2)
const { pack, layout, model } = readingOf(root)
const cases = readLabelledCases(join(root, 'test/fixtures/cases')).cases.filter(({ part }) => part === 'train')

interface Read {
  case: LabelledCase
  hashes: Hashed
  /** of each sentence, which marks it bears */
  wanted: Float32Array[]
}

const read = cases.map((one): Read => {
  const { text, analysis } = asOfThen({ text: one.text, analysis: analyse(one.text) }, pack)
  const wanted = analysis.sentences.map(({ start, end }) =>
    Float32Array.from(layout.marks, (mark) =>
      Number(one.spans.some((span) => span.tag === mark && span.start < end && span.end > start)),
    ),
  )
  return { case: one, hashes: hashed(text, analysis, patternsIn(text, analysis, pack)), wanted }
})

const learnSentences = (from: readonly Read[]): Learned =>
  learn(
    from.flatMap(({ hashes, wanted }) =>
      sentenceFeatures(hashes, SENTENCE_SIZE).map((features, at) => ({
        features,
        wanted: wanted[at] ?? new Float32Array(),
      })),
    ),
    { rows: SENTENCE_SIZE, outputs: layout.marks.length, epochs: 3, rate: 0.7, random: randomFrom(SEED) },
  )

/** A family is in one fold, so that no variant of a story answers for another. */
const families = [...new Set(read.map((one) => one.case.family))]
const foldOf = new Map(families.map((family, at) => [family, at % FOLDS]))

const texts = Array.from({ length: FOLDS }, (_, fold) => {
  const isHere = (one: Read) => foldOf.get(one.case.family) === fold
  const learned = learnSentences(read.filter((one) => !isHere(one)))
  return read.filter(isHere).map(({ hashes, case: { labels, spans } }) => {
    const said = sentenceFeatures(hashes, SENTENCE_SIZE).map((features) => answersTo(learned, features))
    const tags = new Set(spans.map(({ tag }) => tag))
    const wanted = layout.heads.flatMap(({ id, answers }) => {
      const label = Object.entries(labels).find(([name]) => name === id)?.[1]
      const right = label ?? answers.find((answer) => tags.has(answer)) ?? ''
      return answers.map((answer) => Number(answer === right))
    })
    return { features: textFeatures(hashes, said, TEXT_SIZE), wanted: Float32Array.from(wanted) }
  })
}).flat()

const outputs = layout.heads.flatMap(({ answers }) => answers).length
const ofText = learn(texts, {
  rows: TEXT_SIZE + 2 * layout.marks.length,
  outputs,
  epochs: 6,
  rate: 0.3,
  random: randomFrom(SEED),
})
const written = {
  marks: layout.marks,
  heads: layout.heads.map(({ id, answers }) => ({ id, answers: answers.length })),
  ofSentence: tableOf(SENTENCE_SIZE, learnSentences(read)),
  ofText: tableOf(TEXT_SIZE, ofText),
}
writeFileSync(join(model, 'linear.json'), `${JSON.stringify(written)}\n`)
console.log(`learned from ${cases.length} cases: ${join(model, 'linear.json')}`)

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { hashed, sentenceFeatures, textFeatures } from '../../../../shared/case-reading/features'
import { linearModel, linearScores, type LinearModel } from '../../../../shared/case-reading/linear'
import { patternsIn } from '../../../../shared/case-reading/patterns'
import { analyse } from '../../../../shared/case-reading/sentences'
import { reading as schema } from '../../../../shared/pack/reading'
import { randomFrom } from '../../../random'
import { answersTo, learn } from '../../../training/logistic'
import { tableOf } from '../../../training/table'

const resources = join(import.meta.dirname, '../../../../resources')
const reading = schema.parse(parse(readFileSync(join(resources, 'packs/module-14/reading.yaml'), 'utf8')))
const shipped = linearModel.parse(
  JSON.parse(readFileSync(join(resources, 'reading', reading.model, 'linear.json'), 'utf8')),
)
const scoresOf = (text: string, model: LinearModel) => linearScores(text, analyse(text), model, reading)

const SIZE = 1024
const hashedOf = (text: string) => hashed(text, analyse(text), patternsIn(text, analyse(text), reading))
const lessons: [text: string, isKept: number][] = [
  ['He kept her passport in a drawer.', 1],
  ['The owner keeps the passports of all.', 1],
  ['Their passports were kept by the foreman.', 1],
  ['It rained, and they went to the market.', 0],
  ['The owner gave her the key to the market.', 0],
  ['They were paid by the foreman.', 0],
]

/** A model that learned from six sentences whether papers are kept, of sentences and of texts. */
function small(): LinearModel {
  const how = { outputs: 1, epochs: 60, rate: 0.5 }
  const ofSentence = learn(
    lessons.flatMap(([text, isKept]) =>
      sentenceFeatures(hashedOf(text), SIZE).map((features) => ({ features, wanted: Float32Array.of(isKept) })),
    ),
    { ...how, rows: SIZE, random: randomFrom(1) },
  )
  const ofText = learn(
    lessons.map(([text, isKept]) => {
      const hashes = hashedOf(text)
      const said = sentenceFeatures(hashes, SIZE).map((features) => answersTo(ofSentence, features))
      return { features: textFeatures(hashes, said, SIZE), wanted: Float32Array.of(isKept) }
    }),
    { ...how, rows: SIZE + 2, random: randomFrom(1) },
  )
  return linearModel.parse({
    marks: ['kept'],
    heads: [{ id: 'kept', answers: 1 }],
    ofSentence: tableOf(SIZE, ofSentence),
    ofText: tableOf(SIZE, ofText),
  })
}

describe('a linear model', () => {
  test('that learned from a few sentences knows another by its words, and marks all words of it alike', () => {
    const text = 'It rained. The manager kept the passport of the cook.'
    const { words, marks, heads } = scoresOf(text, small())
    const said = words.map(({ start, end }, at) => [text.slice(start, end), Math.sign(marks['kept']?.[at] ?? 0)])
    expect(said.slice(0, 2)).toEqual([
      ['It', -1],
      ['rained', -1],
    ])
    expect(new Set(said.slice(2).map(([, sign]) => sign))).toEqual(new Set([1]))
    expect(heads['kept']?.[0]).toBeGreaterThan(scoresOf('It rained. They went home.', small()).heads['kept']?.[0] ?? 0)
  })

  test('has nothing to say of no words', () => {
    expect(scoresOf('', small()).words).toEqual([])
  })
})

describe('the linear model of the first pack', () => {
  test('answers what the pack asks for, in its order', () => {
    expect(shipped.marks).toEqual(reading.layout.marks)
    expect(shipped.heads).toEqual(reading.layout.heads.map(({ id, answers }) => ({ id, answers: answers.length })))
  })

  test.each([
    ['p4', 'The offence is punishable by up to ten years in prison.', 'The meeting took ten minutes longer.'],
    ['coe', 'He locked their passports in his safe and said they owed him money.', 'He locked his bicycle and left.'],
    ['child', 'The girl, aged 15, was sent with him.', 'The woman, aged 35, was sent with him.'],
  ])('hears %s in what states it rather than in what is like it', (mark, states, isLike) => {
    const best = (text: string) => Math.max(...(scoresOf(text, shipped).marks[mark] ?? []))
    expect(best(states)).toBeGreaterThan(best(isLike))
  })
})

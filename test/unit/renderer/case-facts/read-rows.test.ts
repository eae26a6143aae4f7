import { expect, test } from 'vitest'
import { listedFacts, numbersOf } from '../../../../renderer/case-facts/read-rows'
import type { OwnReadFact, OwnReading } from '../../../../shared/model/own-case'

const paragraphs = ['R. came by car.', 'She was told a lie. She was locked in.']
const group = (id: string, facts: string[]) => ({
  id,
  label: id,
  canBeDenied: false,
  facts: facts.map((fact) => ({ id: fact, label: fact, 'belongs-to': 'pair' as const })),
})
const groups = [
  group('act', ['act.car']),
  group('means', ['means.lie', 'means.lock']),
  group('purpose', ['purpose.work']),
]
const fact = (id: string, quote: string): OwnReadFact => ({
  statement: { fact: id, is: 'yes', quotes: [quote] },
  confidence: 0.9,
  reason: { how: 'stated', cues: [], but: [], by: null, to: null, age: null },
  state: 'taken',
})
const facts = [fact('means.lock', 'locked in'), fact('means.lie', 'told a lie'), fact('act.car', 'came by car')]
const reading: OwnReading = { reader: 'r', textSha256: '', facts, confidence: {} }
const all = { persons: [], facts: facts.map(({ statement }) => statement) }
const list = (told: typeof all) => listedFacts(groups, { told, reading, paragraphs })
const shown = (told: typeof all) =>
  list(told).map(({ group: { id }, facts: rows }) => [
    id,
    rows.map(({ statement, number }) => [statement.fact, number]),
  ])

test('facts stand by their elements, in the order of the text, and are numbered as they stand', () => {
  expect(shown(all)).toEqual([
    ['act', [['act.car', 1]]],
    [
      'means',
      [
        ['means.lie', 2],
        ['means.lock', 3],
      ],
    ],
  ])
  expect([...numbersOf(list(all))].toSorted(([a], [b]) => a - b)).toEqual([
    [0, 3],
    [1, 2],
    [2, 1],
  ])
})

test('one that the learner takes away stays in its place without a number, as the same row', () => {
  const without = { ...all, facts: all.facts.filter((one) => one.fact !== 'means.lie') }
  expect(shown(without)[1]).toEqual([
    'means',
    [
      ['means.lie', null],
      ['means.lock', 2],
    ],
  ])
  const keys = (told: typeof all) => list(told).flatMap(({ facts: rows }) => rows.map(({ key }) => key))
  expect(keys(without)).toEqual(keys(all))
})

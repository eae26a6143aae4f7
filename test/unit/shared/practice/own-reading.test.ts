import { describe, expect, test } from 'vitest'
import type { ReadFact } from '../../../../shared/case-reading/reading'
import type { Statement } from '../../../../shared/classifier/told'
import { ownReading, type OwnReading, type OwnTold } from '../../../../shared/model/own-case'
import {
  factRows,
  quotesAt,
  readableText,
  withDecided,
  withRead,
  withReading,
} from '../../../../shared/practice/own-reading'

const paragraphs = [
  'R. answered an advertisement. T. took her passport.',
  'She kept her passport copy. A debt held her.',
]
const where = { paragraphs, lang: 'en' }
const text = readableText(paragraphs)

const read = (fact: string, words: string, is: 'yes' | 'no' = 'yes', confidence = 0.9): ReadFact => {
  const start = text.indexOf(words)
  return {
    statement: { fact, is, quotes: [] },
    confidence,
    evidence: [{ start, end: start + words.length }],
    reason: { how: 'stated', cues: [words], but: [], by: null, to: null, age: null },
  }
}
const recruitment = read('act.recruitment', 'answered an advertisement')
const coercion = read('means.coercion', 'took her passport')
const labour = read('purpose.forced-labour', 'A debt held her', 'yes', 0.5)
const nothing: OwnTold = { persons: [], facts: [] }

/** A case that was read once, with what the learner then made of it. */
function readOnce(facts: ReadFact[], change: (facts: Statement[]) => Statement[] = (same) => same) {
  const first = withReading({ told: nothing, reading: null }, facts, where)
  const reading: OwnReading = { reader: 'r', textSha256: '', facts: first.facts, confidence: {} }
  return { told: { ...first.told, facts: change(first.told.facts) }, reading }
}
const states = (told: OwnTold, reading: OwnReading, of = paragraphs) =>
  Object.fromEntries(factRows(told, reading, of).map(({ statement, state }) => [statement.fact, state]))

test('a reading that was kept before ages were reckoned is taken as it is', () => {
  const { reading } = readOnce([recruitment])
  const [fact] = reading.facts
  const { age: _, ...reason } = recruitment.reason
  const kept = { ...reading, facts: [{ ...fact, reason }] }
  expect(ownReading.parse(JSON.parse(JSON.stringify(kept)))).toEqual(reading)
})

describe('words at places of the text', () => {
  test('are cut at paragraphs, lead back to where they stand, and come once', () => {
    const start = text.indexOf('passport.')
    const second = text.indexOf('passport copy')
    const places = [
      { start, end: text.indexOf('She kept') + 8 },
      { start: second, end: second + 8 },
      { start: second, end: second + 8 },
    ]
    expect(quotesAt(paragraphs, places, 'en')).toEqual(['passport.', 'She kept', 'passport copy'])
  })
})

describe('a reading', () => {
  test('of a case that tells nothing is what it tells, with the words of each fact', () => {
    const { told, reading } = readOnce([recruitment, coercion])
    expect(told.facts).toEqual([
      { fact: 'act.recruitment', is: 'yes', quotes: ['answered an advertisement'] },
      { fact: 'means.coercion', is: 'yes', quotes: ['took her passport'] },
    ])
    expect(states(told, reading)).toEqual({ 'act.recruitment': 'as-read', 'means.coercion': 'as-read' })
  })

  test('of a case with facts of the learner’s own only proposes', () => {
    const own = { fact: 'means.fraud', is: 'yes' as const, quotes: [] }
    const { told, facts } = withReading({ told: { ...nothing, facts: [own] }, reading: null }, [recruitment], where)
    expect(told.facts).toEqual([own])
    expect(facts.map(({ state }) => state)).toEqual(['new'])
  })

  test('a second time changes nothing that the learner decided, and proposes what is new', () => {
    const { told, reading } = readOnce([recruitment, coercion], ([first]) => (first ? [{ ...first, is: 'no' }] : []))
    const again = withReading({ told, reading }, [recruitment, coercion, labour], where)
    expect(again.told).toEqual(told)
    const later = { ...reading, facts: again.facts }
    expect(states(told, later)).toEqual({
      'act.recruitment': 'changed',
      'means.coercion': 'removed',
      'purpose.forced-labour': 'new',
    })
    const left = withDecided(later, [2])
    expect(states(told, left)['purpose.forced-labour']).toBe('removed')
    // Once it was left, no later reading proposes it again.
    expect(withReading({ told, reading: left }, [labour], where).facts[0]?.state).toBe('taken')
  })

  test('that no longer finds a fact leaves it, and says so; one that is not told any more is forgotten', () => {
    const { told, reading } = readOnce([recruitment, coercion], (facts) => facts.slice(0, 1))
    const again = withReading({ told, reading }, [labour], where)
    expect(again.told).toEqual(told)
    expect(states(told, { ...reading, facts: again.facts })).toEqual({
      'act.recruitment': 'gone',
      'purpose.forced-labour': 'new',
    })
  })

  test('of a text that was changed proposes other words for a fact whose words are gone', () => {
    const { told, reading } = readOnce([recruitment])
    const changed = ['R. replied to a post.']
    const found = { ...recruitment, evidence: [{ start: 3, end: 20 }] }
    const again = withReading({ told, reading }, [found], { paragraphs: changed, lang: 'en' })
    expect(again.told).toEqual(told)
    expect(states(told, { ...reading, facts: again.facts }, changed)).toEqual({ 'act.recruitment': 'moved' })
    const [fact] = again.facts
    expect(fact && withRead(told, fact, changed).facts).toEqual([
      { fact: 'act.recruitment', is: 'yes', quotes: ['replied to a post'] },
    ])
  })
})

describe('what the learner made of a fact', () => {
  test('is told apart: other words, another value, their own', () => {
    const { told, reading } = readOnce([recruitment, coercion, labour], ([a, b]) => [
      ...(a ? [{ ...a, quotes: ['advertisement'] }] : []),
      ...(b ? [{ ...b, of: 'r' }] : []),
      { fact: 'means.fraud', is: 'yes', quotes: [] },
    ])
    expect(states(told, reading)).toEqual({
      'act.recruitment': 'reworded',
      'means.coercion': 'as-read',
      'means.fraud': 'given',
      'purpose.forced-labour': 'removed',
    })
  })

  test('a value that was itself read is no correction of the other', () => {
    const { told, reading } = readOnce([read('victim.child', 'R.'), read('victim.child', 'She', 'no')], (facts) =>
      facts.slice(1),
    )
    expect(factRows(told, reading, paragraphs).map(({ at, read: of, state }) => [at, of, state])).toEqual([
      [0, 1, 'as-read'],
      [null, 0, 'removed'],
    ])
  })
})

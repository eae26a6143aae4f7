import { describe, expect, test } from 'vitest'
import type { OwnReadFact, OwnReading, OwnTold } from '../../../../shared/model/own-case'
import { decide, decideAll, type Said } from '../../../../shared/practice/own-decision'
import { factRows } from '../../../../shared/practice/own-reading'

const paragraphs = ['R. answered an advertisement. T. took her passport.']

const fact = (id: string, quote: string, state: OwnReadFact['state'] = 'taken'): OwnReadFact => ({
  statement: { fact: id, is: 'yes', quotes: [quote] },
  confidence: 0.9,
  reason: { how: 'stated', cues: [], but: [], by: null, to: null, age: null },
  state,
})
const reading: OwnReading = {
  reader: 'r',
  textSha256: '',
  facts: [fact('act.recruitment', 'answered an advertisement'), fact('means.coercion', 'took her passport', 'new')],
  confidence: {},
}
const told: OwnTold = {
  persons: [{ id: 'r', label: 'R.', role: 'subject' }],
  facts: [{ fact: 'act.recruitment', is: 'yes', of: 'r', quotes: ['advertisement'] }],
}

/** What the case tells of a fact once that was said of it. */
function after(now: OwnTold, id: string, said: Said) {
  const row = factRows(now, reading, paragraphs).find(({ statement }) => statement.fact === id)
  if (!row) throw new Error(`no row of ${id}`)
  return decide({ told: now, reading, paragraphs }, row, said)
}

describe('what the learner says of a fact', () => {
  test('keeps its person and its words, whichever way it goes', () => {
    const denied = after(told, 'act.recruitment', 'no')
    expect(denied).toEqual({ told: { ...told, facts: [{ ...told.facts[0], is: 'no' }] }, decided: [] })
    expect(after(denied.told, 'act.recruitment', 'yes').told).toEqual(told)
  })

  test('takes it away where it is not stated, and brings it back as it was read', () => {
    const away = after(told, 'act.recruitment', null).told
    expect(away.facts).toEqual([])
    expect(after(away, 'act.recruitment', 'yes').told.facts).toEqual([reading.facts[0]?.statement])
    expect(after(away, 'act.recruitment', 'no').told.facts).toEqual([{ ...reading.facts[0]?.statement, is: 'no' }])
  })

  test('decides a proposal: taken, denied or left', () => {
    const proposed = reading.facts[1]?.statement
    expect(after(told, 'means.coercion', 'yes')).toEqual({
      told: { ...told, facts: [...told.facts, proposed] },
      decided: [1],
    })
    expect(after(told, 'means.coercion', 'no').told.facts[1]).toEqual({ ...proposed, is: 'no' })
    expect(after(told, 'means.coercion', null)).toEqual({ told, decided: [1] })
  })
})

test('all proposals are taken at once, and nothing else', () => {
  expect(decideAll(told, reading, paragraphs)).toEqual(after(told, 'means.coercion', 'yes'))
})

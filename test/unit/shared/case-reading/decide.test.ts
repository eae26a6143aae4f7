import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combine } from '../../../../shared/case-reading/combine'
import { decide, outcomeOf } from '../../../../shared/case-reading/decide'
import type { Scores } from '../../../../shared/case-reading/scores'
import { evaluate } from '../../../../shared/classifier/engine'
import { logOddsOf, module14, scoresOf, toldOf } from './pack'

const text =
  'An agent signed her up for a hotel. There was no hotel. She was made to work in a bar and her pass was kept.'
const read = (scores: Scores) =>
  decide(combine({ embedding: scores, linear: null, patterns: null }, []), module14, toldOf(text))
const said = (scores: Scores) => read(scores).facts.map(({ statement: { fact, is } }) => `${fact} ${is}`)

const marks = {
  rec: logOddsOf(text, { signed: 3 }),
  dec: logOddsOf(text, { no: 2 }),
  lab: logOddsOf(text, { made: 2 }),
}

describe('decide', () => {
  it('states what is likely, each with its words, and concludes what follows', () => {
    const { facts, labels } = read(scoresOf(text, { marks, heads: { tip: [3, 0, 0], rec: [3], dec: [2], lab: [2] } }))
    expect(facts.map(({ statement }) => statement)).toEqual([
      { fact: 'act.recruitment', is: 'yes', quotes: ['An agent signed her up for a hotel'] },
      { fact: 'means.deception', is: 'yes', quotes: ['There was no hotel'] },
      { fact: 'purpose.forced-labour', is: 'yes', quotes: ['She was made to work in a bar and her pass was kept'] },
    ])
    expect(facts[0]?.evidence).toEqual([{ start: 0, end: 34 }])
    expect(facts[0]?.confidence).toBeCloseTo(1 / (1 + Math.exp(-3)), 6)
    expect(labels['tip']?.value).toBe('yes')
    expect(labels['tip']?.confidence).toBeCloseTo(Math.exp(3) / (Math.exp(3) + 2), 6)
    expect(labels).toMatchObject({ som: { value: 'no' }, cyber: { value: 'none' }, serious: { value: 'unknown' } })
  })

  it('leaves a fact out that hardly holds where the whole story speaks against what would follow', () => {
    const heads = { rec: [3], dec: [0.2], lab: [2] }
    expect(said(scoresOf(text, { heads: { ...heads, tip: [0, 0, 4] } }))).toEqual([
      'act.recruitment yes',
      'purpose.forced-labour yes',
    ])
  })

  it('states a fact that hardly lacks where the whole story speaks for what would follow', () => {
    const heads = { rec: [3], dec: [-0.5], coe: [-0.8], lab: [2], tip: [5, 0, 0] }
    expect(said(scoresOf(text, { heads }))).toEqual([
      'act.recruitment yes',
      'means.deception yes',
      'purpose.forced-labour yes',
    ])
  })

  it('denies an element as a whole where the words do', () => {
    const denied = { ...marks, dec: logOddsOf(text, {}), '-means': logOddsOf(text, { no: 3 }) }
    const { facts, labels } = read(scoresOf(text, { marks: denied, heads: { tip: [0, 3, 0], rec: [3], lab: [2] } }))
    expect(facts.map(({ statement }) => statement)).toContainEqual({
      fact: 'means',
      is: 'no',
      quotes: ['There was no hotel'],
    })
    expect(labels['tip']?.value).toBe('no')
  })

  it('states a mere sign where the story is surely open and no fact says why, as sure as that is', () => {
    const found = read(scoresOf(text, { heads: { tip: [0, 0, 4] }, marks: { hedge: logOddsOf(text, { kept: 1 }) } }))
    expect(found.labels['tip']?.value).toBe('insufficient')
    expect(found.facts.map(({ statement }) => statement)).toEqual([
      { fact: 'suspected.trafficking', is: 'yes', quotes: ['She was made to work in a bar and her pass was kept'] },
    ])
    expect(found.facts[0]?.confidence).toBe(found.labels['tip']?.confidence)
  })

  it('keeps an act that stands alone in a story of nothing: the purpose of which nothing is told counts as denied', () => {
    const heads = { tra: [3], '-purpose': [-7] }
    const found = read(scoresOf(text, { heads: { ...heads, tip: [0, 4, 0] } }))
    expect(found.labels['tip']?.value).toBe('no')
    expect(said(scoresOf(text, { heads: { ...heads, tip: [0, 4, 0] } }))).toEqual([
      'act.transportation yes',
      'purpose no',
    ])
    expect(found.facts[1]).toMatchObject({ evidence: [], reason: { how: 'silence', cues: [] } })
    expect(found.facts[1]?.confidence).toBe(found.labels['tip']?.confidence)
    // Where words deny it, those are shown; and where the story stays open, silence denies nothing.
    const inWords = {
      heads: { tra: [3], '-purpose': [2], tip: [0, 4, 0] },
      marks: { '-purpose': logOddsOf(text, { no: 2 }) },
    }
    expect(read(scoresOf(text, inWords)).facts[1]?.evidence).toHaveLength(1)
    expect(said(scoresOf(text, { heads: { ...heads, tip: [0, 0, 4] } }))).toEqual(['act.transportation yes'])
  })

  it('concludes nothing but what the rules make of the facts that it states, whatever the scores', () => {
    const { layout, labels: asked } = module14.reading
    const score = fc.double({ min: -12, max: 12, noNaN: true })
    const some = (count: number) => fc.array(score, { minLength: count, maxLength: count })
    const { words } = toldOf(text).parts
    const any = fc.record({
      words: fc.constant(words),
      marks: fc.record(
        Object.fromEntries(layout.marks.map((mark) => [mark, some(words.length).map((of) => Float32Array.from(of))])),
      ),
      heads: fc.record(Object.fromEntries(layout.heads.map(({ id, answers }) => [id, some(answers.length)]))),
    })
    fc.assert(
      fc.property(any, (scores) => {
        const { facts, labels } = read(scores)
        const found = evaluate(module14.rules, { persons: [], facts: facts.map(({ statement }) => statement) })
        for (const { head, of, calls } of asked) {
          const outcome = outcomeOf(found, of)
          expect(labels[head]?.value).toBe(calls[outcome] ?? outcome)
        }
        for (const { statement, evidence, confidence } of facts) {
          expect(statement.quotes).toEqual(evidence.map(({ start, end }) => text.slice(start, end)))
          expect(evidence.length).toBeGreaterThan(0)
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('is not sure of what no layer asks for', () => {
    const { facts, labels } = decide({ words: [], marks: {}, heads: {} }, module14, toldOf(''))
    expect(facts).toEqual([])
    expect(labels['tip']?.value).toBe('no')
    expect(labels['tip']?.confidence).toBeCloseTo(1 / 3, 9)
    expect(labels['cyber']).toMatchObject({ value: 'none', confidence: 0.25 })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evidenceIn } from '../../../../shared/case-reading/evidence'
import { logOddsOf, partsOf } from './pack'

const text =
  'The agent met her in Ghent, signed her up for the hotel and, as she said, kept her pass. He paid well. The agent signed a lease.'
const quotes = (named: Record<string, number>, others?: number) =>
  evidenceIn(text, partsOf(text))(logOddsOf(text, named, others)).map(({ start, end }) => text.slice(start, end))

describe('evidenceIn', () => {
  it('goes to the ends of the clause', () => {
    expect(quotes({ up: 3 })).toEqual(['signed her up for the hotel and'])
  })

  it('does not end a clause within a time of day', () => {
    const log = '[22:18] nobody stops us at 23:05 on the bridge: my cousin is there'
    const [best] = evidenceIn(log, partsOf(log))(logOddsOf(log, { bridge: 3 }))
    expect(log.slice(best?.start, best?.end)).toBe('nobody stops us at 23:05 on the bridge')
  })

  it('leaves out the time at which a thing was said, but no number within, nor one that is all there is', () => {
    const log = '[22:18] nobody stops us, 40'
    const found = (named: Record<string, number>) =>
      evidenceIn(log, partsOf(log))(logOddsOf(log, named)).map(({ start, end }) => log.slice(start, end))
    expect(found({ 18: 4, stops: 1 })).toEqual(['nobody stops us'])
    expect(found({ 40: 4 })).toEqual(['40'])
    expect(found({ 18: 4 })).toEqual(['22:18'])
  })

  it('takes clauses side by side as one, but none of the next sentence', () => {
    expect(quotes({ up: 3, said: 2, kept: 2, He: 2.8 })).toEqual([
      'signed her up for the hotel and, as she said, kept her pass',
      'He paid well',
    ])
  })

  it('puts the most telling first, and leaves out what is much weaker', () => {
    expect(quotes({ lease: 4, met: 3.8, He: 3 })).toEqual(['The agent signed a lease', 'The agent met her in Ghent'])
  })

  it('gives the least unlikely words where none speaks for the fact', () => {
    expect(quotes({ pass: -2 })).toEqual(['kept her pass'])
  })

  it('gives nothing of a text without words', () => {
    expect(evidenceIn('…', { words: [], sentences: [] })([])).toEqual([])
  })

  it('always gives one to three places that do not overlap, in one sentence each', () => {
    const { words, sentences } = partsOf(text)
    const some = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), {
      minLength: words.length,
      maxLength: words.length,
    })
    fc.assert(
      fc.property(some, (logOdds) => {
        const places = evidenceIn(text, { words, sentences })(logOdds)
        expect(places.length).toBeGreaterThanOrEqual(1)
        expect(places.length).toBeLessThanOrEqual(3)
        const inOrder = places.toSorted((a, b) => a.start - b.start)
        for (const [at, { start, end }] of inOrder.entries()) {
          expect(sentences.some((one) => one.start <= start && end <= one.end)).toBe(true)
          expect(start).toBeLessThan(end)
          expect(start).toBeGreaterThanOrEqual(inOrder[at - 1]?.end ?? 0)
        }
      }),
    )
  })
})

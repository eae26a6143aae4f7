import { describe, expect, it } from 'vitest'
import { combinations, combine } from '../../../../shared/case-reading/combine'
import type { Scores } from '../../../../shared/case-reading/scores'

const words = [
  { start: 0, end: 4 },
  { start: 5, end: 9 },
]
const scores = (marks: Record<string, number[]>, heads: Record<string, number[]> = {}): Scores => ({
  words,
  marks: Object.fromEntries(Object.entries(marks).map(([mark, of]) => [mark, Float32Array.from(of)])),
  heads,
})
const embedding = scores({ rec: [1, -2], p4: [-3, 0.5] }, { tip: [2, 0, -1], rec: [0.25] })
const patterns = scores({ rec: [2, 0], child: [0, 4] }, { tip: [0, 1, 0] })

describe('combine', () => {
  it('takes the embedding as it is where nothing was learned', () => {
    const found = combine({ embedding, linear: null, patterns }, [])
    expect(found.words).toEqual(words)
    expect([...(found.marks['rec'] ?? [])]).toEqual([1, -2])
    expect(found.heads).toMatchObject({ tip: [2, 0, -1], rec: [0.25] })
    expect(found.marks['child']).toBeUndefined()
  })

  it('adds up the others where there is no embedding', () => {
    const found = combine({ embedding: null, linear: scores({ rec: [0.5, 0.5] }), patterns }, [])
    expect([...(found.marks['rec'] ?? [])]).toEqual([2.5, 0.5])
    expect(found.heads['tip']).toEqual([0, 1, 0])
  })

  it('asks the whole text for a mark by its most telling word, where no layer does', () => {
    const { heads } = combine({ embedding, linear: null, patterns: null }, [])
    expect(heads['p4']).toEqual([0.5])
    expect(heads['rec']).toEqual([0.25])
  })

  it('weighs layers as it was learned for just these', () => {
    const learned = combinations.parse([
      { layers: ['patterns'], marks: { rec: { bias: 9, weights: { patterns: 9 } } }, heads: {} },
      {
        layers: ['patterns', 'embedding'],
        marks: { rec: { bias: -0.5, weights: { embedding: 2, patterns: 0.5 } } },
        heads: { tip: { bias: [0, 0, 1], weights: { embedding: [1, 1, 2], patterns: [0, 3, 0] } } },
      },
    ])
    const found = combine({ embedding, linear: null, patterns }, learned)
    expect([...(found.marks['rec'] ?? [])]).toEqual([2.5, -4.5])
    expect([...(found.marks['child'] ?? [])]).toEqual([0, 4])
    expect(found.heads['tip']).toEqual([2, 3, -1])
    expect(combine({ embedding, linear: null, patterns: null }, learned).heads['tip']).toEqual([2, 0, -1])
  })

  it('says nothing of a text that nobody read', () => {
    expect(combine({ embedding: null, linear: null, patterns: null }, [])).toEqual({ words: [], marks: {}, heads: {} })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crossings, type Inside } from '../../../../../renderer/reader/announce/crossings'

interface Place {
  id: string
  start: number
  end: number
}

/** what is heard on a way through the text, a list for each step */
function heard(marks: readonly Place[], steps: readonly (readonly [number, number])[]): string[][] {
  let inside: Inside = new Map()
  return steps.map(([start, end]) => {
    const step = crossings(inside, { start, end }, marks)
    inside = step.inside
    return step.said.map(({ mark, how }) => `${mark.id} ${how}`)
  })
}

describe('marks that one comes by', () => {
  it('are heard at their start and at their end, and between them not', () => {
    const mark = { id: 'm', start: 15, end: 45 }
    const forth = [
      [0, 10],
      [10, 20],
      [20, 30],
      [30, 40],
      [40, 50],
      [50, 60],
    ] as const
    expect(heard([mark], forth)).toEqual([[], ['m starts'], [], [], ['m ends'], []])
    expect(heard([mark], forth.toReversed())).toEqual([[], ['m ends'], [], [], ['m starts'], []])
  })

  it('are heard as one where a step holds them whole, and not again when it is left', () => {
    const marks = [
      { id: 'a', start: 2, end: 5 },
      { id: 'b', start: 4, end: 8 },
    ]
    expect(
      heard(marks, [
        [0, 10],
        [10, 20],
        [0, 10],
      ]),
    ).toEqual([['a whole', 'b whole'], [], ['a whole', 'b whole']])
  })

  it('are heard when one jumps into their middle, and when one jumps out of it', () => {
    const mark = { id: 'm', start: 15, end: 45 }
    expect(
      heard(
        [mark],
        [
          [20, 30],
          [70, 80],
        ],
      ),
    ).toEqual([['m within'], ['m left']])
    expect(
      heard(
        [mark],
        [
          [20, 30],
          [0, 9],
        ],
      ),
    ).toEqual([['m within'], ['m left']])
  })

  it('are heard as what is picked grows over their ends', () => {
    const mark = { id: 'm', start: 15, end: 45 }
    expect(
      heard(
        [mark],
        [
          [20, 30],
          [20, 50],
          [10, 50],
        ],
      ),
    ).toEqual([['m within'], ['m ends'], ['m starts']])
  })

  it('are each heard to start once and to end once on the way through a text, however it is cut', () => {
    const range = fc
      .tuple(fc.nat(99), fc.integer({ min: 1, max: 60 }))
      .map(([start, length]) => ({ start, end: Math.min(100, start + length) }))
    fc.assert(
      fc.property(
        fc.array(range, { maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 60 }),
        fc.boolean(),
        (ranges, lengths, back) => {
          const marks = ranges.map((one, at) => ({ id: String(at), ...one })).toSorted((a, b) => a.start - b.start)
          const steps: (readonly [number, number])[] = []
          for (let at = 0, nth = 0; at < 100; nth += 1) {
            const end = Math.min(100, at + (lengths[nth % lengths.length] ?? 1))
            steps.push([at, end])
            at = end
          }
          const all = heard(marks, back ? steps.toReversed() : steps).flat()
          for (const { id } of marks) {
            const own = all.filter((one) => one.startsWith(`${id} `)).map((one) => one.slice(id.length + 1))
            const expected = own.includes('whole') ? ['whole'] : back ? ['ends', 'starts'] : ['starts', 'ends']
            expect(own).toEqual(expected)
          }
        },
      ),
    )
  })
})

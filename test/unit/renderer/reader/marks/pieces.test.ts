import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heapOf, marksAt, visiblePieces, type PlacedMark } from '../../../../../renderer/reader/marks/pieces'

function mark(id: string, start: number, end: number, looks: Partial<PlacedMark> = {}): PlacedMark {
  return { id, start, end, color: 1, style: 'highlight', ...looks }
}

const marks = fc
  .array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 })), { maxLength: 12 })
  .map((list) => list.map(([start, length], index) => mark(`m${index}`, start, start + length)))

function drawn(list: PlacedMark[]): string {
  return visiblePieces(list)
    .map(({ markId, start, end }) => `${markId} ${start}-${end}`)
    .join(', ')
}

describe('what is seen of overlapping marks', () => {
  it('the shorter is whole, the longer goes on around it', () => {
    expect(drawn([mark('sentence', 10, 60), mark('word', 20, 26)])).toBe('sentence 10-20, word 20-26, sentence 26-60')
    expect(drawn([mark('left', 0, 30), mark('right', 20, 40)])).toBe('left 0-20, right 20-40')
    expect(drawn([mark('a', 0, 5), mark('b', 5, 10)])).toBe('a 0-5, b 5-10')
  })

  it('at every offset it is what a click finds first', () => {
    fc.assert(
      fc.property(marks, (list) => {
        const pieces = visiblePieces(list)
        for (let offset = 0; offset <= 61; offset += 1) {
          const there = pieces.filter((piece) => piece.start <= offset && offset < piece.end)
          expect(there.map((piece) => piece.markId)).toEqual(
            marksAt(list, offset)
              .slice(0, 1)
              .map(({ id }) => id),
          )
        }
      }),
    )
  })

  it('does not depend on the order in which marks are given', () => {
    fc.assert(
      fc.property(marks, (list) => {
        expect(visiblePieces(list.toReversed())).toEqual(visiblePieces(list))
      }),
    )
  })

  it('5,000 marks take a few milliseconds', () => {
    const many = Array.from({ length: 5_000 }, (_, i) => mark(`m${i}`, i * 700, i * 700 + 400 + (i % 7) * 200))
    const before = performance.now()
    expect(visiblePieces(many).length).toBeGreaterThan(4_000)
    // Far above what it takes, so that a busy machine doesn't fail it; a quadratic way takes seconds.
    expect(performance.now() - before).toBeLessThan(500)
  })
})

describe('how marks that overlap look', () => {
  const looks = (list: PlacedMark[]) =>
    visiblePieces(list).map(({ start, end, fill, line, edged }) => `${start}-${end} ${fill}/${line}${edged ? '!' : ''}`)

  it('an underline on a filled mark leaves its ground, and one on the paper has none', () => {
    const filled = mark('filled', 0, 30, { color: 2 })
    const drawnUnder = mark('under', 10, 20, { color: 5, style: 'underline' })
    expect(looks([filled, drawnUnder])).toEqual(['0-10 2/2', '10-20 2/5', '20-30 2/2'])
    expect(looks([drawnUnder])).toEqual(['10-20 null/5'])
    // The longer goes on below the shorter, whichever is the underline.
    expect(looks([mark('wide', 0, 30, { color: 3, style: 'underline' }), mark('in', 10, 20)])).toEqual([
      '0-10 null/3',
      '10-20 1/1',
      '20-30 null/3',
    ])
  })

  it('marks of one colour that lie over or beside each other are set off', () => {
    expect(looks([mark('out', 0, 30), mark('in', 10, 20)])).toEqual(['0-10 1/1', '10-20 1/1!', '20-30 1/1'])
    expect(looks([mark('a', 0, 5), mark('b', 5, 10), mark('c', 10, 15)])).toEqual(['0-5 1/1', '5-10 1/1!', '10-15 1/1'])
    expect(looks([mark('a', 0, 5), mark('b', 6, 10)])).toEqual(['0-5 1/1', '6-10 1/1'])
  })

  it('no two pieces that touch and belong to two marks look the same', () => {
    const colors = fc.constantFrom<1 | 2>(1, 2)
    const styles = fc.constantFrom<'highlight' | 'underline'>('highlight', 'underline')
    const lookedAt = fc
      .array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }), colors, styles), { maxLength: 10 })
      .map((list) =>
        list.map(([start, length, color, style], at) => mark(`m${at}`, start, start + length, { color, style })),
      )
    fc.assert(
      fc.property(lookedAt, (list) => {
        const pieces = visiblePieces(list)
        for (const [at, piece] of pieces.entries()) {
          const next = pieces[at + 1]
          if (!next || next.start !== piece.end || next.markId === piece.markId) continue
          const look = ({ fill, line, edged }: typeof piece) => `${fill} ${line} ${edged}`
          expect(look(next), `${piece.start}-${next.end}`).not.toBe(look(piece))
        }
      }),
    )
  })
})

describe('marks that lie over each other', () => {
  it('are all found from each of them, and no other', () => {
    const list = [
      mark('before', 0, 5),
      mark('out', 10, 40),
      mark('in', 12, 20),
      mark('late', 30, 50),
      mark('on', 50, 60),
    ]
    for (const id of ['out', 'in', 'late']) {
      expect(heapOf(list, id).map((one) => one.id)).toEqual(['out', 'in', 'late'])
    }
    expect(heapOf(list, 'before').map((one) => one.id)).toEqual(['before'])
    expect(heapOf(list, 'on').map((one) => one.id)).toEqual(['on'])
    expect(heapOf(list, 'gone')).toEqual([])
  })
})

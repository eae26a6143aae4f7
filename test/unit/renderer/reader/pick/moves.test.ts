import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cuttingOf, unitAt, type Unit } from '../../../../../renderer/reader/text/cutting'
import { moved, type Cursor, type Move } from '../../../../../renderer/reader/pick/moves'
import { nthOf, unitOf } from '../../../../../renderer/reader/pick/unit-of'

const text = 'The act\nOne sentence. Two more words here.\ncell one\tcell two\n\nSee Art. 3 (a). Done.'
const cutting = cuttingOf(text, 'en')

const on = (words: string, by: Cursor['by'] = 'sentence'): Cursor => {
  const start = text.indexOf(words)
  return { start, end: start + words.length, by }
}
const shown = (range: { start: number; end: number } | null) => range && text.slice(range.start, range.end)
/** what is picked after some moves, one by one; "stays" where a move leads nowhere */
function walk(from: Cursor, moves: Move[]): string[] {
  let cursor = from
  return moves.map((move) => {
    const next = moved(cutting, cursor, move)
    cursor = next ?? cursor
    return next ? text.slice(next.start, next.end) : 'stays'
  })
}
const down: Move = { kind: 'go', by: null, step: 1 }
const up: Move = { kind: 'go', by: null, step: -1 }
const nextWord: Move = { kind: 'go', by: 'word', step: 1 }
const lastWord: Move = { kind: 'go', by: 'word', step: -1 }
const wider: Move = { kind: 'wider' }
const narrower: Move = { kind: 'narrower' }

describe('picking by key', () => {
  it('starts at the unit at an offset, or the next one', () => {
    const at = (offset: number, unit: Unit) => shown(unitAt(cutting, offset, unit))
    expect(at(0, 'sentence')).toBe('The act')
    expect(at(text.indexOf('tence'), 'word')).toBe('sentence')
    expect(at(text.indexOf('\n\nSee') + 1, 'block')).toBe('See Art. 3 (a). Done.')
    expect(at(text.length, 'sentence')).toBeNull()
  })

  it('goes from sentence to sentence, over cells and abbreviations, and stays at the ends', () => {
    const all = ['The act', 'One sentence.', 'Two more words here.', 'cell one', 'cell two', 'See Art. 3 (a).', 'Done.']
    expect(
      walk(
        on('The act'),
        all.map(() => down),
      ),
    ).toEqual([...all.slice(1), 'stays'])
    expect(
      walk(
        on('Done.'),
        all.map(() => up),
      ),
    ).toEqual([...all.toReversed().slice(1), 'stays'])
  })

  it('goes by blocks: a paragraph, a row of a table', () => {
    expect(walk(on('The act', 'block'), [down, down, down, down, up])).toEqual([
      'One sentence. Two more words here.',
      'cell one\tcell two',
      'See Art. 3 (a). Done.',
      'stays',
      'cell one\tcell two',
    ])
    expect(walk(on('Two more words here.'), [{ kind: 'go', by: 'block', step: 1 }])).toEqual(['cell one\tcell two'])
  })

  it('goes into the words of a sentence from either end, and on from word to word', () => {
    expect(walk(on('Two more words here.'), [nextWord, nextWord, lastWord, lastWord])).toEqual([
      'Two',
      'more',
      'Two',
      'sentence',
    ])
    expect(walk(on('Two more words here.'), [lastWord, down])).toEqual(['here', 'cell one'])
  })

  it('takes more around the same place and less of it, a key for each', () => {
    expect(walk(on('more'), [wider, wider, wider, narrower, narrower, narrower])).toEqual([
      'Two more words here.',
      'One sentence. Two more words here.',
      'stays',
      'One sentence.',
      'One',
      'stays',
    ])
  })

  it('moves each end by a word or by a unit, and never past the other', () => {
    const end = (step: 1 | -1, by: 'word' | null = 'word'): Move => ({ kind: 'end', by, step })
    const start = (step: 1 | -1, by: 'word' | null = 'word'): Move => ({ kind: 'start', by, step })
    expect(walk(on('Two more words here.'), [end(-1), end(-1), end(1), end(1, null), end(1, null)])).toEqual([
      'Two more words here',
      'Two more words',
      'Two more words here',
      'Two more words here.',
      'Two more words here.\ncell one',
    ])
    expect(walk(on('Two more words here.'), [start(1), start(-1), start(-1), start(-1, null)])).toEqual([
      'more words here.',
      'Two more words here.',
      'sentence. Two more words here.',
      'One sentence. Two more words here.',
    ])
    expect(walk(on('more'), [end(-1), start(1)])).toEqual(['stays', 'stays'])
  })

  it('knows whether it holds a word, a sentence or more', () => {
    expect(unitOf(cutting, on('words'))).toBe('word')
    expect(unitOf(cutting, on('more words'))).toBe('sentence')
    expect(unitOf(cutting, on('One sentence. Two'))).toBe('block')
  })

  it('knows which word of its sentence it is, and which sentence of its block', () => {
    expect(nthOf(cutting, on('words'), 'word')).toEqual({ at: 3, count: 4 })
    expect(nthOf(cutting, on('Two more words here.'), 'sentence')).toEqual({ at: 2, count: 2 })
    expect(nthOf(cutting, on('more words'), 'sentence')).toBeNull()
  })
})

const anyMove = fc.oneof(
  fc.record({
    kind: fc.constant('go' as const),
    by: fc.constantFrom('block', 'word', null),
    step: fc.constantFrom(1, -1),
  }),
  fc.record({ kind: fc.constantFrom('end', 'start'), by: fc.constantFrom('word', null), step: fc.constantFrom(1, -1) }),
  fc.record({ kind: fc.constantFrom('wider', 'narrower') }),
)
const pieces = [
  'Word',
  ' ',
  '. ',
  '\n',
  '\t',
  'e\u0301',
  '👩‍👩‍👧',
  'Art. ',
  'نص',
  '١',
  '🇩🇪🇫🇷',
  '한국',
  '…',
  '(',
  '\u00a0',
  'ก็',
]
const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((some) => some.join(''))

describe('whatever keys are pressed in whatever text', () => {
  it('what is picked is never empty, has no white space at its ends and cuts nothing that is seen as one character', () => {
    fc.assert(
      fc.property(anyText, fc.nat(200), fc.array(anyMove, { maxLength: 30 }), (words, offset, moves) => {
        const cut = cuttingOf(words, 'en')
        const first = unitAt(cut, Math.min(offset, words.length), 'sentence')
        if (!first) return
        const edges = new Set(
          [...new Intl.Segmenter('en').segment(words)].map(({ index }) => index).concat(words.length),
        )
        let cursor: Cursor = { ...first, by: 'sentence' }
        for (const move of moves) {
          cursor = moved(cut, cursor, move as Move) ?? cursor
          const picked = words.slice(cursor.start, cursor.end)
          expect(picked).not.toBe('')
          expect(picked.trim()).toBe(picked)
          expect([cursor.start, cursor.end].filter((edge) => !edges.has(edge))).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('Down and then Up is where one was, and Down comes through the whole text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('block', 'sentence'), (words, by) => {
        const cut = cuttingOf(words, 'en')
        const first = unitAt(cut, 0, by)
        const seen: string[] = []
        for (let cursor: Cursor | null = first && { ...first, by }; cursor;) {
          seen.push(words.slice(cursor.start, cursor.end))
          const next: Cursor | null = moved(cut, cursor, down)
          if (next) expect(moved(cut, next, up)).toEqual(cursor)
          cursor = next
        }
        expect(seen.join('').replaceAll(/\s/gu, '')).toBe(words.replaceAll(/\s/gu, ''))
      }),
    )
  })
})

describe('a line of a million signs', () => {
  it.each(['It goes on and on and never ends, they say. ', 'word ', 'x'])('is cut where one is: %j', (piece) => {
    const long = cuttingOf(piece.repeat(Math.ceil(1_000_000 / piece.length)), 'en')
    let cursor: Cursor | null = { start: 0, end: 1, by: 'sentence' }
    let steps = 0
    for (const end = 60_000; cursor && cursor.end < end; steps += 1) {
      const next: Cursor | null = moved(long, cursor, down)
      if (next) expect(moved(long, next, up)?.end).toBeLessThanOrEqual(next.start)
      cursor = next
    }
    expect(steps).toBeGreaterThan(1)
  })
})

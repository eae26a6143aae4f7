import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layEdge, stepEdge, type Edge } from '../../../../../renderer/reader/marks/edges'

const text = 'Smuggling is a crime. Its victim is the State, in law.'
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const wordsOf = ({ start, end }: { start: number; end: number }) => text.slice(start, end)

describe('an end of a mark', () => {
  it('is moved by a word, at either side', () => {
    expect(wordsOf(stepEdge(text, 'en', at('a crime'), 'end', 1))).toBe('a crime. Its')
    expect(wordsOf(stepEdge(text, 'en', at('a crime. Its'), 'end', -1))).toBe('a crime')
    expect(wordsOf(stepEdge(text, 'en', at('a crime'), 'start', -1))).toBe('is a crime')
    expect(wordsOf(stepEdge(text, 'en', at('is a crime'), 'start', 1))).toBe('a crime')
  })

  it('stays where there is no word more, and never passes the other end', () => {
    expect(stepEdge(text, 'en', at('Smuggling'), 'start', -1)).toEqual(at('Smuggling'))
    expect(stepEdge(text, 'en', at('law'), 'end', 1)).toEqual(at('law'))
    expect(stepEdge(text, 'en', at('victim'), 'end', -1)).toEqual(at('victim'))
    expect(stepEdge(text, 'en', at('victim'), 'start', 1)).toEqual(at('victim'))
  })

  it('snaps to the nearest word or sign when it is dragged, and is laid anywhere when it is dragged finely', () => {
    const inVictim = text.indexOf('victim') + 5
    expect(wordsOf(layEdge(text, 'en', at('crime'), 'end', inVictim, 'word'))).toBe('crime. Its victim')
    expect(wordsOf(layEdge(text, 'en', at('crime'), 'end', inVictim, 'character'))).toBe('crime. Its victi')
    expect(wordsOf(layEdge(text, 'en', at('a crime'), 'end', text.indexOf('. Its') + 1, 'word'))).toBe('a crime.')
    expect(wordsOf(layEdge(text, 'en', at('victim is'), 'start', 1, 'word'))).toBe(
      'Smuggling is a crime. Its victim is',
    )
  })

  it('is never dragged past the other end', () => {
    expect(layEdge(text, 'en', at('victim'), 'end', 3, 'word')).toEqual(at('victim'))
    expect(layEdge(text, 'en', at('victim'), 'start', text.length, 'character')).toEqual(at('victim'))
  })

  it('never stands inside what is seen as one character, however it got there', () => {
    const family = '👨‍👩‍👧'
    const letters = fc.array(fc.constantFrom('a', 'é', 'e\u0301', family, '🇩🇪', 'ก็', ' ', '. '), {
      minLength: 3,
      maxLength: 30,
    })
    fc.assert(
      fc.property(letters, fc.nat(200), fc.constantFrom<Edge>('start', 'end'), (parts, to, edge) => {
        const made = `x${parts.join('')}x`
        const whole = { start: 0, end: made.length }
        const bounds = new Set([...new Intl.Segmenter('en').segment(made)].map(({ index }) => index)).add(made.length)
        for (const unit of ['word', 'character'] as const) {
          const { start, end } = layEdge(made, 'en', whole, edge, to % made.length, unit)
          expect(bounds.has(start) && bounds.has(end), `${start}-${end} of ${JSON.stringify(made)}`).toBe(true)
        }
      }),
    )
  })
})

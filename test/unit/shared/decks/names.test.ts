import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deckNameKey, readDeckName, wholeDeckName } from '../../../../shared/decks/names'

describe('the name of a deck', () => {
  it.each([
    ['Criminal law', ['Criminal law']],
    ['  Criminal \t law ', ['Criminal law']],
    ['Law::Criminal', ['Law', 'Criminal']],
    ['Law :: Criminal :: Acts', ['Law', 'Criminal', 'Acts']],
    ['Law::', ['Law']],
    ['::Law::::Criminal', ['Law', 'Criminal']],
    ['Law:::Criminal', ['Law', 'Criminal']],
    ['Art. 3: consent', ['Art. 3: consent']],
    ['Straße\u0000::\nÜbung', ['Straße', 'Übung']],
  ])('%j is %j', (typed, names) => {
    expect(readDeckName(typed)).toEqual({ kind: 'path', names })
  })

  it.each([
    ['', 'empty'],
    ['  ::  ', 'empty'],
    ['x'.repeat(121), 'long'],
    [Array.from({ length: 31 }, (_, at) => `d${at}`).join('::'), 'deep'],
  ])('%j is refused', (typed, code) => {
    expect(readDeckName(typed)).toMatchObject({ kind: 'fault', code })
  })

  it('that was read reads the same again, and its parts hold no separator', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.constant('::'))), (parts) => {
        const read = readDeckName(parts.join(''))
        if (read.kind === 'fault') return
        expect(readDeckName(wholeDeckName(read.names))).toEqual(read)
        for (const name of read.names) expect(name).not.toContain('::')
      }),
    )
  })

  it('is the same in capitals, and composed or not', () => {
    expect(deckNameKey('ÜBUNG')).toBe(deckNameKey('U\u0308bung'))
    expect(deckNameKey('Übung')).not.toBe(deckNameKey('Ubung'))
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareTyped, type TypedPiece } from '../../../../shared/cards/typed-answer'

const strict = { ignoreCase: false, ignoreAccents: false }
const kind = { ignoreCase: true, ignoreAccents: true }

/** The pieces as one line: -missing- and +extra+. */
const drawn = (pieces: readonly TypedPiece[]) =>
  pieces.map((one) => ({ same: one.text, missing: `-${one.text}-`, extra: `+${one.text}+` })[one.kind]).join('')
const compare = (typed: string, answer: string, forgiven = strict) => {
  const { isRight, pieces } = compareTyped(typed, answer, forgiven)
  return `${isRight ? 'right' : 'wrong'}: ${drawn(pieces)}`
}

describe('a typed answer', () => {
  test('is right where it has the words of the answer, however they are set', () => {
    expect(compare('  serious \n crime', '**serious** crime')).toBe('right: serious crime')
    expect(compare("the child's", 'the child’s')).toBe('right: the child’s')
    expect(compare('cafe\u0301', 'café')).toBe('right: café')
  })

  test('shows letter by letter what is missing and what is too much', () => {
    expect(compare('traficking', 'trafficking')).toBe('wrong: traf-f-icking')
    expect(compare('transferr', 'transfer')).toBe('wrong: transfer+r+')
    expect(compare('', 'act')).toBe('wrong: -act-')
  })

  test('forgives case and accents only where the card says so', () => {
    expect(compare('Etat', 'état')).toBe('wrong: +E+-é-tat')
    expect(compare('Etat', 'état', kind)).toBe('right: état')
    expect(compare('Etat', 'état', { ...strict, ignoreAccents: true })).toBe('wrong: +E+-é-tat')
    expect(compare('STRASSE', 'Straße', kind)).toBe('right: Straße')
    expect(compare('ΝΟΜΟΣ', 'νομος', { ...strict, ignoreCase: true })).toBe('right: νομος')
  })

  test('never cuts what is one letter to a reader', () => {
    expect(compare('👩‍⚖️', '👨‍⚖️')).toBe('wrong: +👩‍⚖️+-👨‍⚖️-')
    expect(compare('कि', 'कु')).toBe('wrong: +कि+-कु-')
  })

  test('texts that have nothing in common are told apart as a whole', () => {
    expect(compare('a'.repeat(1500), 'b'.repeat(1500))).toBe(`wrong: +${'a'.repeat(1500)}+-${'b'.repeat(1500)}-`)
  })

  test('what is not extra is the answer, what is not missing was typed, and only what is the same is right', () => {
    const text = fc
      .array(fc.constantFrom('a', 'A', 'á', 'ß', 'ss', 'Σ', 'σ', ' ', '-', '–', 'e\u0301', 'é', '👩‍⚖️'))
      .map((it) => `a${it.join('')}`)
    const tidy = (it: string) => it.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
    fc.assert(
      fc.property(text, text, fc.boolean(), fc.boolean(), (typed, answer, ignoreCase, ignoreAccents) => {
        const forgiven = { ignoreCase, ignoreAccents }
        const { isRight, pieces } = compareTyped(typed, answer, forgiven)
        const without = (kind: TypedPiece['kind']) =>
          pieces
            .filter((one) => one.kind !== kind)
            .map((one) => one.text)
            .join('')
        const plain = without('extra')
        expect(compareTyped(plain, answer, strict).isRight).toBe(true)
        expect(compareTyped(without('missing'), tidy(typed), forgiven).isRight).toBe(true)
        expect(isRight).toBe(pieces.every((one) => one.kind === 'same'))
        expect(compareTyped(answer, answer, strict).isRight).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

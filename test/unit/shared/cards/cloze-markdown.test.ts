import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clozeWords, parseCloze } from '../../../../shared/cards/cloze'
import { clozeMarkdown, gapPieces, plainSide, withoutSigns } from '../../../../shared/cards/cloze-markdown'

const asIs = (text: string) => text
const front = (text: string, number: number) => plainSide(clozeMarkdown(text, number).front, asIs)
const back = (text: string, number: number) =>
  gapPieces(clozeMarkdown(text, number).back.markdown)
    .map((piece) => (piece.kind === 'words' ? piece.words : { opens: '<', closes: '>', gap: '?' }[piece.kind]))
    .join('')

describe('the sides of a text with gaps', () => {
  const text = 'An {{c1::act}}, a {{c2::means::how}} and {{c1::a {{c3::purpose}}}}.'

  test('ask for the gaps of one number, the others being words', () => {
    expect(front(text, 1)).toBe('An […], a means and […].')
    expect(front(text, 2)).toBe('An act, a [how] and a purpose.')
    expect(front(text, 3)).toBe('An act, a means and a […].')
  })

  test('show with the answer what was hidden', () => {
    expect(back(text, 1)).toBe('An <act>, a means and <a purpose>.')
    expect(back(text, 2)).toBe('An act, a <means> and a purpose.')
    expect(back('**{{c1::_act_}}** and {{c1::**means**}}', 1)).toBe('**<_act_>** and <**means**>')
  })

  test('are as it was written where it cannot be read', () => expect(front('{{c1::act', 1)).toBe('{{c1::act'))

  test('hide all words of their gaps and no others, and show every word again', () => {
    const token = fc.constantFrom('{{c1::', '{{c2::', '}}', '::', 'act', '*', '_', ' ', 'means', '\uE000', '\uF000')
    fc.assert(
      fc.property(fc.array(token, { maxLength: 14 }), (tokens) => {
        const written = tokens.join('')
        const cloze = parseCloze(written.replaceAll(/[\uE000-\uF8FF]/g, ''))
        if (cloze.kind === 'fault') return
        for (const number of cloze.numbers) {
          const sides = clozeMarkdown(written, number)
          expect(withoutSigns(sides.back.markdown)).toBe(clozeWords(cloze.pieces))
          expect(gapPieces(sides.front.markdown).filter(({ kind }) => kind === 'gap').length).toBe(
            sides.front.hints.length,
          )
          expect(sides.front.hints.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

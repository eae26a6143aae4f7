import { describe, expect, it } from 'vitest'
import { startState } from '../../../../../../electron/library/parsers/pdf/drawing'
import { drawnFontOf } from '../../../../../../electron/library/parsers/pdf/fonts'
import { readPage } from '../../../../../../electron/library/parsers/pdf/page-items'
import { showText } from '../../../../../../electron/library/parsers/pdf/show-text'

/** The words that come of codes in a font of drawings without names. */
function shown(codes: readonly number[]): string[] {
  const font = drawnFontOf({ name: '', isType3Font: true, fontMatrix: [0.1, 0, 0, 0.1, 0, 0], bbox: [0, 0, 10, 10] })
  const page = { index: 0, width: 600, height: 800, toPage: startState([1, 0, 0, 1, 0, 0]).ctm, codes: [], args: [] }
  const items = readPage({ ...page, font: () => font }, new Map())
  const state = { ...startState([1, 0, 0, 1, 0, 0]), font, fontSize: 10 }
  const glyphs = codes.map((code) => ({ unicode: String.fromCharCode(code), originalCharCode: code, width: 5 }))
  showText(state, glyphs, { items, mark: null, artifact: false, open: null, spacePending: false })
  return items.pieces.map(({ text }) => text)
}

describe('signs of a font of drawings', () => {
  it('may be TeX’s ligatures among letters, and mean nothing among others', () => {
    const [d, e, n] = [0x64, 0x65, 0x6e]
    expect(shown([d, e, 0x0c, n, e])).toEqual(['define'])
    expect(shown([0x0b, 0x0c, 0x21, 0x0e])).toEqual(['!'])
  })
})

import { describe, expect, it } from 'vitest'
import { startState } from '../../../../../../electron/library/parsers/pdf/drawing'
import { drawnFontOf } from '../../../../../../electron/library/parsers/pdf/fonts'
import { readPage } from '../../../../../../electron/library/parsers/pdf/page-items'
import { showText } from '../../../../../../electron/library/parsers/pdf/show-text'

/** The pieces that come of glyphs. */
function shownIn(description: unknown, glyphs: readonly unknown[]): string[] {
  const font = drawnFontOf(description)
  const page = { index: 0, width: 600, height: 800, toPage: startState([1, 0, 0, 1, 0, 0]).ctm, codes: [], args: [] }
  const items = readPage({ ...page, font: () => font }, new Map())
  const state = { ...startState([1, 0, 0, 1, 0, 0]), font, fontSize: 10 }
  showText(state, glyphs, { items, mark: null, artifact: false, open: null, spacePending: false, vowels: null })
  return items.pieces.map(({ text }) => text)
}

/** Codes in a font of drawings without names. */
const shown = (codes: readonly number[]): string[] =>
  shownIn(
    { name: '', isType3Font: true, fontMatrix: [0.1, 0, 0, 0.1, 0, 0], bbox: [0, 0, 10, 10] },
    codes.map((code) => ({ unicode: String.fromCharCode(code), originalCharCode: code, width: 5 })),
  )

describe('signs of a font of drawings', () => {
  it('may be TeX’s ligatures among letters, and mean nothing among others', () => {
    const [d, e, n] = [0x64, 0x65, 0x6e]
    expect(shown([d, e, 0x0c, n, e])).toEqual(['define'])
    expect(shown([0x0b, 0x0c, 0x21, 0x0e])).toEqual(['!'])
  })
})

describe('vowel signs of writing that runs left', () => {
  const letter = (unicode: string) => ({ unicode, width: 500 })
  /** Drawn without a width over the middle of the letter that comes next, as shaping engines do. */
  const before = (vowel: string) => [-250, { unicode: vowel, width: 0 }, 250]
  const after = (vowel: string) => [200, { unicode: vowel, width: 0 }, -200]
  const [kasra, fatha] = ['\u0650', '\u064E']

  it('stay with the letter over which they are drawn, before or after it, and leave words apart', () => {
    const two = [...before(kasra), letter('م'), letter('س'), ...before(kasra), letter('ب'), -240, letter('ن')]
    expect(shownIn({ name: 'Naskh' }, two)).toEqual([`${kasra}مس${kasra}ب`, 'ن'])
    const next = [letter('م'), -240, ...before(fatha), letter('ن')]
    expect(shownIn({ name: 'Naskh' }, next)).toEqual(['م', `${fatha}ن`])
    expect(shownIn({ name: 'Naskh' }, [letter('م'), letter('ب'), ...after(fatha)])).toEqual([`م${fatha}ب`])
  })
})

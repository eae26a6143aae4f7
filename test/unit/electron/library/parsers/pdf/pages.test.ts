import { describe, expect, it } from 'vitest'
import { texSign } from '../../../../../../electron/library/parsers/pdf/tex-signs'
import { blocksOf } from '../../../../../../shared/export/blocks'
import { column, filler, read } from './read-pdf'

const small = { size: 8 }

describe('the foot of a page', () => {
  it('gives each note to its mark though its number stands apart, and a note that goes on overleaf its rest', async () => {
    const { document, lines } = await read({
      pages: [
        {
          texts: [
            ...filler(760, 5),
            { x: 72, y: 690, text: 'The court held that benefit is an element' },
            { x: 254, y: 694, text: '7', size: 6 },
            { x: 285, y: 690, text: 'and that consent is none' },
            { x: 392, y: 694, text: '8', size: 6 },
            { x: 400, y: 690, text: 'of the offence that' },
            { x: 72, y: 100, text: '7', ...small },
            { x: 95, y: 100, text: 'See the travaux, p. 12, and', ...small },
            { x: 95, y: 90, text: '8 other places that they name.', ...small },
            { x: 72, y: 80, text: '8', ...small },
            { x: 95, y: 80, text: 'Not so the first draft, which had taken it from the', ...small },
          ],
          lines: [[72, 112, 190, 112]],
        },
        {
          texts: [
            { x: 72, y: 760, text: 'is defined in the protocol.' },
            ...filler(740, 5),
            { x: 95, y: 100, text: 'older convention of the league.', ...small },
          ],
          lines: [[72, 112, 190, 112]],
        },
      ],
    })
    const notes = blocksOf(document.tree).filter(({ type }) => type === 'note')
    expect(notes.map(({ text }) => text)).toEqual([
      'See the travaux, p. 12, and 8 other places that they name.',
      'Not so the first draft, which had taken it from the older convention of the league.',
    ])
    expect(lines.some((line) => line.startsWith('table'))).toBe(false)
    expect(lines.find((line) => line.includes('The court held'))).toContain(
      'of the offence that is defined in the protocol.',
    )
  })
})

describe('the columns of a page', () => {
  it('are read one after the other where their lines stand on different heights and were drawn in turn', async () => {
    const left = column(
      72,
      760,
      Array.from({ length: 12 }, (_, at) => `Left line ${at} of a text that is read from its top to its foot`),
      small,
    )
    const right = column(
      330,
      754,
      Array.from({ length: 12 }, (_, at) => `Right line ${at} of a text that comes after the other one`),
      small,
    )
    const inTurn = left.flatMap((line, at) => [line, ...right.slice(at, at + 1)])
    const { lines } = await read({ pages: [{ texts: inTurn }, { texts: filler(760) }] })
    const all = lines.join(' ')
    expect(all.indexOf('Left line 11')).toBeGreaterThan(0)
    expect(all.indexOf('Left line 11')).toBeLessThan(all.indexOf('Right line 0'))
  })
})

describe('what is on a page', () => {
  it('is not what lies outside of it', async () => {
    const { lines } = await read({
      pages: [{ texts: [...filler(740), { x: 620, y: 500, text: 'PRINTER' }, { x: 72, y: -20, text: 'PROOF' }] }],
    })
    expect(lines.join(' ')).not.toMatch(/PRINTER|PROOF/)
  })

  it('keeps the figures of a scale apart, which stand as far from each other as spaced-out letters', async () => {
    const figures = ['0', '2', '4', '6', '8'].map((text, at) => ({ x: 72 + at * 9, y: 500, text }))
    const { lines } = await read({ pages: [{ texts: [...filler(740), ...figures] }] })
    expect(lines.join(' ')).toContain('0 2 4 6 8')
  })
})

describe('signs of TeX’s fonts', () => {
  it('are told by their codes where the file has no names for them', () => {
    expect(texSign('CMR10', 0x0c)).toBe('fi')
    expect(texSign('SFRM1000', 0x1c)).toBe('fi')
    expect(texSign('CMMI8', 0x0c)).toBe('β')
    expect(texSign('CMSY10', 0x68)).toBe('⟨')
    expect(texSign('Type3', 0x0d)).toBe('fl')
  })

  it('are not guessed in other fonts', () => {
    for (const font of ['Helvetica', 'rtxmi', 'CMEX10']) expect(texSign(font, 0x0c)).toBe(null)
    expect(texSign('CMR10', 0x41)).toBe(null)
  })
})

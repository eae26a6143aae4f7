import { describe, expect, it } from 'vitest'
import { filler, read } from './read-pdf'
import type { Text } from './write-pdf'

describe('signs', () => {
  it('joins letters that stand alone or are spaced out, takes ligatures apart, leaves soft hyphens out and counts what has no meaning', async () => {
    const { lines, document } = await read({
      pages: [
        {
          texts: [
            ...filler(760, 3),
            { x: 72, y: 700, text: 'every letter was placed alone', font: 'fixed', letterwise: true },
            { x: 72, y: 660, text: 'PROTOCOL', tracking: 4 },
            { x: 72, y: 620, text: 'abc', font: 'mapped', size: 10 },
            { x: 72, y: 580, text: 'd', font: 'mapped' },
          ],
        },
      ],
      mapped: ['ﬁ', 'x', '\u00AD', '\uE123'],
    })
    const text = lines.join('\n')
    expect(text).toContain('every letter was placed alone')
    expect(text).toContain('PROTOCOL')
    expect(text).toContain('fix')
    expect(text).not.toContain('\u00AD')
    expect(document.warnings).toContainEqual({ code: 'odd-bytes', count: 1 })
  })

  it('puts Hebrew, which is drawn from left to right, in the order in which it is read', async () => {
    const words = (y: number): Text[] => [
      { x: 300, y, text: 'abcd', font: 'mapped' },
      { x: 324, y, text: 'efgh', font: 'mapped' },
    ]
    const { document, lines } = await read({
      pages: [{ texts: [...words(700), ...words(688), ...words(676)] }],
      mapped: ['ם', 'ו', 'ל', 'ש', 'ם', 'ל', 'ו', 'ע'],
    })
    expect(lines.join(' ')).toContain('עולם שלום')
    expect(JSON.stringify(document.tree)).toContain('"dir":"rtl"')
  })

  it('reads Japanese in a font that is not in the file, by the tables that come with the program', async () => {
    const { lines, document } = await read({ pages: [{ texts: filler(760, 2) }], japanese: '93fa967b8d918c9b9640' })
    expect(lines.join('\n')).toContain('日本国憲法')
    expect(document.warnings.map(({ code }) => code)).not.toContain('odd-bytes')
  })

  it('reads a page that lies on its side', async () => {
    const upright = await read({ pages: [{ texts: filler(700) }] })
    const turned = await read({ pages: [{ texts: filler(700), rotate: 90 }] })
    expect(turned.lines).toEqual(upright.lines)
  })
})

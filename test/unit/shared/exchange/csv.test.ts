import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../../shared/exchange/readers/csv'
import type { csvColumns } from '../../../../shared/exchange/writers/csv'
import { anyWords, sampleMark, written } from './exported-samples'

describe('a table of marks', () => {
  test('has a head, ends its lines as RFC 4180 does, and begins with a byte order mark where that is wanted', () => {
    const table = written('csv', [sampleMark], { bom: true })
    expect(table.startsWith('\uFEFFtext,section,quote,note,')).toBe(true)
    expect(written('csv', []).startsWith('text,')).toBe(true)
    expect(table.match(/\r\n/g)).toHaveLength(2)
  })

  test('gives every cell back, whatever stands in it', () => {
    fc.assert(
      fc.property(anyWords, fc.string(), (exact, note) => {
        const mark = { ...sampleMark, quote: { exact, prefix: '', suffix: '' }, note }
        const table = readCsv(written('csv', [mark]))
        const [row, ...more] = table?.rows ?? []
        expect(more).toEqual([])
        const cell = (name: (typeof csvColumns)[number]) => (row ? table?.cell(row, name) : null)?.replace(/^'/, '')
        expect(cell('quote')).toBe(exact)
        expect(cell('note')).toBe(note)
        expect(cell('section')).toBe('2 Gates')
        expect([cell('color'), cell('color name'), cell('tags')]).toEqual(['1', 'definition', 'act'])
      }),
    )
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', "'=1"])('no cell is a formula: %j', (note) => {
    const table = readCsv(written('csv', [{ ...sampleMark, note }]))
    const [row] = table?.rows ?? []
    expect(row && table?.cell(row, 'note')).toBe(`'${note}`)
  })
})

describe('a table from elsewhere', () => {
  test('may end its lines in any way, and hold lines and quotes within cells', () => {
    const table = readCsv('\uFEFFA,"B ""x""",C\r\n1,"two\nlines",\n\n"a,b",c"d,"e"f\r3')
    expect(table?.rows.map(({ cells }) => cells)).toEqual([['1', 'two\nlines', ''], ['a,b', 'c"d', 'ef'], ['3']])
    expect(table?.has('b "X"')).toBe(true)
    const [first] = table?.rows ?? []
    expect(first && [table?.cell(first, 'nothing', 'c'), table?.cell(first, 'a')]).toEqual(['', '1'])
  })

  test('of no line is none', () => expect(readCsv('\n\n')).toBeNull())
})

import { describe, expect, it } from 'vitest'
import { shortened } from '../../../../../renderer/reader/announce/shortened'
import { spokenMarks } from '../../../../../renderer/reader/announce/spoken-marks'

const text = 'One paragraph here.\nAnother one.\nThe third.'
const whole = { start: 0, end: text.length }
const mark = (id: string, from: string, to = from) => ({
  id,
  start: text.indexOf(from),
  end: text.indexOf(to) + to.length,
})
const heard = (marks: ReturnType<typeof mark>[], near = whole) =>
  spokenMarks(text, marks, near, ({ id }, how) => `${id} ${how}`).map(({ words, offset, at }) => [
    words,
    at,
    text.slice(0, offset + 1).split('\n').length,
  ])

describe('what is said of marks in the text', () => {
  it('is said once of a mark within one block', () => {
    expect(heard([mark('a', 'paragraph')])).toEqual([['a whole', 'start', 1]])
  })

  it('is said at the first and after the last block of a longer one, not in between', () => {
    expect(heard([mark('a', 'here.', 'The')])).toEqual([
      ['a starts', 'start', 1],
      ['a ends', 'end', 3],
    ])
  })

  it('is there for what is near the window alone', () => {
    expect(heard([mark('a', 'One', 'The'), mark('b', 'third')], { start: 20, end: text.length })).toEqual([
      ['a ends', 'end', 3],
      ['b whole', 'start', 3],
    ])
  })
})

describe('words that are said', () => {
  it('are whole where they are short', () => {
    expect(shortened('the act\nand the means', 40)).toBe('the act and the means')
  })

  it('are the first and the last ones where they are long, and no part of a word', () => {
    const long = 'An offence with a maximum penalty of at least four years of imprisonment opens the door'
    const said = shortened(long, 40)
    const [head = '', tail = ''] = said.split(' … ')
    expect(long.startsWith(`${head} `)).toBe(true)
    expect(long.endsWith(` ${tail}`)).toBe(true)
    expect(said.length).toBeLessThan(45)
    expect(shortened('x'.repeat(100), 20)).toBe(`${'x'.repeat(10)} … ${'x'.repeat(10)}`)
  })
})

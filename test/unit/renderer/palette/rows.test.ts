import { describe, expect, it } from 'vitest'
import { moved, shared, withoutLead } from '../../../../renderer/palette/rows'

describe('a row shows what was found', () => {
  const found = (text: string, word: string) => {
    const start = text.indexOf(word)
    return withoutLead({ text, ranges: [{ start, end: start + word.length }] })
  }

  it('however far into the text it stands', () => {
    const { text, ranges } = found('The Protocol describes the crime of smuggling in article 3.', 'smuggling')
    expect(text).toBe('… crime of smuggling in article 3.')
    expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(['smuggling'])
  })

  it('and stays as it is where that comes first', () => {
    expect(found('The crime of smuggling', 'crime').text).toBe('The crime of smuggling')
  })

  it('also where no space is near', () => {
    const { text, ranges } = found(`${'界'.repeat(30)}贩运人口`, '贩运')
    expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(['贩运'])
    expect(text.indexOf('贩运')).toBeLessThan(20)
  })
})

describe('keys in the list', () => {
  it('go round with the arrows, and stop at the ends by page', () => {
    expect(moved('ArrowDown', 9, 10, 8)).toBe(0)
    expect(moved('ArrowUp', 0, 10, 8)).toBe(9)
    expect(moved('PageDown', 5, 10, 8)).toBe(9)
    expect(moved('PageUp', 5, 10, 8)).toBe(0)
    expect([moved('Home', 5, 10, 8), moved('End', 5, 10, 8)]).toEqual([0, 9])
  })

  it('are only these', () => {
    expect(moved('a', 5, 10, 8)).toBeNull()
    expect(moved('ArrowLeft', 5, 10, 8)).toBeNull()
  })
})

describe('rows of several kinds', () => {
  it('share the room there is, and keep their order', () => {
    expect(shared([['a'], ['b', 'c', 'd', 'e'], ['f', 'g', 'h']], 6)).toEqual([['a'], ['b', 'c', 'd'], ['f', 'g']])
  })

  it('are all shown where there is room', () => {
    expect(shared([['a'], [], ['b', 'c']], 8)).toEqual([['a'], [], ['b', 'c']])
  })
})

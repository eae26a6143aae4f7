import { describe, expect, it } from 'vitest'
import { askedFilter, changedAddress, isFiltered, readAddress, unfiltered } from '../../../../renderer/notebook/address'
import { boundsOf, readPeriod, writePeriod } from '../../../../renderer/notebook/period'

const at = (text: string) => new Date(text).getTime()
const noon = at('2026-11-27T12:00')

describe('the address of the notebook', () => {
  it('reads what it says, and what it does not know asks for nothing', () => {
    const { filter, order, period } = readAddress(
      new URLSearchParams('q=toll&color=2&tag=act&state=orphaned&by=newest&date=week'),
    )
    expect(filter).toEqual({ typed: 'toll', color: 2, tag: 'act', documentId: null, state: 'orphaned' })
    expect([order, period]).toEqual(['newest', { kind: 'week' }])
    const odd = readAddress(new URLSearchParams('color=9&tag=%23!&state=fine&by=size&date=2026-13-40_x'))
    expect(odd).toEqual(readAddress(new URLSearchParams()))
    expect(isFiltered(odd)).toBe(false)
  })

  it('is changed in parts, keeps what is not its own, and is cleared but for the order', () => {
    const query = changedAddress(new URLSearchParams('note=7&by=tag'), { color: '3', typed: 'sea' })
    expect(query.toString()).toBe('note=7&by=tag&q=sea&color=3')
    expect(isFiltered(readAddress(query))).toBe(true)
    expect(changedAddress(query, unfiltered).toString()).toBe('note=7&by=tag')
  })

  it('asks for the same all day long', () => {
    const address = readAddress(new URLSearchParams('date=today'))
    expect(askedFilter(address, noon)).toEqual(askedFilter(address, noon + 3_600_000))
  })
})

describe('a period', () => {
  it('goes back over whole days, or from a day to the end of another', () => {
    expect(boundsOf({ kind: 'today' }, noon)).toEqual({ fromMs: at('2026-11-27T00:00'), untilMs: null })
    expect(boundsOf({ kind: 'week' }, noon).fromMs).toBe(at('2026-11-21T00:00'))
    expect(boundsOf(readPeriod('2026-11-01_2026-11-02'), noon)).toEqual({
      fromMs: at('2026-11-01T00:00'),
      untilMs: at('2026-11-03T00:00'),
    })
    expect(boundsOf(null, noon)).toEqual({ fromMs: null, untilMs: null })
  })

  it('is written as it is read, and days the wrong way round are turned', () => {
    for (const text of ['today', 'week', 'month', '2026-11-01_2026-11-20']) {
      const period = readPeriod(text)
      expect(period && writePeriod(period)).toBe(text)
    }
    expect(readPeriod('2026-11-20_2026-11-01')).toEqual(readPeriod('2026-11-01_2026-11-20'))
    for (const text of ['', 'year', '2026-11-01', '2026-11-01_2026-11-02_2026-11-03'])
      expect(readPeriod(text)).toBeNull()
  })
})

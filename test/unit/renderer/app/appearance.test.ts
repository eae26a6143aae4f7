import { describe, expect, it } from 'vitest'
import { readingMetrics, systemPaper } from '../../../../renderer/app/appearance'

const wanting =
  (...wanted: string[]) =>
  (query: string) =>
    wanted.some((it) => query.includes(it))

describe('the paper of the system', () => {
  it('follows scheme and contrast', () => {
    expect(systemPaper(wanting())).toBe('light')
    expect(systemPaper(wanting('dark'))).toBe('dark')
    expect(systemPaper(wanting('more'))).toBe('contrast-light')
    expect(systemPaper(wanting('dark', 'more'))).toBe('contrast-dark')
  })
})

describe('the metrics of reading', () => {
  it('are as drawn by default', () => {
    expect(readingMetrics({ typeface: 'literata', textSize: 19, spacing: 'normal', measure: 66 })).toEqual({
      sizePx: 19,
      linePx: 30,
      measurePx: 593,
    })
  })

  it('grow with each choice, on even lines', () => {
    const tight = readingMetrics({ typeface: 'serif', textSize: 23, spacing: 'tight', measure: 56 })
    const wide = readingMetrics({ typeface: 'serif', textSize: 23, spacing: 'wide', measure: 76 })
    expect(tight.linePx).toBeLessThan(wide.linePx)
    expect(tight.measurePx).toBeLessThan(wide.measurePx)
    for (let textSize = 14; textSize <= 36; textSize++) {
      const { linePx } = readingMetrics({ typeface: 'onest', textSize, spacing: 'normal', measure: 66 })
      expect(linePx % 2).toBe(0)
      expect(linePx / textSize).toBeGreaterThan(1.45)
    }
  })
})

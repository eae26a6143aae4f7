import { describe, expect, it } from 'vitest'
import { barLanes } from '../../../../../renderer/reader/marks/lanes'

describe('bars beside the margin rule', () => {
  it('lie side by side where marks stand level, and share a lane where they do not', () => {
    const lanes = barLanes([
      { id: 'whole', top: 0, bottom: 100 },
      { id: 'inner', top: 30, bottom: 60 },
      { id: 'later', top: 60, bottom: 90 },
      { id: 'below', top: 100, bottom: 130 },
    ])
    expect(Object.fromEntries(lanes)).toEqual({ whole: 0, inner: 1, later: 1, below: 0 })
  })
})

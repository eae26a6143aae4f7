import { describe, expect, it } from 'vitest'
import { runsOf } from '../../../../../renderer/reader/pick/runs'

const sentences = [
  { start: 0, end: 9 },
  { start: 10, end: 19 },
  { start: 20, end: 29 },
  { start: 30, end: 39 },
]

describe('sentences chosen from a list', () => {
  it('become one range where they follow each other', () => {
    expect(runsOf(sentences, new Set([3, 0, 1]))).toEqual([
      { start: 0, end: 19 },
      { start: 30, end: 39 },
    ])
    expect(runsOf(sentences, new Set())).toEqual([])
  })
})

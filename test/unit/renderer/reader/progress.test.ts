import { describe, expect, it } from 'vitest'
import { readingProgress } from '../../../../renderer/reader/progress'
import type { DocumentContent } from '../../../../shared/model/document'

const text: DocumentContent = {
  id: 'module',
  title: 'Module',
  shortTitle: 'Module',
  lang: 'en',
  byline: '',
  packId: null,
  glossaryPackId: null,
  format: 'markdown',
  published: null,
  encoding: 'utf-8',
  extent: null,
  warnings: [],
  module: null,
  nextTitle: null,
  revision: 1,
  tree: { type: 'root', children: [] },
  canonicalText: 'x'.repeat(10_000),
  sections: [],
  words: 2_000,
  position: null,
}

describe('how far a text was read', () => {
  it('leaves less to read the further it went, and nothing at the end', () => {
    const half = readingProgress(text, 5_000)
    expect(half.read).toBe(0.5)
    expect(half.minutesLeft).toBeLessThan(readingProgress(text, 1_000).minutesLeft)
    expect(half.minutesLeft).toBeGreaterThan(0)
    expect(readingProgress(text, 10_000)).toEqual({ read: 1, minutesLeft: 0 })
  })
})

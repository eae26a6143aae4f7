import { describe, expect, it } from 'vitest'
import type { DocumentSummary } from '../../../../shared/model/document'
import { lastText, latestTexts } from '../../../../renderer/app/last-text'

const text = (id: string, some: Partial<DocumentSummary> = {}): DocumentSummary => ({
  id,
  title: id,
  shortTitle: id,
  lang: 'en',
  packId: null,
  fileName: null,
  format: 'markdown',
  published: null,
  module: null,
  words: 100,
  read: 0,
  annotations: 0,
  cards: 0,
  addedAtMs: 0,
  readAtMs: null,
  offset: null,
  ...some,
})

describe('the last text', () => {
  it('is the one that was read last', () => {
    expect(
      lastText([text('a', { readAtMs: 1 }), text('b', { readAtMs: 2 }), text('module', { packId: 'p' })])?.id,
    ).toBe('b')
  })

  it('is the first that a pack brought, where none was read', () => {
    expect(lastText([text('notes', { addedAtMs: 1 }), text('module', { packId: 'p', addedAtMs: 2 })])?.id).toBe(
      'module',
    )
    expect(lastText([text('notes')])?.id).toBe('notes')
    expect(lastText([])).toBeNull()
  })
})

it('those that were read or came last come first, and no more than are wanted', () => {
  const read = text('read', { addedAtMs: 1, readAtMs: 8 })
  const all = [text('old', { addedAtMs: 2 }), read, text('new', { addedAtMs: 9 }), text('older', { addedAtMs: 0 })]
  expect(latestTexts(all, 3).map(({ id }) => id)).toEqual(['new', 'read', 'old'])
})

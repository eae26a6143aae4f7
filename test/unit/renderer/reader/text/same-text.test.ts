import { expect, test } from 'vitest'
import type { DocumentContent } from '../../../../../shared/model/document'
import { sameText } from '../../../../../renderer/reader/text/same-text'

const text: DocumentContent = {
  id: 'locks',
  title: 'Locks',
  shortTitle: 'Locks',
  lang: 'en',
  byline: '',
  packId: null,
  glossaryPackId: null,
  format: 'markdown',
  published: null,
  encoding: null,
  extent: null,
  warnings: [],
  module: null,
  nextTitle: null,
  revision: 1,
  tree: { type: 'root', children: [] },
  canonicalText: '',
  sections: [],
  words: 0,
  position: null,
}

test('a text that comes again with another place of reading is the one that is shown', () => {
  expect(sameText(text, { ...text, position: { offset: 4, furthest: 9 } })).toBe(text)
})

test('the first, another, a new edition and a new title are shown as they come', () => {
  expect(sameText(undefined, text)).toBe(text)
  for (const change of [{ id: 'tolls' }, { revision: 2 }, { title: 'Of locks' }, { tree: { ...text.tree } }]) {
    const come = { ...text, ...change }
    expect(sameText(text, come)).toBe(come)
  }
})

import type { Root } from 'hast'
import { expect, test } from 'vitest'
import { takeNeighbours } from '../../../../../electron/library/parsers/page-neighbours'
import { element } from '../../../../../electron/library/parsers/tree-edits'
import { textOf } from '../../../../../shared/text/blocks'

const treeOf = (...lines: string[]): Root => ({
  type: 'root',
  children: lines.map((value) => element('p', [{ type: 'text', value }])),
})

test.each([
  ['Next: Paying for salvage', 'Paying for salvage'],
  ['Next page → Paying for salvage', 'Paying for salvage'],
  ['Nächste Seite: Der Lohn', 'Der Lohn'],
  ['Suivant : Le salaire', 'Le salaire'],
  ['Далее: Плата', 'Плата'],
  ['التالي: الأجر', 'الأجر'],
  ['下一页：报酬', '报酬'],
  ['次へ：報酬', '報酬'],
])('%s names the next page and leaves the text', (line, title) => {
  const tree = treeOf('The text.', line, 'Back to top')
  expect(takeNeighbours(tree)).toEqual({ next: { title, url: null }, previous: null })
  expect(textOf(tree)).toBe('The text.')
})

test('both neighbours are found with the addresses that they lead to', () => {
  const tree = treeOf('The text.', 'Previous: Locks')
  const link = element('a', [{ type: 'text', value: 'Salvage' }], { href: 'https://harbour.example/2' })
  tree.children.push(element('ul', [element('li', [{ type: 'text', value: 'Next: ' }, link])]))
  expect(takeNeighbours(tree)).toEqual({
    next: { title: 'Salvage', url: 'https://harbour.example/2' },
    previous: { title: 'Locks', url: null },
  })
  expect(textOf(tree)).toBe('The text.')
})

test('what stands within the text stays, and so does a text of such lines alone', () => {
  for (const lines of [['Next: the gate is shut.', 'The end of the text.'], ['Next to the gate'], ['Back to top']]) {
    const tree = treeOf(...lines)
    expect(takeNeighbours(tree)).toEqual({ next: null, previous: null })
    expect(tree.children).toHaveLength(lines.length)
  }
})

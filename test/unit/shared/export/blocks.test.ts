import fc from 'fast-check'
import type { Element, Root } from 'hast'
import { describe, expect, it } from 'vitest'
import { blocksOf, type Block } from '../../../../shared/export/blocks'
import { isElement } from '../../../../shared/text/blocks'
import { canonicalText } from '../../../../shared/text/canonical'
import { h, storedTree } from './arbitrary-tree'

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== '')

const textOf = ({ type, text, rows = [] }: Block): string =>
  type === 'image' ? '' : [text, ...rows.flat().map((cell) => cell.text)].join('\n')

const withoutMadeTitle = (tree: Root): Root => ({
  ...tree,
  children: tree.children.filter((node) => !isElement(node) || node.properties.dataMade === undefined),
})

const blocks = (...children: Element[]) => blocksOf({ type: 'root', children })

describe('blocks', () => {
  it('hold each word of the text once and in order, a made title aside', () => {
    fc.assert(
      fc.property(storedTree, (tree) => {
        const words = blocksOf(tree).flatMap((block) => wordsOf(textOf(block)))
        expect(words).toEqual(wordsOf(canonicalText(withoutMadeTitle(tree))))
      }),
      { numRuns: 1000 },
    )
  })

  it('rank a heading as the file does, and leave out a title that does not stand in it', () => {
    expect(
      blocks(h('h1', { dataMade: '' }, 'notes'), h('h2', { dataLevel: 4 }, 'Consent'), h('h3', {}, 'Means')),
    ).toEqual([
      { type: 'heading', level: 4, text: 'Consent' },
      { type: 'heading', level: 3, text: 'Means' },
    ])
  })

  it('give an item of several paragraphs as an item and what follows, and items in items by themselves', () => {
    const inner = h('ul', {}, h('li', {}, 'the threat of force'))
    expect(blocks(h('ul', {}, h('li', {}, h('p', {}, 'Means'), h('p', {}, 'One is enough.'), inner)))).toEqual([
      { type: 'item', text: 'Means' },
      { type: 'paragraph', text: 'One is enough.' },
      { type: 'item', text: 'the threat of force' },
    ])
  })

  it('give each paragraph of a quotation, and code with its lines', () => {
    expect(
      blocks(h('blockquote', {}, h('p', {}, 'First.'), h('p', {}, 'Second.')), h('pre', {}, h('code', {}, 'a\n  b'))),
    ).toEqual([
      { type: 'quote', text: 'First.' },
      { type: 'quote', text: 'Second.' },
      { type: 'code', text: 'a\n  b' },
    ])
  })

  it('give a table by rows after its caption, with what is nested in a cell as words of the cell', () => {
    const nested = h('table', {}, h('tr', {}, h('td', {}, 'x'), h('td', {}, 'y')))
    const rows = [
      h('tr', {}, h('th', {}, 'Act'), h('th', {})),
      h('tr', {}, h('td', {}, h('p', {}, 'One'), h('p', {}, 'Two')), h('td', {}, nested)),
    ]
    expect(blocks(h('table', {}, h('caption', {}, 'Elements'), ...rows))).toEqual([
      { type: 'paragraph', text: 'Elements' },
      {
        type: 'table',
        text: '',
        rows: [
          [{ text: 'Act' }, { text: '' }],
          [{ text: 'One\nTwo' }, { text: 'x\ty' }],
        ],
      },
    ])
  })

  it('give a picture after the words among which it stands, and a note with the paragraphs that it has', () => {
    const notes = h(
      'section',
      { dataNotes: '' },
      h('ol', {}, h('li', { id: 'fn-1' }, h('p', {}, 'See'), h('p', {}, 'there.'))),
    )
    expect(blocks(h('p', {}, 'Seen ', h('img', { alt: 'a map' }), 'here'), notes)).toEqual([
      { type: 'paragraph', text: 'Seen here' },
      { type: 'image', text: 'a map' },
      { type: 'note', text: 'See' },
      { type: 'paragraph', text: 'there.' },
    ])
  })
})

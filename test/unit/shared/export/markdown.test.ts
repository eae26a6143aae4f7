import fc from 'fast-check'
import type { Root } from 'hast'
import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../../../shared/export/blocks'
import { markdownOf } from '../../../../shared/export/markdown'
import { runs } from '../../../forms'
import { h, storedTree } from './arbitrary-tree'
import { plain, readMarkdown } from './read-markdown'

/** The words of a tree without pictures, which no reader takes for text, and without a made title. */
function ownWords(tree: Root): string {
  const texts = blocksOf(tree).flatMap(({ type, text, rows = [] }) =>
    type === 'image' ? [] : [text, ...rows.flat().map((cell) => cell.text)],
  )
  return plain(texts.join('\n'))
}

describe('Markdown', () => {
  it('is read back to the same headings, tables, notes and words', () => {
    fc.assert(
      fc.property(storedTree, (tree) => {
        const blocks = blocksOf(tree)
        const read = readMarkdown(markdownOf(tree, 'A title').replace(/^---\n.*\n\n---\n/, ''))
        expect(read.headings).toEqual(
          blocks
            .filter(({ type, text }) => type === 'heading' && text !== '')
            .map(({ level, text }) => ({ level, text: plain(text) })),
        )
        expect(read.tables).toEqual(
          blocks.flatMap(({ rows }) =>
            rows ? [rows.map((row) => row.map(({ text }) => plain(text)).filter((text) => text !== ''))] : [],
          ),
        )
        expect(read.text).toBe(ownWords(tree))
      }),
      { numRuns: runs(500) },
    )
  })

  it('has a title that does not stand in the text in its front matter, where no reader takes it for a heading', () => {
    const made: Root = { type: 'root', children: [h('h1', { dataMade: '' }, 'notes'), h('p', {}, 'Words.')] }
    const markdown = markdownOf(made, 'Notes: "a"')
    expect(markdown).toBe('---\ntitle: "Notes: \\"a\\""\n\n---\n\nWords.\n')
    expect(readMarkdown(markdown).headings).toEqual([])
  })

  it('has merged cells as empty ones, the lines of a cell parted by a break, and strokes that part no cells', () => {
    const wide = h('td', { colSpan: 2 }, h('p', {}, 'a|b'), h('p', {}, 'c'))
    const rows = [
      h('tr', {}, h('th', { rowSpan: 2 }, 'Act'), h('th', {}, 'Means'), h('th', {}, 'Purpose')),
      h('tr', {}, wide),
    ]
    expect(markdownOf({ type: 'root', children: [h('table', {}, ...rows)] }, '')).toBe(
      '| Act | Means | Purpose |\n| - | - | - |\n| | a\\|b<br> c | |\n',
    )
  })

  it('has notes with what they are referred to by, and keeps one that nothing refers to', () => {
    const mark = h('a', { dataLink: 'footnote', dataTarget: 'fn-2', dataNumber: '2' })
    const notes = h('ol', {}, h('li', { id: 'fn-1' }, 'Lone.'), h('li', { id: 'fn-2' }, 'Met.'))
    const tree: Root = { type: 'root', children: [h('p', {}, 'Said', mark), h('section', { dataNotes: '' }, notes)] }
    expect(markdownOf(tree, '')).toBe('Said[^1]\n\nLone.\n\n[^1]: Met.\n')
  })

  it('has no sign that pandoc, in its own Markdown, takes for TeX, a formula or a superscript', () => {
    const words = String.raw`A \ b, \TeX, $5 to $6 and 2^10^`
    const markdown = markdownOf({ type: 'root', children: [h('p', {}, words)] }, '')
    expect(markdown).toBe(`${String.raw`A \\ b, \\TeX, \$5 to \$6 and 2\^10\^`}\n`)
    expect(readMarkdown(markdown).text).toBe(words)
  })

  it('has no note that leads to itself or round in a circle, and loses none of their words', () => {
    const to = (id: string) => h('a', { dataLink: 'footnote', dataTarget: id, dataNumber: '1' })
    const notes = h(
      'ol',
      {},
      h('li', { id: 'fn-1' }, 'See', to('fn-2')),
      h('li', { id: 'fn-2' }, 'As', to('fn-1'), 'says.'),
      h('li', { id: 'fn-3' }, 'So', to('fn-3')),
      h('li', { id: 'fn-4' }, to('fn-3')),
    )
    const text = h('p', {}, 'Said', to('fn-1'), ' and', to('fn-3'), to('fn-4'))
    expect(markdownOf({ type: 'root', children: [text, h('section', { dataNotes: '' }, notes)] }, '')).toBe(
      'Said[^1] and[^2]\n\n[^1]: See\n\nAssays.\n\n[^2]: So\n',
    )
  })

  it('has pictures with their address, also those that are elsewhere or nowhere', () => {
    const pictures = [
      h('img', { src: 'asset:ab', alt: 'map' }),
      h('img', { dataRemote: 'http://a.example/b', alt: '' }),
      h('img', { dataMissing: '', alt: 'lost' }),
    ]
    expect(markdownOf({ type: 'root', children: pictures }, '')).toBe(
      '![map](asset:ab)![](http://a.example/b)![lost]()\n',
    )
  })
})

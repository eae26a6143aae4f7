import type { Element, Root } from 'hast'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMarkdownFile } from '../../../../../electron/library/parsers/markdown'
import { markdownTree, readMarkdown } from '../../../../../electron/library/parsers/markdown-tree'
import { trustedBlocks } from '../../../../../electron/library/trusted-blocks'
import { canonicalText } from '../../../../../shared/text/canonical'
import { outline } from './outline'
import { parseBytes } from './parse-bytes'

const parse = (text: string) => parseBytes(parseMarkdownFile, 'notes.md', text)
const treeOf = (text: string) =>
  markdownTree(readMarkdown(text), 'notes', { module: () => null, reference: () => null })
const elements = (node: Root | Element): Element[] =>
  node.children.flatMap((child) => (child.type === 'element' ? [child, ...elements(child)] : []))
const links = async (text: string) =>
  elements((await parse(text)).tree)
    .filter(({ tagName }) => tagName === 'a')
    .map(({ properties }) => properties)

describe('the title of a Markdown file', () => {
  test('is its only heading of the first level', async () => {
    const { title, tree } = await parse('# Locks\n\nOne.\n\n### Gates\n\nTwo.\n\n### Keepers\n\n#### At night')
    expect(title).toBe('Locks')
    expect(outline(tree)).toEqual(['h1 Locks', 'p One.', 'h2 Gates', 'p Two.', 'h2 Keepers', 'h3 At night'])
  })

  test('is the file’s name if there are several; they become sections', async () => {
    expect(outline((await parse('# One\n\na\n\n# Two\n\nb')).tree)).toEqual([
      'h1 notes',
      'h2 One',
      'p a',
      'h2 Two',
      'p b',
    ])
  })

  test('is that of the front matter, which also names author, date and language', async () => {
    const parsed = await parse('---\ntitle: Schleusen\nauthor: A. Weir\ndate: 2021-05-03\nlang: de\n---\n\nText.')
    expect(parsed).toMatchObject({ title: 'Schleusen', byline: 'A. Weir, 2021-05-03', lang: 'de' })
    expect(outline(parsed.tree)).toEqual(['h1 Schleusen', 'p Text.'])
  })
})

describe('the text of a Markdown file', () => {
  test('holds the words of HTML and no script; of a picture elsewhere it holds the address, which nobody fetches', async () => {
    const { tree } = await parse(
      '# T\n\n<script>alert(1)</script>\n\n<b onclick="x()">bold</b> ![a lock](http://tracker/x.png) [go](javascript:alert(1))',
    )
    const names = elements(tree).map(({ tagName }) => tagName)
    expect(names).not.toContain('script')
    expect(JSON.stringify(tree)).not.toMatch(/javascript|onclick|alert/i)
    expect(elements(tree).find(({ tagName }) => tagName === 'img')?.properties).toEqual({
      dataRemote: 'http://tracker/x.png',
      alt: 'a lock',
    })
    expect(canonicalText(tree)).toBe('T\nbold go')
  })

  test('keeps links that lead somewhere, and the words of the others', async () => {
    expect(
      await links(
        '# T\n\n[up](#t) [away](https://example.org/a) [mail](mailto:a@example.org) [lost](#nowhere) [file](other.md) [m](module:x/1)',
      ),
    ).toEqual([
      { href: '#t', dataLink: 'section', dataTarget: 't' },
      { href: 'https://example.org/a', dataLink: 'web', rel: ['noopener', 'noreferrer'], target: '_blank' },
      { href: 'mailto:a@example.org', dataLink: 'mail' },
    ])
  })

  test('has footnotes at its end; their numbers are no words of it', async () => {
    const { tree } = await parse('# T\n\nClaim.[^a] More.\n\n[^a]: See section 4.')
    expect(canonicalText(tree)).toBe('T\nClaim. More.\nSee section 4.')
    expect(elements(tree).find(({ tagName }) => tagName === 'a')?.properties).toEqual({
      href: '#fn-a',
      dataLink: 'footnote',
      dataTarget: 'fn-a',
      dataNumber: '1',
    })
    expect(elements(tree).find(({ properties }) => properties.id === 'fn-a')?.tagName).toBe('li')
  })

  test('shows the boxes of a list of tasks as they were typed', async () => {
    expect(canonicalText((await parse('- [x] read\n- [ ] mark')).tree)).toContain('[x] read\n[ ] mark')
  })

  test('that nests without end is read to a depth that all can walk', async () => {
    const { tree } = await parse(`${'> '.repeat(300)}deep`)
    const depth = (node: Root | Element): number =>
      1 + Math.max(0, ...node.children.map((child) => (child.type === 'element' ? depth(child) : 0)))
    expect(depth(tree)).toBeLessThan(60)
    expect(canonicalText(tree)).toContain('deep')
  })

  test('passes the second look, on the other side of the process, unchanged', async () => {
    const source =
      '# T\n\n| a | b |\n|---|:-:|\n| [x](https://example.org) | `c` |\n\n3. three\n4. four\n\nNote.[^1] [back](#t)\n\n[^1]: So.\n'
    const { tree } = treeOf(source)
    expect(trustedBlocks(tree.children)).toEqual(tree.children)
  })
})

test('a tree that was tampered with on its way is cleaned', () => {
  const evil: Root = {
    type: 'root',
    children: [
      {
        type: 'element',
        tagName: 'iframe',
        properties: { srcdoc: '<script>1</script>' },
        children: [{ type: 'text', value: 'in' }],
      },
      {
        type: 'element',
        tagName: 'p',
        properties: { onClick: 'x()', style: 'color:red', id: 'root' },
        children: [{ type: 'text', value: 'words' }],
      },
      {
        type: 'element',
        tagName: 'a',
        properties: { href: ' javascript:alert(1)', target: '_top' },
        children: [{ type: 'text', value: 'go' }],
      },
      {
        type: 'element',
        tagName: 'a',
        properties: { href: 'ref:nobody' },
        children: [{ type: 'text', value: ' on' }],
      },
    ],
  }
  const tree: Root = { type: 'root', children: trustedBlocks(evil.children) }
  expect(JSON.stringify(tree)).not.toMatch(/iframe|script|style|onClick|_top|ref:/)
  expect(canonicalText(tree)).toBe('words\ngo on')
})

test('any Markdown gives a tree that is safe to store, with one title', () => {
  const piece = fc.constantFrom(
    '# a',
    '## b',
    '- c',
    '> d',
    '`e`',
    '<div>',
    '</div>',
    '<!-- x -->',
    '[l](#a)',
    '[l](x:y)',
    '[^1]',
    '[^1]: n',
    '|a|\n|-|',
    '***',
    '    pre',
    'é\u0301',
    '&nbsp;',
    '![p](q)',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), fc.constantFrom('\n', '\n\n', ' '), (pieces, by) => {
      const { tree } = treeOf(pieces.join(by))
      expect(trustedBlocks(tree.children)).toEqual(tree.children)
      expect(outline(tree).filter((line) => line.startsWith('h1')).length).toBeLessThanOrEqual(1)
      const ids = elements(tree).flatMap(({ properties }) => (properties.id === undefined ? [] : [properties.id]))
      expect(new Set(ids).size).toBe(ids.length)
    }),
    { numRuns: 300 },
  )
})

import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { boundedNote } from '../../../../shared/exchange/writers/bounded-note'
import { obsidianTag } from '../../../../shared/exchange/writers/markdown'
import { runs } from '../../../forms'
import {
  anyWords,
  gates,
  sampleMark,
  sampleNote,
  sampleText,
  upperGate,
  written,
  writtenNotes,
} from './exported-samples'

const read = (markdown: string): Root =>
  unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(markdown.replace(/^---\n[^]*?\n---\n/, ''))

/** What a reader shows of a node. */
function shown(node: Nodes): string {
  if ('value' in node) return node.value
  if (!('children' in node)) return ''
  const between = node.type === 'tableRow' ? '\t' : ['blockquote', 'table'].includes(node.type) ? '\n' : ''
  return node.children.map(shown).join(between)
}

/** Runs of white space at the ends of a line or cell mean nothing there. */
const lines = (words: string) =>
  words
    .split('\n')
    .map((line) =>
      line
        .split('\t')
        .map((cell) => cell.trim())
        .join('\t')
        .trimEnd(),
    )
    .filter((line) => line.trim() !== '')

describe('marks as Markdown', () => {
  test('have their quote word for word, whatever signs it holds', () => {
    fc.assert(
      fc.property(anyWords, (exact) => {
        const { children } = read(written('md', [{ ...sampleMark, quote: { exact, prefix: '', suffix: '' } }]))
        const quotes = children.filter(({ type }) => type === 'blockquote')
        expect(quotes).toHaveLength(1)
        expect(quotes.flatMap((quote) => lines(shown(quote)))).toEqual(lines(exact))
        // Nothing of it got out.
        expect(children.map(({ type }) => type)).toEqual([
          'heading',
          'heading',
          'blockquote',
          'paragraph',
          'paragraph',
          'paragraph',
        ])
      }),
      { numRuns: runs(300) },
    )
  })

  test('leave nothing of Obsidian’s own signs in force', () => {
    const exact = '#one ==two== %%three%% $x$ ^four [[five]]'
    const markdown = written('md', [{ ...sampleMark, quote: { exact, prefix: '', suffix: '' } }])
    expect(markdown).toContain('> \\#one \\==two\\== \\%%three\\%% \\$x\\$ \\^four \\[\\[five]]')
  })

  test('stand under the headings of their text, in a file that says which text it is of', () => {
    const marks = [
      { ...sampleMark, sections: [] },
      sampleMark,
      { ...sampleMark, sections: [gates, upperGate] },
      { ...sampleMark, state: 'orphaned' as const, place: null, sections: [] },
    ]
    const markdown = written('md', marks)
    expect(markdown.match(/^#.*$/gm)).toEqual([
      '# Locks & gates',
      '## 2 Gates',
      '### The upper gate',
      '## No longer in the text',
    ])
    expect(
      markdown.startsWith(
        `---\ntitle: "Locks & gates"\nsource: "locks.md"\npublished: "2019-05"\nlanguage: "en"\nexported: 2026-11-27\nmarks: 4\nactus: "${sampleText.id}"\n---\n\n# `,
      ),
    ).toBe(true)
  })

  test('have a colour, a style, tags, an id and a link back', () => {
    const markdown = written('md', [
      { ...sampleMark, style: 'underline', state: 'to-check', tags: ['act', '2024', 'a/b'] },
    ])
    expect(markdown).toContain(
      `\n\n^${sampleMark.id}\n\n**definition** · underlined · to check · #act #2024_ #a/b · [Open in Actus](actus://mark/${sampleMark.id})\n\nAsk *who*.\n`,
    )
  })

  test('rows become a table, with its signs in their cells', () => {
    const markdown = written('md', [
      { ...sampleMark, quote: { exact: 'Gate\tHeight\nupper | inner\t4 m\nBoth are shut.', prefix: '', suffix: '' } },
    ])
    expect(markdown).toContain('> | Gate | Height |\n> | - | - |\n> | upper \\| inner | 4 m |\n>\n> Both are shut.')
  })

  test('a tag of digits alone is none in Obsidian', () => {
    expect(['1984', '12-34', 'y1984', 'चरण'].map(obsidianTag)).toEqual(['#1984_', '#12-34_', '#y1984', '#चरण'])
  })
})

describe('a note in a file of marks', () => {
  test('changes nothing that stands after it', () => {
    const parts = [
      '```',
      '~~~~ js',
      '<!-- x',
      '<div>',
      '# head',
      '%%',
      '| a |\n| - |',
      'words',
      '    code',
      '- item',
      '> quote',
      '<https://e.org>',
      '[x]: y',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 6 }), (note) => {
        const file = written('md', [
          { ...sampleMark, note: note.join('\n') },
          { ...sampleMark, sections: [gates, upperGate], note: '' },
        ])
        const headings = read(file).children.flatMap((node) =>
          node.type === 'heading' && node.depth < 4 ? [shown(node)] : [],
        )
        expect(headings.at(-1)).toBe('The upper gate')
        expect(read(file).children.filter(({ type }) => type === 'blockquote').length).toBeGreaterThanOrEqual(2)
      }),
    )
  })

  test('leads to the marks that it cites', () => {
    expect(written('md', [{ ...sampleMark, note: 'See [it](actus:mark/far).' }])).toContain('[it](actus://mark/far)')
  })

  test('keeps its own form', () => {
    expect(boundedNote('*a*\n\n```js\n<b> # x', 2)).toBe('*a*\n\n```js\n<b> # x\n```')
    expect(boundedNote('# Mine\n<b>x</b> <https://e.org> <a@e.org>', 2)).toBe(
      '### Mine\n\\<b>x\\</b> <https://e.org> <a@e.org>',
    )
  })
})

describe('notes across marks as Markdown', () => {
  const other = { ...sampleNote, title: '', body: 'See [it](actus:mark/far) and `[x](actus:mark/far)`.' }
  const files = new Map([
    [sampleMark.id, null],
    ['far', 'Weirs & more.md'],
  ])

  test('stand after the texts, each under its title, and lead to the blocks of their marks', () => {
    const file = writtenNotes('md', [sampleNote, other], { files })
    expect(file).toContain(`^${sampleMark.id}\n`)
    expect(file.slice(file.indexOf('## Notes across marks'))).toBe(`## Notes across marks

### Who decides

#### Not *law*

[The keeper](#^${sampleMark.id}), not [another](actus://mark/gone).

### Without a title

See [it](Weirs%20%26%20more.md#^far) and \`[x](actus:mark/far)\`.

`)
  })

  test('are a file of their own where each text is one, under its title alone', () => {
    const file = writtenNotes('md', [other], { files, isAlone: true })
    expect(file.match(/^#+ .*$/gm)).toEqual(['# Notes across marks', '## Without a title'])
  })
})

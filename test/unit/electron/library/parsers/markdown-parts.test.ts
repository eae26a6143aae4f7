import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markdownParts } from '../../../../../electron/library/parsers/markdown-parts'
import { rawMarkdownTree, readMarkdown } from '../../../../../electron/library/parsers/markdown-tree'
import { noReport } from '../../../../../electron/library/parsers/report'

const partsOf = (text: string) => markdownParts(text, noReport, 1)
/** The tree that comes of a text, as far as anything depends on it. */
const treeOf = (text: string, partUnits?: number): string =>
  JSON.stringify(rawMarkdownTree(readMarkdown(text, noReport, partUnits)), (name, value: unknown) =>
    name === 'position' ? undefined : value,
  )
const whole = (text: string) => treeOf(text)
const inParts = (text: string) => treeOf(text, 1)

const blocks = [
  'The lock keeper opens the gate [by hand][hand], and not [at night].[^1]',
  'Levels\n======',
  '# Gates\nof wood',
  '- one\n\n  two\n- three',
  '1. ~~~\n   # no heading\n\n   ~~~',
  '```sh\n# no heading\n\nno paragraph\n```',
  '~~~~\n\n~~~\n\nwords\n\n~~~~',
  '> said\n\n> # again\n>\n> by two',
  '<!-- a\n\n# b\n\n-->',
  '<pre>\n\nas *it* is\n\n</pre>',
  '<div>\n\n*inside*\n\n</div>',
  '    # indented\n\n    code',
  '| a | b |\n| - | - |\n| 1 | 2 |',
  '[hand]: https://locks.example/hand "By hand"',
  '[At  Night]: https://locks.example/night',
  '[^1]: As in 1840.\n\n    And later.',
  '***',
]

describe('a long Markdown that is read in parts', () => {
  test('gives the same tree as one that is read whole', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...blocks), { minLength: 2, maxLength: 12 }), (some) => {
        const text = some.join('\n\n')
        expect(inParts(text)).toBe(whole(text))
      }),
      { numRuns: 150 },
    )
  })

  test('is parted at headings and paragraphs, and nowhere in code, comments or lists', () => {
    expect(partsOf('# A\n\nb\nc\n\n- d\n\n  e\n\n```\n\n# f\n\n```\n\n# G')).toEqual([
      '# A\n\n',
      'b\nc\n\n- d\n\n  e\n\n```\n\n# f\n\n```\n\n',
      '# G',
    ])
  })

  test('has its links and footnotes explained in any part', () => {
    const tree = inParts('See [it].[^n]\n\nMore.\n\n[it]: https://locks.example\n\n[^n]: A note.')
    expect(tree).toContain('https://locks.example')
    expect(tree).toContain('A note.')
  })
})

test('a text that is not long comes back whole', () => {
  expect(markdownParts('# A\n\n# B', noReport, 100)).toEqual(['# A\n\n# B'])
})

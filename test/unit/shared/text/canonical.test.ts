import fc from 'fast-check'
import type { Element, ElementContent, Root } from 'hast'
import { describe, expect, test } from 'vitest'
import { canonicalise, canonicalText, textSegments } from '../../../../shared/text/canonical'

const text = (value: string): ElementContent => ({ type: 'text', value })
const element = (tagName: string, ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
})
const root = (...children: Root['children']): Root => ({ type: 'root', children })
const canonical = (...children: Root['children']) => canonicalText(canonicalise(root(...children)))

describe('the canonical text', () => {
  test('parts blocks and line breaks by one newline and cells by a tab', () => {
    const table = element(
      'table',
      element('tr', element('td', text('means')), element('td', text('3(a)'))),
      element('tr', element('td', text('child'))),
    )
    expect(
      canonical(
        element('h2', text('The act')),
        text('\n\n'),
        element('p', text('one'), element('br'), text('two')),
        table,
      ),
    ).toBe('The act\none\ntwo\nmeans\t3(a)\nchild')
  })

  test('has one space for white space, also where it spreads over elements, and none at the ends of a block', () => {
    const paragraph = element('p', text('  an \n act '), element('em', text(' or  ')), text(' omission '))
    expect(canonical(paragraph)).toBe('an act or omission')
  })

  test('keeps no-break spaces and the joiners of Persian and emoji, and drops soft hyphens and marks that nobody sees', () => {
    expect(canonical(element('p', text('article\u00A03 traf\u00ADfick\u200Bing')))).toBe('article\u00A03 trafficking')
    expect(canonical(element('p', text('می\u200Cخواهم 👩\u200D⚖')))).toBe('می\u200Cخواهم 👩\u200D⚖')
  })

  test('spells letters with accents in one way', () => {
    expect(canonical(element('p', text('cafe\u0301')))).toBe('café')
  })

  test('keeps the lines of preformatted text', () => {
    expect(canonical(element('pre', element('code', text('\na:\n  b\n'))))).toBe('a:\n  b')
  })

  test('counts an emoji as the two units that a DOM range counts', () => {
    const segments = textSegments(canonicalise(root(element('p', text('⚖️🙂 a'), element('b', text('b'))))))
    expect(segments.map(({ start }) => start)).toEqual([0, '⚖️🙂 a'.length])
  })
})

const signs = ['a', 'b', ' ', 'é', '\u0301', '\n', '\t', '\u00AD', '\u200B', '\u00A0', '🙂', '-']
const messy = fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((some) => some.join(''))
const tree = fc.letrec<{ node: ElementContent }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    messy.map(text),
    fc.constant<ElementContent>({ type: 'comment', value: 'aside' }),
    fc
      .tuple(
        fc.constantFrom('p', 'em', 'li', 'ul', 'br', 'td', 'tr', 'pre', 'h2', 'span'),
        fc.array(tie('node'), { maxLength: 4 }),
      )
      .map(([tagName, children]) => element(tagName, ...children)),
  ),
}))
const trees = fc.array(tree.node, { maxLength: 6 }).map((children) => root(...children))

/** The text nodes as a DOM that is built from the tree has them, in order. */
function domTexts(node: Root | ElementContent): string[] {
  if (node.type === 'text') return [node.value]
  return 'children' in node ? node.children.flatMap((child) => domTexts(child as ElementContent)) : []
}

describe('for any tree', () => {
  test('canonicalising twice is canonicalising once, and leaves its argument as it was', () => {
    fc.assert(
      fc.property(trees, (messyTree) => {
        const before = JSON.stringify(messyTree)
        const once = canonicalise(messyTree)
        expect(canonicalise(once)).toEqual(once)
        expect(JSON.stringify(messyTree)).toBe(before)
      }),
      { numRuns: 500 },
    )
  })

  test('the segments are the text nodes, and each stands in the canonical text where it says', () => {
    fc.assert(
      fc.property(trees, (messyTree) => {
        const clean = canonicalise(messyTree)
        const whole = canonicalText(clean)
        const segments = textSegments(clean)
        expect(segments.map(({ value }) => value)).toEqual(domTexts(clean))
        for (const { start, value } of segments) expect(whole.slice(start, start + value.length)).toBe(value)
      }),
      { numRuns: 500 },
    )
  })

  test('what stands between segments is one newline or one tab at most', () => {
    fc.assert(
      fc.property(trees, (messyTree) => {
        const clean = canonicalise(messyTree)
        const whole = canonicalText(clean)
        let end = 0
        for (const { start, value } of textSegments(clean)) {
          expect(end === 0 ? [''] : ['', '\n', '\t']).toContain(whole.slice(end, start))
          end = start + value.length
        }
        expect(end).toBe(whole.length)
      }),
      { numRuns: 500 },
    )
  })

  test('no letter is lost, and none comes twice', () => {
    const letters = (words: string) => words.replace(/[\s\u00AD\u200B]/g, '').normalize('NFD')
    fc.assert(
      fc.property(trees, (messyTree) => {
        expect(letters(canonicalText(canonicalise(messyTree)))).toBe(letters(domTexts(messyTree).join('')))
      }),
      { numRuns: 500 },
    )
  })
})

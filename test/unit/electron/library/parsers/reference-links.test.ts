import type { ElementContent, Nodes, Root } from 'hast'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linkReferences } from '../../../../../electron/library/parsers/reference-links'
import { element } from '../../../../../electron/library/parsers/tree-edits'
import { textOf } from '../../../../../shared/text/blocks'

const text = (value: string): ElementContent => ({ type: 'text', value })
/** A tree with a block a line; # begins a heading. */
const treeOf = (...lines: string[]): Root => ({
  type: 'root',
  children: lines.map((line) => element(line.startsWith('#') ? 'h2' : 'p', [text(line.replace(/^#\s*/, ''))])),
})
function linksIn(node: Nodes): { shown: string; target: string; words: string }[] {
  if (!('children' in node)) return []
  const own = node.type === 'element' && node.tagName === 'a' ? [node] : []
  return [
    ...own.map((link) => ({
      shown: textOf(link),
      target: `${String(link.properties.dataLink)} ${String(link.properties.dataTarget)}`,
      words: String(link.properties.dataWords),
    })),
    ...node.children.flatMap((child: Nodes) => linksIn(child)),
  ]
}
const linked = (...lines: string[]) => {
  const tree = treeOf(...lines)
  linkReferences(tree)
  return linksIn(tree)
}
const targets = (...lines: string[]) => linked(...lines).map(({ target }) => target)

describe('references to modules', () => {
  test('say number, title and series', () => {
    expect(
      linked(
        'It was a raft (see Module 3 on Duties of Keepers and Finders of the College Module Series on River Law).',
      ),
    ).toEqual([
      {
        shown: 'Module 3 on Duties of Keepers and Finders of the College Module Series on River Law',
        target: 'module river-law/3',
        words: 'Module 3: Duties of Keepers and Finders (River Law)',
      },
    ])
  })

  test('belong to the text’s own series where they name none', () => {
    expect(targets('See Module 6, or Module 1 of this University Module Series.')).toEqual(['module /6', 'module /1'])
  })

  test('share the series that one of them names', () => {
    expect(targets('see Module 1 on Locks and Module 2 on Kinds of Gates of the Module Series on Canals')).toEqual([
      'module canals/1',
      'module canals/2',
    ])
    expect(
      targets('(see River Law Module 2 on Rafts, Module 12 on Sunken Timber, and Module 13 on Salvage for more)'),
    ).toEqual(['module river-law/2', 'module river-law/12', 'module river-law/13'])
    expect(targets('See Module 4. It is told in River Law Module 5.')).toEqual(['module /4', 'module river-law/5'])
    expect(targets('as in Modules 2, 3 and 5')).toEqual(['module /2', 'module /3', 'module /5'])
  })

  test.each([
    ['voir le Module 4', 'module /4'],
    ['siehe Modul 4', 'module /4'],
    ['véase el Módulo 4', 'module /4'],
    ['см. модуль 4', 'module /4'],
    ['انظر الوحدة 4', 'module /4'],
    ['参见模块4', 'module /4'],
    ['モジュール4を参照', 'module /4'],
  ])('are found in other languages: %s', (line, target) => {
    expect(targets(line)).toEqual([target])
  })

  test('are no numbers of another kind, nor the text itself', () => {
    expect(targets('the module 2 of the pump', 'Module 2.1', 'As this Module 14 shows', 'Module 14th')).toEqual([])
  })
})

describe('citations by author and year', () => {
  test('are linked in brackets, each for itself', () => {
    expect(linked('told (see Weir, 2016a, 2018; Lock and Gate, 2019, p. 12; Mill et al., 2020).')).toEqual([
      { shown: 'Weir, 2016a', target: 'reference weir-2016a', words: 'Weir, 2016a' },
      { shown: '2018', target: 'reference weir-2018', words: 'Weir, 2018' },
      { shown: 'Lock and Gate, 2019', target: 'reference lock-gate-2019', words: 'Lock and Gate, 2019' },
      { shown: 'Mill et al., 2020', target: 'reference mill-2020', words: 'Mill et al., 2020' },
    ])
  })

  test('are linked in a sentence, where it is one who wrote', () => {
    expect(
      targets('Weir (2016) argues that.', 'as shown by Weir (2016, p. 3)', 'Lock & Gate (2019)', 'Mill et al. (2020a)'),
    ).toEqual(['reference weir-2016', 'reference weir-2016', 'reference lock-gate-2019', 'reference mill-2020a'])
  })

  test.each([
    ['(Harbour Office, 2019)', 'harbour-office-2019'],
    ['(van der Berg, 2001)', 'van-der-berg-2001'],
    ['(Иванов и Петров, 2016)', 'иванов-петров-2016'],
    ['（王明，2016）', '王明-2016'],
    ['(الأحمد، 2016)', 'الاحمد-2016'],
    ['(vgl. Schmidt und Weber, 2012, S. 4)', 'schmidt-weber-2012'],
  ])('of many kinds: %s', (line, target) => {
    expect(targets(line)).toEqual([`reference ${target}`])
  })

  test.each([
    '(Act, 1998)',
    '(Human Rights Act, 1998)',
    'the Convention (2000)',
    '(May, 2019)',
    '(3 May, 2019)',
    '(Germany, 2016)',
    '(Vienna, 1988)',
    '(Figure 2, 2016)',
    '(Summer, 2004)',
    'the film Rafts (1960) was shown',
    '(Windows 2000)',
    '（公约，2000）',
    '(Закон, 1998)',
    '(1998, 1999)',
  ])('are not what else has a year: %s', (line) => {
    expect(targets(line)).toEqual([])
  })

  test('say the entry of the list of references, by name, year and second author', () => {
    const list = [
      '# References',
      'Weir, A. (2016) On locks. Harbour Press.',
      'Weir, A. and Lock, B. (2016) On gates. Harbour Press.',
      'Harbour Office (2019) Yearbook.',
    ]
    const words = linked('(Weir, 2016; Weir and Lock, 2016; Harbour Office, 2019)', ...list).map((link) => link.words)
    expect(words).toEqual([list[1], list[2], list[3]])
  })

  test('in the list itself are left as they are', () => {
    expect(targets('# Literatur', 'Weir, A. In: Gate (ed.) (Lock, 2016), S. 4.')).toEqual([])
  })
})

test('nothing is linked in headings, code and links', () => {
  const tree = treeOf('# Module 4 (Weir, 2016)')
  tree.children.push(
    element('p', [
      element('a', [text('Module 4')], { href: 'https://harbour.example/' }),
      element('code', [text('(Weir, 2016)')]),
    ]),
    element('pre', [text('Module 4')]),
  )
  linkReferences(tree)
  expect(linksIn(tree)).toHaveLength(1)
})

test('no word of a text is changed, whatever it holds', () => {
  const parts = [
    'Module 4|Modules 1 and 2|on Locks|of the Series on Canals|(Weir, 2016)|Weir|(2016)|; |(|)| and |, |River Law ',
    'et al.|\n|（王明，2016）|2016|see |(see Lock & Gate, 2016a, p. 2;',
  ].flatMap((some) => some.split('|'))
  const part = fc.constantFrom(...parts)
  fc.assert(
    fc.property(fc.array(part, { maxLength: 14 }), (some) => {
      const tree = treeOf(some.join(''), '# References', 'Weir, A. (2016) On locks.')
      const before = textOf(tree)
      linkReferences(tree)
      expect(textOf(tree)).toBe(before)
    }),
    { numRuns: 500 },
  )
})

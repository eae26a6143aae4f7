import fc from 'fast-check'
import type { Element, ElementContent, Properties, Root } from 'hast'
import { canonicalise } from '../../../../shared/text/canonical'

const element = (tagName: string, children: ElementContent[], properties: Properties = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})

/** An element, given as in h('p', {}, 'words'). */
export const h = (tagName: string, properties: Properties, ...parts: (string | Element)[]): Element =>
  element(
    tagName,
    parts.map((part) => (typeof part === 'string' ? { type: 'text', value: part } : part)),
    properties,
  )

/** Words, and signs that mean something in Markdown. */
const word = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('smuggling', 'consent', 'Übergabe', 'أمر', '定義', '第3条', 'def.', '(2000)'),
  },
  fc.constantFrom('*', '_', '#', '>', '|', '`', '~', '\\', '1.', '-', '+', '---', '===', '<b>', '&amp;', '[^1]', '[x]'),
  fc.constantFrom('![a](b)', '[a]: b', '$', ':---', '| a |', 'www.example.org', 'a@example.org', '**', '``', '<!--'),
)
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '))
const text: fc.Arbitrary<ElementContent> = words.map((value) => ({ type: 'text', value }))

const picture = fc
  .record({
    alt: words,
    where: fc.constantFrom({ src: 'asset:ab12' }, { dataRemote: 'http://a.example/b' }, { dataMissing: '' }),
  })
  .map(({ alt, where }) => element('img', [], { ...where, alt }))
/** A mark of a note stands after a word. */
const toNote = fc
  .tuple(text, fc.constantFrom('fn-1', 'fn-2'))
  .map(([before, id]) =>
    element('span', [
      before,
      element('a', [], { href: `#${id}`, dataLink: 'footnote', dataTarget: id, dataNumber: '1' }),
    ]),
  )
const inline = fc.letrec<{ one: ElementContent; many: ElementContent[] }>((tie) => ({
  one: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 6, arbitrary: text },
    picture,
    toNote,
    fc.constant(element('br', [])),
    words.map((value) => element('code', [{ type: 'text', value }])),
    fc
      .tuple(fc.constantFrom('em', 'strong', 'span', 'sup', 'sub', 'mark', 'del', 'i'), tie('many'))
      .map(([tagName, children]) => element(tagName, children)),
    words.map((value) => element('a', [{ type: 'text', value }], { href: 'https://example.org/', dataLink: 'web' })),
  ),
  many: fc.array(tie('one'), { minLength: 1, maxLength: 4 }),
})).many

const wrap = (tagName: string) => inline.map((children) => element(tagName, children))
const paragraph = wrap('p')
const code = fc
  .array(words, { minLength: 1, maxLength: 3 })
  .map((lines) => element('pre', [element('code', [{ type: 'text', value: lines.join('\n') }])]))
const heading = fc
  .record({ level: fc.integer({ min: 2, max: 6 }), own: fc.option(fc.integer({ min: 1, max: 6 })), children: inline })
  .map(({ level, own, children }) => element(`h${level}`, children, own === null ? {} : { dataLevel: own }))

const table = (cellContent: fc.Arbitrary<ElementContent[]>) => {
  const span = fc.constantFrom(1, 1, 1, 2, 3)
  const cell = fc
    .record({ children: cellContent, tagName: fc.constantFrom('td', 'td', 'th'), colSpan: span, rowSpan: span })
    .map(({ children, tagName, colSpan, rowSpan }) => element(tagName, children, { colSpan, rowSpan }))
  const row = fc.array(cell, { minLength: 1, maxLength: 3 }).map((cells) => element('tr', cells))
  return fc
    .record({
      caption: fc.option(wrap('caption')),
      rows: fc.array(row, { minLength: 1, maxLength: 3 }),
      head: fc.boolean(),
    })
    .map(({ caption, rows, head }) => {
      const [first, ...rest] = head ? rows : []
      const parts = first ? [element('thead', [first]), element('tbody', rest)] : [element('tbody', rows)]
      return element('table', caption === null ? parts : [caption, ...parts])
    })
}

const blocks = fc.letrec<{ one: ElementContent; many: ElementContent[]; item: ElementContent }>((tie) => ({
  one: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 4, arbitrary: paragraph },
    { weight: 2, arbitrary: heading },
    code,
    fc.constant(element('hr', [])),
    fc.tuple(picture, wrap('figcaption')).map((children) => element('figure', children)),
    fc
      .tuple(fc.constantFrom('ul', 'ol'), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
      .map(([tagName, items]) => element(tagName, items)),
    tie('many').map((children) => element('blockquote', children)),
    tie('many').map((children) => element('div', children)),
    fc.tuple(wrap('dt'), tie('many')).map(([term, children]) => element('dl', [term, element('dd', children)])),
    table(fc.oneof(inline, inline, fc.constant<ElementContent[]>([]), tie('many'))),
  ),
  many: fc.array(tie('one'), { minLength: 1, maxLength: 3 }),
  item: fc.oneof(
    wrap('li'),
    tie('many').map((children) => element('li', children)),
    fc.tuple(text, tie('one')).map((children) => element('li', children)),
  ),
}))

const notes = fc
  .array(fc.array(paragraph, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
  .map((list) =>
    element(
      'section',
      [
        element(
          'ol',
          list.map((children, at) => element('li', children, { id: `fn-${at + 1}` })),
        ),
      ],
      { dataNotes: '' },
    ),
  )

/** Texts as they are stored: with a title of their own or a made one, all kinds of blocks within each other, and notes. */
export const storedTree: fc.Arbitrary<Root> = fc
  .record({ isMade: fc.boolean(), title: text, body: fc.array(blocks.one, { maxLength: 5 }), notes: fc.option(notes) })
  .map(({ isMade, title, body, notes: end }) =>
    canonicalise({
      type: 'root',
      children: [element('h1', [title], isMade ? { dataMade: '' } : {}), ...body, ...(end === null ? [] : [end])],
    }),
  )

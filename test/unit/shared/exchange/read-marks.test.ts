import { describe, expect, test } from 'vitest'
import { readMarks } from '../../../../shared/exchange/readers/read-marks'
import { tagFrom } from '../../../../shared/exchange/readers/tags'
import { written } from './exported-samples'

const read = (content: unknown, name = 'marks.json') =>
  readMarks(name, new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)))

const selector = { type: 'TextQuoteSelector', exact: 'the keeper', prefix: 'to ', suffix: ' alone' }
const quote = { exact: 'the keeper', prefix: 'to ', suffix: ' alone' }
const target = { source: 'https://e.org/a', selector }
const annotation = { type: 'Annotation', id: 'https://e.org/1', target }

describe('annotations of the W3C', () => {
  test.each([
    ['one alone', annotation],
    ['a list', [annotation]],
    ['a page', { type: 'AnnotationPage', items: [annotation] }],
    [
      'a collection',
      { '@context': 'x', type: ['AnnotationCollection'], first: { type: 'AnnotationPage', items: [annotation] } },
    ],
    ['a graph', { '@graph': [annotation] }],
    [
      'older keys',
      { '@type': 'oa:Annotation', '@id': 'https://e.org/1', target: { source: 'https://e.org/a', selector } },
    ],
    [
      'several selectors',
      {
        ...annotation,
        target: { source: 'https://e.org/a', selector: [selector, { type: 'TextPositionSelector', start: 3, end: 9 }] },
      },
    ],
  ])('come as %s', (_, content) => {
    expect(read(content)).toMatchObject({
      kind: 'w3c',
      marks: [{ sourceId: 'https://e.org/1', quote, number: 1 }],
      skipped: [],
    })
  })

  test.each<[string, unknown, string, string[]]>([
    ['a text', 'Good.', 'Good.', []],
    ['an address', 'https://e.org/note', '<https://e.org/note>', []],
    [
      'texts and tags',
      ['One', { type: 'TextualBody', value: 'Two', purpose: 'commenting' }, { value: 'act', purpose: 'tagging' }],
      'One\n\nTwo',
      ['act'],
    ],
    [
      'a text in HTML',
      { type: 'TextualBody', format: 'text/html', value: '<p>a &amp; <b>b</b></p><p>c&#33;</p>' },
      'a & b\nc!',
      [],
    ],
    ['a choice', { type: 'Choice', items: [{ value: 'first' }, { value: 'second' }] }, 'first', []],
    [
      'a body that is described',
      { type: 'SpecificResource', purpose: 'tagging', source: { type: 'TextualBody', value: 'means' } },
      '',
      ['means'],
    ],
  ])('say what they say by %s', (_, body, note, tags) => {
    expect(read({ ...annotation, body }).marks).toMatchObject([{ note, tags }])
  })

  test('a motivation of tagging makes a tag of a body', () => {
    expect(read({ ...annotation, motivation: 'tagging', body: { value: 'act' } }).marks).toMatchObject([
      { note: '', tags: ['act'] },
    ])
    expect(read({ ...annotation, bodyValue: 'Hm.' }).marks).toMatchObject([{ note: 'Hm.' }])
  })

  test('a place alone is a place, in code points', () => {
    const only = {
      ...annotation,
      target: { source: 'x', selector: { type: 'TextPositionSelector', start: 3, end: 9 } },
    }
    expect(read(only).marks).toMatchObject([{ quote: null, position: { start: 3, end: 9 } }])
    const range = {
      type: 'RangeSelector',
      startSelector: { type: 'TextPositionSelector', start: 3, end: 4 },
      endSelector: { type: 'TextPositionSelector', start: 9, end: 12 },
    }
    expect(read({ ...annotation, target: { selector: range } }).marks).toMatchObject([
      { position: { start: 3, end: 9 } },
    ])
  })

  test('what refines a quote selects within it', () => {
    const outer = { type: 'TextQuoteSelector', exact: 'a 🙂 keeper waits', prefix: 'p', suffix: 's' }
    const inner = { exact: 'keeper', prefix: 'pa 🙂 ', suffix: ' waitss' }
    const by = (refinedBy: object) =>
      read({ ...annotation, target: { selector: { ...outer, refinedBy } } }).marks[0]?.quote
    expect(by({ type: 'TextQuoteSelector', exact: 'keeper' })).toEqual(inner)
    expect(by({ type: 'TextPositionSelector', start: 4, end: 10 })).toEqual(inner)
    const fragment = { type: 'FragmentSelector', value: 'p3', refinedBy: selector }
    expect(read({ ...annotation, target: { selector: fragment } })).toMatchObject({
      marks: [{ quote }],
      notices: [{ reason: 'selector-ignored', detail: 'FragmentSelector' }],
    })
  })

  test('what cannot be placed, and what is broken, costs only itself and says why', () => {
    const { marks, skipped, notices } = read([
      annotation,
      7,
      { type: 'Annotation' },
      { type: 'Annotation', target: 'https://e.org/a' },
      { type: 'Annotation', motivation: 'replying', target: 'https://e.org/1' },
      { type: 'Annotation', target: { source: 'x', selector: { type: 'FragmentSelector', value: 'p3' } } },
      { type: 'Annotation', target: { source: 'x', selector: [{ type: 'SvgSelector', value: '<svg/>' }, selector] } },
      { type: 'Annotation', target: { selector: { type: 'TextPositionSelector', start: 9, end: 3 } } },
      { ...annotation, id: 'https://e.org/2', created: 'not a day', body: [null, 3] },
    ])
    expect(marks.map(({ number }) => number)).toEqual([1, 7, 9])
    expect(skipped.map(({ number, reason }) => [number, reason])).toEqual([
      [2, 'malformed'],
      [3, 'malformed'],
      [4, 'no-quote'],
      [5, 'reply'],
      [6, 'selector-unknown'],
      [8, 'selector-unknown'],
    ])
    expect(notices.map(({ number, reason }) => [number, reason])).toEqual([
      [7, 'selector-ignored'],
      [9, 'body-left-out'],
      [9, 'body-left-out'],
    ])
    expect(marks[2]?.createdAtMs).toBeNull()
  })

  test('an annotation of several passages is a mark on each', () => {
    const two = { ...annotation, target: [target, { ...target, selector: { ...selector, exact: 'alone' } }] }
    expect(read(two).marks.map(({ sourceId, quote: of }) => [sourceId, of?.exact])).toEqual([
      ['https://e.org/1', 'the keeper'],
      ['https://e.org/1#2', 'alone'],
    ])
  })
})

const row = {
  id: 'h1',
  created: '2024-01-02T03:04:05.678901+00:00',
  updated: '2024-02-02T03:04:05+00:00',
  user: 'acct:a@hypothes.is',
  uri: 'https://e.org/a',
  text: 'A *note*',
  tags: ['act one', '#means', '…'],
  document: { title: ['Locks'] },
  target: [
    {
      source: 'https://e.org/a',
      selector: [
        { type: 'RangeSelector', startOffset: 1 },
        { type: 'TextPositionSelector', start: 3, end: 9 },
        selector,
      ],
    },
  ],
}

describe('what Hypothesis gives', () => {
  test.each([
    ['answers of its API', { total: 1, rows: [row] }],
    ['the file of its client', { export_date: '2024', export_userid: 'acct:a@hypothes.is', annotations: [row] }],
    ['a list', [row]],
  ])('comes as %s', (_, content) => {
    const { kind, marks, skipped, notices } = read(content)
    expect({ kind, skipped }).toEqual({ kind: 'hypothesis', skipped: [] })
    expect(marks).toMatchObject([
      {
        sourceId: 'hypothesis:h1',
        text: { key: 'https://e.org/a', title: 'Locks' },
        quote,
        // of another page than the text here
        position: null,
        tags: ['act-one', 'means'],
        note: 'A *note*',
        createdAtMs: Date.UTC(2024, 0, 2, 3, 4, 5, 678),
        updatedAtMs: Date.UTC(2024, 1, 2, 3, 4, 5),
      },
    ])
    expect(notices.map(({ reason }) => reason)).toEqual(['tag-changed', 'tag-changed', 'tag-left-out'])
  })

  test('replies and notes on pages are left out, each with its reason', () => {
    const { marks, skipped } = read({
      rows: [row, { ...row, references: ['h1'] }, { ...row, target: [{ source: 'x' }] }, null],
    })
    expect(marks).toHaveLength(1)
    expect(skipped.map(({ number, reason }) => [number, reason])).toEqual([
      [2, 'reply'],
      [3, 'no-quote'],
      [4, 'malformed'],
    ])
  })

  test.each([
    'Creation Date,URL,Group,Annotation/Reply Type,Quote,User,Body,Tags,Page',
    'Created at,URL,Group,Type,Quote,Author,Comment,Tags,Page',
  ])('its table comes under the heads that it had: %s', (head) => {
    const table = `${head}\n2024-01-02 03:04,https://e.org/a,Public,Annotation,"the keeper, alone",a,Note,"act,means",\n2024-01-02 03:04,https://e.org/a,Public,Reply,,a,Yes,,\n`
    const { marks, skipped } = read(table, 'h.csv')
    expect(marks).toMatchObject([
      { number: 1, quote: { exact: 'the keeper, alone' }, note: 'Note', tags: ['act', 'means'] },
    ])
    expect(skipped).toMatchObject([{ number: 2, reason: 'reply' }])
  })
})

describe('what Readwise gives', () => {
  const head =
    'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\r\n'
  test('its table: highlights of several books', () => {
    const { kind, marks, skipped } = read(
      `\uFEFF${head}"the ""keeper"", alone",Locks,A. Author,,A note,pink,".favorite, act one",location,12,2024-05-01 10:00:00+00:00,\r\n,Rivers,,,,,,page,1,,\r\nbends,Rivers,,,,,,page,1,,`,
      'r.csv',
    )
    expect(kind).toBe('readwise')
    expect(marks).toMatchObject([
      {
        number: 1,
        quote: { exact: 'the "keeper", alone' },
        text: { title: 'Locks' },
        color: 4,
        tags: ['favorite', 'act-one'],
        createdAtMs: Date.UTC(2024, 4, 1, 10),
      },
      { number: 3, quote: { exact: 'bends' }, text: { title: 'Rivers' }, color: null, createdAtMs: null },
    ])
    expect(skipped).toMatchObject([{ number: 2, reason: 'no-quote' }])
  })

  test('answers of its API: books with their highlights', () => {
    const highlight = {
      id: 9,
      text: 'the keeper',
      note: 'N',
      color: 'blue',
      highlighted_at: '2024-05-01T10:00:00Z',
      tags: [{ id: 1, name: 'act' }],
      book_id: 4,
    }
    const { marks, skipped } = read({
      count: 1,
      results: [
        {
          user_book_id: 4,
          title: 'Locks',
          highlights: [highlight, { ...highlight, id: 10, is_discard: true }, { id: 11 }],
        },
      ],
    })
    expect(marks).toMatchObject([
      { sourceId: 'readwise:9', text: { title: 'Locks' }, color: 3, tags: ['act'], note: 'N' },
    ])
    expect(skipped.map(({ number, reason }) => [number, reason])).toEqual([
      [2, 'deleted'],
      [3, 'malformed'],
    ])
    expect(read({ results: [highlight] }).marks).toMatchObject([{ sourceId: 'readwise:9', text: { key: '4' } }])
  })
})

describe('a file that is none', () => {
  test.each<[string, string | object, object]>([
    ['empty', '', { why: 'empty' }],
    ['broken JSON', '{"type": "Annotation",\n  "target": }', { why: 'json', line: 2, column: 13 }],
    ['JSON that ends too soon', '{"type":', { why: 'json', line: 1, column: 9 }],
    ['JSON of another kind', { a: 1 }, { why: 'form' }],
    ['space only', ' \n', { why: 'empty' }],
    ['words that are called JSON', 'Dear diary', { why: 'json', line: 1, column: 1 }],
  ])('%s: says what is wrong and where', (_, content, facts) => {
    expect(() => read(content)).toThrow(
      expect.objectContaining({
        code: 'marks-unreadable',
        facts: expect.objectContaining({ file: 'marks.json', ...facts }),
      }),
    )
  })

  test.each<[string, string, readonly number[] | string, string]>([
    ['letters of another encoding', 'x.json', [0x7b, 0xe9], 'encoding'],
    ['a picture', 'x.png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d], 'binary'],
    ['a table of another kind', 'x.csv', 'a,b\n1,2', 'table'],
    ['a table of ours', 'x.csv', written('csv', []), 'own'],
    ['words', 'x.txt', 'Dear diary', 'form'],
  ])('%s: says so', (_, file, content, why) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content)
    expect(() => readMarks(file, bytes)).toThrow(expect.objectContaining({ facts: { file, why, line: 0, column: 0 } }))
  })
})

test.each([
  ['act', 'act'],
  ['Über Fluß!', 'Über-Fluß'],
  ['a/b', 'a/b'],
  ['--a__b--', 'a_b'],
  ['e\u0301', 'é'],
  ['🙂', null],
  ['x'.repeat(200), null],
])('the tag %s becomes %s', (given, tag) => expect(tagFrom(given)).toBe(tag))

import { expect, test } from 'vitest'
import type { DocumentSummary } from '../../../../shared/model/document'
import { arrange, modulesOf, placeOf, placePath, type Shown } from '../../../../renderer/library/arrange'

const collator = new Intl.Collator('en', { numeric: true })
const text = (title: string, more: Partial<DocumentSummary> = {}): DocumentSummary => ({
  id: title,
  title,
  shortTitle: title,
  lang: 'en',
  packId: null,
  fileName: `${title}.pdf`,
  format: 'pdf',
  published: null,
  module: null,
  words: 1000,
  read: 0,
  annotations: 0,
  cards: 0,
  addedAtMs: 1,
  readAtMs: null,
  offset: null,
  ...more,
})
const all: Shown = { place: { kind: 'all' }, sort: 'title', state: 'any', filter: '' }
// As the list calls them, not as the code does.
const kinds: Record<string, string> = { docx: 'Word', html: 'web page' }
const titles = (texts: DocumentSummary[], shown: Partial<Shown> = {}) =>
  arrange(texts, { ...all, ...shown }, collator, (format) => kinds[format] ?? format).map(({ title }) => title)

test('titles are in the order of the language, numbers by their value', () => {
  expect(titles([text('Lecture 10'), text('Éthique'), text('Lecture 2'), text('ethics')])).toEqual([
    'ethics',
    'Éthique',
    'Lecture 2',
    'Lecture 10',
  ])
})

test('what was opened or added last comes first', () => {
  const texts = [
    text('old', { addedAtMs: 1 }),
    text('read', { addedAtMs: 2, readAtMs: 9 }),
    text('new', { addedAtMs: 5 }),
  ]
  expect(titles(texts, { sort: 'recent' })).toEqual(['read', 'new', 'old'])
})

test('the newest published comes first, those without a date last', () => {
  const texts = [text('none'), text('may', { published: '2019-05' }), text('year', { published: '2021' })]
  expect(titles(texts, { sort: 'published' })).toEqual(['year', 'may', 'none'])
})

test('each word of the filter must stand in title, file, kind or module, whatever its accents', () => {
  const texts = [
    text('Éthique du droit'),
    text('Lecture 6', { fileName: 'L6.docx', format: 'docx', module: { id: 'm', title: 'Droit pénal', position: 0 } }),
  ]
  expect(titles(texts, { filter: 'ETHIQUE pdf' })).toEqual(['Éthique du droit'])
  expect(titles(texts, { filter: 'droit' })).toHaveLength(2)
  expect(titles(texts, { filter: 'penal docx' })).toEqual(['Lecture 6'])
  expect(titles(texts, { filter: 'word' })).toEqual(['Lecture 6'])
  expect(titles(texts, { filter: 'droit nothing' })).toEqual([])
})

test('a module shows its pages in their own order, whatever is sorted by', () => {
  const page = (title: string, position: number) => text(title, { module: { id: 'm', title: 'Module', position } })
  const texts = [page('C', 2), text('other'), page('B', 0), page('A', 1)]
  expect(titles(texts, { place: { kind: 'module', moduleId: 'm' }, sort: 'title' })).toEqual(['B', 'A', 'C'])
  expect(titles(texts, { place: { kind: 'alone' } })).toEqual(['other'])
  expect(modulesOf(texts, collator)).toEqual([{ id: 'm', title: 'Module', pages: 3 }])
})

test('texts are shown by how far they were read', () => {
  const texts = [
    text('new'),
    text('begun', { readAtMs: 1, read: 0.4 }),
    text('done', { readAtMs: 1, read: 1, annotations: 2 }),
  ]
  expect(titles(texts, { state: 'new' })).toEqual(['new'])
  expect(titles(texts, { state: 'begun' })).toEqual(['begun'])
  expect(titles(texts, { state: 'finished' })).toEqual(['done'])
  expect(titles(texts, { state: 'marked' })).toEqual(['done'])
})

test('the address of a place leads back to it', () => {
  for (const place of [
    { kind: 'all' },
    { kind: 'trash' },
    { kind: 'alone' },
    { kind: 'module', moduleId: 'a b&c' },
  ] as const) {
    expect(placeOf(new URLSearchParams(placePath(place).split('?')[1] ?? '').get('in'))).toEqual(place)
  }
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ExportedMark } from '../../../../shared/exchange/exported'
import { annotation, annotationCollection, noteAnnotation } from './annotation-model'
import { anyWords, gates, sampleMark, sampleNote, written, writtenNotes } from './exported-samples'

const anyMark: fc.Arbitrary<ExportedMark> = fc
  .record({
    exact: anyWords,
    note: fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme' })),
    color: fc.constantFrom<ExportedMark['color']>(1, 2, 3, 4, 5),
    style: fc.constantFrom<ExportedMark['style']>('highlight', 'underline'),
    tags: fc.subarray(['act', 'über/fluß', '2024']),
    isLost: fc.boolean(),
  })
  .map(({ exact, isLost, ...rest }) => ({
    ...sampleMark,
    ...rest,
    quote: { exact, prefix: '', suffix: ' x' },
    ...(isLost ? { place: null, state: 'orphaned', sections: [] } : { sections: [gates] }),
  }))

describe('marks as annotations of the W3C', () => {
  test('are a collection that the model allows, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 6 }), (marks) => {
        const file = annotationCollection.parse(JSON.parse(written('jsonld', marks)))
        expect(file.total).toBe(marks.length)
        expect(file.first.items.map(({ target }) => target.selector[0].exact)).toEqual(
          marks.map(({ quote }) => quote.exact),
        )
        expect(file.first.items.map(({ target }) => target.selector.length)).toEqual(
          marks.map(({ place }) => (place ? 2 : 1)),
        )
      }),
    )
  })

  test('are called what their file is called', () => {
    expect(JSON.parse(written('jsonld', [sampleMark])).label).toBe('Locks & gates')
  })

  test('say what they are: note, tags, colour by its name and by a class, times, the text', () => {
    const [item] = JSON.parse(written('jsonld', [sampleMark])).first.items
    expect(item).toMatchObject({
      id: `urn:uuid:${sampleMark.id}`,
      motivation: 'commenting',
      created: '2026-02-02T00:00:00.000Z',
      modified: '2026-02-03T00:00:00.000Z',
      body: [
        { purpose: 'commenting', format: 'text/markdown', value: 'Ask *who*.' },
        { purpose: 'tagging', value: 'act' },
        { purpose: 'classifying', value: 'definition' },
      ],
      target: {
        source: { 'dcterms:title': 'Locks & gates', language: 'en' },
        styleClass: ['actus-color-1', 'actus-highlight'],
        selector: [{ exact: 'The keeper opens it' }, { start: 12, end: 31 }],
      },
    })
    expect(JSON.parse(written('jsonld', [{ ...sampleMark, note: '' }])).first.items[0].motivation).toBe('highlighting')
  })

  test('the model as it is written here tells a fault', () => {
    const [item] = JSON.parse(written('jsonld', [sampleMark])).first.items
    for (const fault of [
      { id: 'no address' },
      { created: 'yesterday' },
      { motivation: 'liking' },
      { color: 1 },
      { target: { ...item.target, selector: [{ ...item.target.selector[0], exact: undefined }] } },
    ])
      expect(annotation.safeParse({ ...item, ...fault }).success, JSON.stringify(fault)).toBe(false)
  })
})

describe('notes across marks as annotations of the W3C', () => {
  const items = (body: string, title = '') => {
    const file = JSON.parse(writtenNotes('jsonld', [{ ...sampleNote, title, body }]))
    expect(file.total).toBe(2)
    return { note: noteAnnotation.parse(file.first.items[1]), collection: file.id }
  }

  test('describe the annotations that they cite, in their order, and say how they are called', () => {
    const { note } = items(sampleNote.body, 'Who decides')
    expect(note).toMatchObject({
      id: `urn:uuid:${sampleNote.id}`,
      motivation: 'describing',
      'dcterms:title': 'Who decides',
      body: [{ purpose: 'describing', format: 'text/markdown', value: sampleNote.body }],
      target: [`urn:uuid:${sampleMark.id}`, 'urn:uuid:gone'],
    })
  })

  test('describe the whole collection where they cite nothing, and are what the model allows whatever they hold', () => {
    const { note, collection } = items('Nothing yet')
    expect(note.target).toEqual([collection])
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (body, title) => void items(body, title)))
  })
})

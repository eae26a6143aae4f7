import { describe, expect, test } from 'vitest'
import { readMarks } from '../../../../shared/exchange/readers/read-marks'
import { sampleNote, writtenNotes } from './exported-samples'

const read = (content: unknown) =>
  readMarks('marks.json', new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)))

const selector = { type: 'TextQuoteSelector', exact: 'the keeper' }
const annotation = { type: 'Annotation', id: 'https://e.org/1', target: { source: 'https://e.org/a', selector } }

describe('notes across marks', () => {
  const note = JSON.parse(writtenNotes('jsonld', [sampleNote])).first.items[1]

  test('come back from a file of ours as they were, beside its marks', () => {
    const { marks, notes, skipped } = read(writtenNotes('jsonld', [sampleNote, { ...sampleNote, title: '', body: '' }]))
    expect([marks.length, skipped]).toEqual([1, []])
    expect(notes).toEqual([
      { number: 2, ...sampleNote },
      { number: 3, ...sampleNote, title: '', body: '' },
    ])
  })

  test.each([
    ['no id of ours', { ...note, id: 'urn:uuid:../x' }, 'malformed'],
    ['no words', { ...note, body: [] }, 'malformed'],
    ['words without end', { ...note, body: [{ ...note.body[0], value: 'x'.repeat(500_001) }] }, 'too-long'],
    ['those of another program on pages', { ...note, generator: { id: 'urn:x-other' } }, 'no-quote'],
    ['a target that is none', { ...note, target: [{ type: 'Text' }] }, 'no-quote'],
  ])('that have %s are left out', (_, item, reason) => {
    const { notes, skipped } = read([annotation, item])
    expect(notes).toEqual([])
    expect([...new Set(skipped.map((one) => one.reason))]).toEqual([reason])
  })
})

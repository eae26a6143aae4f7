import { describe, expect, test } from 'vitest'
import type { NoteFields } from '../../../../shared/model/card'
import { noteFields } from '../../../../shared/model/card'
import { draftFrom, emptyDraft, fieldsOf, missingIn, parseCardDraft } from '../../../../renderer/cards/draft'

const notes: NoteFields[] = [
  { type: 'question', front: 'Who?', back: 'Anyone' },
  { type: 'definition', term: 'serious crime', meaning: 'four years or more', legalSource: 'article 2(b)' },
  { type: 'elements', front: 'Three?', items: ['act', 'means', 'purpose'] },
]

describe('a card that is written', () => {
  test.each(notes.map((fields) => [fields.type, fields] as const))('comes back as it was: %s', (_, fields) => {
    expect(fieldsOf(draftFrom(fields, 'deck', 1))).toEqual(fields)
    expect(missingIn(draftFrom(fields, 'deck', 1))).toEqual([])
  })

  test('keeps what was typed when its type changes', () => {
    const [question] = notes
    const draft = {
      ...draftFrom(question ?? { type: 'question', front: '', back: '' }, null, null),
      type: 'definition' as const,
    }
    expect(fieldsOf(draft)).toEqual({ type: 'definition', term: 'Who?', meaning: 'Anyone', legalSource: '' })
  })

  test('leaves empty items and spaces around words out', () => {
    const draft = { ...emptyDraft('elements', null), front: ' Three? ', items: ['act', ' ', '', ' means '] }
    expect(fieldsOf(draft)).toEqual({ type: 'elements', front: 'Three?', items: ['act', 'means'] })
  })

  test.each([
    ['question', ['front', 'back']],
    ['definition', ['front', 'back']],
    ['elements', ['front', 'items']],
  ] as const)('lacks both sides while nothing is typed: %s', (type, missing) => {
    expect(missingIn(emptyDraft(type, null))).toEqual(missing)
  })

  test('with nothing missing is one that can be stored', () => {
    const draft = { ...emptyDraft('elements', null), front: 'Two?', items: ['one', 'two'] }
    expect(missingIn(draft)).toEqual([])
    expect(noteFields.safeParse(fieldsOf(draft)).success).toBe(true)
    expect(missingIn({ ...draft, items: ['one', '  '] })).toEqual(['items'])
  })
})

describe('a kept draft', () => {
  test('is read back as it was', () => {
    const draft = draftFrom({ type: 'elements', front: 'Two?', items: ['one', 'two'] }, 'deck', 7)
    expect(parseCardDraft(JSON.stringify(draft))).toEqual(draft)
  })

  test.each(['', '{', 'null', '{"type":"gap"}'])('that this version does not know is none: %s', (text) => {
    expect(parseCardDraft(text)).toBeNull()
  })
})

import { describe, expect, test } from 'vitest'
import type { NoteFields } from '../../../../shared/model/card'
import { noteFields } from '../../../../shared/model/card'
import { missingIn, parseCardDraft, textFault } from '../../../../renderer/cards/draft'
import { emptyParts, fieldsOf, partsOf, withType } from '../../../../shared/cards/parts'

const notes: NoteFields[] = [
  { type: 'question', front: 'Who?', back: 'Anyone' },
  {
    type: 'definition',
    term: 'serious crime',
    meaning: 'four years or more',
    legalSource: 'article 2(b)',
    asks: 'meaning',
  },
  { type: 'elements', front: 'Three?', items: ['act', 'means', 'purpose'] },
  { type: 'cloze', text: 'An {{c1::act}} and a {{c2::means::how}}.', extra: 'article 3' },
]

describe('a card that is written', () => {
  test.each(notes.map((fields) => [fields.type, fields] as const))('comes back as it was: %s', (_, fields) => {
    expect(fieldsOf(partsOf(fields))).toEqual(fields)
    expect(missingIn(partsOf(fields))).toEqual([])
  })

  test('keeps what was typed when its type changes', () => {
    const [question] = notes
    const draft = {
      ...partsOf(question ?? { type: 'question', front: '', back: '' }),
      type: 'definition' as const,
    }
    expect(fieldsOf(draft)).toEqual({
      type: 'definition',
      term: 'Who?',
      meaning: 'Anyone',
      legalSource: '',
      asks: 'meaning',
    })
  })

  test('leaves empty items and spaces around words out', () => {
    const draft = { ...emptyParts('elements'), front: ' Three? ', items: ['act', ' ', '', ' means '] }
    expect(fieldsOf(draft)).toEqual({ type: 'elements', front: 'Three?', items: ['act', 'means'] })
  })

  test.each([
    ['question', ['front', 'back']],
    ['definition', ['front', 'back']],
    ['elements', ['front', 'items']],
    ['cloze', ['text']],
  ] as const)('lacks both sides while nothing is typed: %s', (type, missing) => {
    expect(missingIn(emptyParts(type))).toEqual(missing)
  })

  test('with nothing missing is one that can be stored', () => {
    const draft = { ...emptyParts('elements'), front: 'Two?', items: ['one', 'two'] }
    expect(missingIn(draft)).toEqual([])
    expect(noteFields.safeParse(fieldsOf(draft)).success).toBe(true)
    expect(missingIn({ ...draft, items: ['one', '  '] })).toEqual(['items'])
  })
})

describe('a text with gaps that is written', () => {
  const written = (text: string) => ({ ...emptyParts('cloze'), text })

  test('lacks a gap until one is whole, and says where the fault is', () => {
    expect(missingIn(written('an act'))).toEqual(['text'])
    expect(missingIn(written('an {{c1::act'))).toEqual(['text'])
    expect(textFault(written('an {{c1::act'))).toMatchObject({ code: 'unclosed', at: 3 })
    expect(missingIn(written('an {{c1::act}}'))).toEqual([])
  })
})

describe('the type of a card that is written', () => {
  const written = { ...emptyParts('question'), front: 'Which **acts**?', back: 'These:\n\n- act\n- means' }

  test('changes without losing a word, and back', () => {
    const cloze = withType(written, 'cloze')
    expect(cloze.text).toBe('Which **acts**?\n\nThese:\n\n- act\n- means')
    expect(withType(cloze, 'question')).toMatchObject({ front: written.front, back: written.back })
    expect(withType(written, 'elements').items).toEqual(['act', 'means'])
    expect(withType({ ...emptyParts('elements'), items: ['act', 'means'] }, 'question').back).toBe('- act\n- means')
    expect(withType({ ...emptyParts('cloze'), text: 'An {{c1::act}}.' }, 'question').front).toBe('An act.')
  })

  test('takes nothing from what was written for it', () => {
    expect(withType({ ...written, text: 'An {{c1::act}}.' }, 'cloze').text).toBe('An {{c1::act}}.')
    expect(withType({ ...written, items: ['a', ''] }, 'elements').items).toEqual(['a', ''])
  })
})

describe('a kept draft', () => {
  test('from before there were gaps has none', () => {
    const { text: _, extra: __, ...older } = { ...emptyParts('question'), front: 'Who?', deckId: null, seenAtMs: null }
    expect(parseCardDraft(JSON.stringify(older))).toMatchObject({ front: 'Who?', text: '', extra: '' })
  })

  test('is read back as it was', () => {
    const parts = partsOf({ type: 'elements', front: 'Two?', items: ['one', 'two'] })
    const draft = { ...parts, deckId: 'deck', seenAtMs: 7 }
    expect(parseCardDraft(JSON.stringify(draft))).toEqual(draft)
  })

  test.each(['', '{', 'null', '{"type":"gap"}'])('that this version does not know is none: %s', (text) => {
    expect(parseCardDraft(text)).toBeNull()
  })
})

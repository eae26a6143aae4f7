import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readObsidian } from '../../../../shared/card-exchange/obsidian/read'
import { deckSection, obsidianCard } from '../../../../shared/card-exchange/obsidian/write'
import { noteFields, type NoteFields } from '../../../../shared/model/card'
import { arbitraryFields, withoutLine } from './arbitrary-notes'

const withoutEndSpace = (fields: NoteFields) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value).replaceAll(/[^\S\n]+$/gm, '')]))

const usual = { bold: false, withHeadings: false }
const read = (text: string, options = usual) => [...readObsidian(text, options)]
const cardsOf = (text: string, options = usual) =>
  read(text, options).flatMap((one) => (one.kind === 'card' ? [one.card] : []))

describe("a note of Obsidian's", () => {
  test('has cards in a line, one way and both ways', () => {
    const text = 'words that are no card\n\nact::what is done\nmeans:::how it is done\nsee `std::string` there\n'
    expect(cardsOf(text).map(({ line, fields }) => [line, fields])).toEqual([
      [3, { type: 'question', front: 'act', back: 'what is done' }],
      [4, { type: 'both-ways', front: 'means', back: 'how it is done' }],
    ])
  })

  test('has cards over several lines, up to an empty one', () => {
    const text = 'the act\nof trafficking\n?\n- recruiting\n- moving\n\nother words\n\na\n??\nb'
    expect(cardsOf(text).map(({ line, fields }) => [line, fields])).toEqual([
      [1, { type: 'question', front: 'the act\nof trafficking', back: '- recruiting\n- moving' }],
      [9, { type: 'both-ways', front: 'a', back: 'b' }],
    ])
  })

  test.each([
    ['The ==act== and the ==means==', 'The {{c1::act}} and the {{c2::means}}'],
    ['The ==2;;act;;verb== and ==1;;means==', 'The {{c2::act::verb}} and {{c1::means}}'],
    [
      'The ==act==^[verb][^1] and ==means==[^2] and ==more==[^1]',
      'The {{c1::act::verb}} and {{c2::means}} and {{c1::more}}',
    ],
    ['Brazilians speak {{Portuguese::language}}', 'Brazilians speak {{c1::Portuguese::language}}'],
    ['Brazilians speak {{1;;Portuguese}}', 'Brazilians speak {{c1::Portuguese}}'],
    ['The {{c1::act}} as in Anki', 'The {{c1::act}} as in Anki'],
  ])('has gaps: %s', (text, expected) => {
    expect(cardsOf(text).map(({ fields }) => fields)).toEqual([{ type: 'cloze', text: expected, extra: '' }])
  })

  test('has gaps in bold only where the learner says so', () => {
    const text = 'The **act** alone'
    expect(cardsOf(text)).toEqual([])
    expect(cardsOf(text, { ...usual, bold: true })[0]?.fields).toMatchObject({ text: 'The {{c1::act}} alone' })
  })

  test('names the deck by a tag above, on the card itself, or in its front matter', () => {
    const text = [
      '---',
      'tags: [law, flashcards/top]',
      '---',
      'a::b',
      '',
      '#flashcards/law/tip #flashcards/other',
      'c::d',
      '',
      '#flashcards/own #hard e::f',
      'g::h',
    ].join('\n')
    expect(cardsOf(text).map(({ deck, tags, fields }) => [deck, tags, 'front' in fields && fields.front])).toEqual([
      [['top'], [], 'a'],
      [['law', 'tip'], [], 'c'],
      [['own'], ['hard'], 'e'],
      [['law', 'tip'], [], 'g'],
    ])
    expect(read(text)[1]).toMatchObject({ notices: [{ why: 'second-deck', detail: '#flashcards/other' }] })
  })

  test('says when its cards come again, in each form of the plugin', () => {
    const text = [
      'a::b',
      '<!--SR:!2027-03-04,12,250-->',
      'c:::d <!--SR:!2027-01-02,4,270!2000-01-01,1,250-->',
      '',
      'the ==e== and ==f==',
      '<!--SR:!fsrs,2027-09-06T00:10:00.000Z,0,0.4,5.5,1,1,0,1,2026-09-06T00:00:00.000Z!2027-05-05,3,250-->',
      '',
      'g',
      '?',
      'h ^some-id',
      '> [!sr|card-metadata]',
      '> <!--SR:!2027-02-02,3,250-->',
    ].join('\n')
    expect(cardsOf(text).map(({ due }) => due)).toEqual([
      [{ ordinal: 0, day: '2027-03-04' }],
      [{ ordinal: 0, day: '2027-01-02' }],
      [
        { ordinal: 0, day: '2027-09-06' },
        { ordinal: 1, day: '2027-05-05' },
      ],
      [{ ordinal: 0, day: '2027-02-02' }],
    ])
    expect(cardsOf(text)[3]).toMatchObject({ guid: 'some-id', fields: { front: 'g', back: 'h' } })
    expect(read('a::b\n<!--SR:!soon,1,1-->')[0]).toMatchObject({ notices: [{ why: 'schedule-unread' }] })
  })

  test('puts its headings above the question where that is asked', () => {
    const text = '# Trafficking\n\n## The act\n\nfirst::recruiting\n'
    expect(cardsOf(text)[0]?.fields).toMatchObject({ front: 'first' })
    expect(cardsOf(text, { ...usual, withHeadings: true })[0]?.fields).toMatchObject({
      front: '_Trafficking › The act_\n\nfirst',
    })
  })

  test('has empty lines in cards that end at three pluses', () => {
    const text = 'Words that are no card\n\nQ\n?\nA1\n\n| t |\n|---|\n+++\nx::y\n\n==gap==\n\nmore\n+++\n\nlast::one\n'
    expect(cardsOf(text).map(({ line, fields }) => [line, fields])).toEqual([
      [3, { type: 'question', front: 'Q', back: 'A1\n\n| t |\n|---|' }],
      [10, { type: 'question', front: 'x', back: 'y' }],
      [12, { type: 'cloze', text: '{{c1::gap}}\n\nmore', extra: '' }],
      [17, { type: 'question', front: 'last', back: 'one' }],
    ])
  })

  test('keeps code within a card, and passes over comments', () => {
    const text = 'q\n?\n```ts\na::b\n\nc\n```\nend\n\n<!-- x::y\nz::w -->\n\nlast::one'
    expect(cardsOf(text).map(({ fields }) => 'back' in fields && fields.back)).toEqual([
      '```ts\na::b\n\nc\n```\nend',
      'one',
    ])
  })
})

describe('what is written for Obsidian', () => {
  const note = fc.record({
    guid: fc.oneof(
      fc.uuid(),
      fc.string({ unit: 'grapheme', minLength: 1 }).map((id) => id.toWellFormed()),
      fc.constant('x-61'),
    ),
    fields: arbitraryFields
      .filter(({ type }) => ['question', 'both-ways', 'cloze'].includes(type))
      .map((fields) => (fields.type === 'cloze' ? { ...fields, extra: '' } : fields))
      // Space at the end of a line is nothing in Markdown but a break, which a line end makes as well.
      .map((fields) => noteFields.safeParse(withoutEndSpace(fields)).data)
      .filter((fields) => fields !== undefined),
    deck: fc.array(fc.stringMatching(/^[a-z][a-z-]{0,8}$/), { minLength: 1, maxLength: 3 }),
    tags: fc.uniqueArray(
      fc.stringMatching(/^[a-z][a-z-]{0,8}$/).filter((tag) => tag !== 'flashcards'),
      { maxLength: 3 },
    ),
    due: fc.oneof(fc.constant([]), fc.constant([{ ordinal: 0, day: '2027-01-31', interval: 12 }])),
  })

  test('is read back as it was', () => {
    fc.assert(
      fc.property(fc.array(note, { minLength: 1, maxLength: 4 }), (notes) => {
        const text = notes.map((one) => deckSection(one.deck) + (obsidianCard(one) ?? '')).join('')
        const expected = notes.map(({ due, ...one }) => ({
          ...one,
          due: due.map(({ ordinal, day }) => ({ ordinal, day })),
        }))
        expect(cardsOf(text).map(withoutLine)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  test('is plain where the words are', () => {
    const fields = { type: 'question' as const, front: 'act', back: 'what is done' }
    const due = [{ ordinal: 0, day: '2027-01-31', interval: 12 }]
    expect(obsidianCard({ guid: 'n1', fields, deck: ['Law'], tags: ['tip'], due })).toBe(
      '#tip act::what is done ^n1\n<!--SR:!2027-01-31,12,250-->\n\n',
    )
  })
})

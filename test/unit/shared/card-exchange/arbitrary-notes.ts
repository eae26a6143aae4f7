import fc from 'fast-check'
import type { IncomingCard } from '../../../../shared/card-exchange/incoming'
import { noteFields, type NoteFields } from '../../../../shared/model/card'

const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom(
        'a',
        ' ',
        '\n',
        '"',
        "'",
        ',',
        ';',
        '\t',
        '=',
        '+',
        '-',
        '@',
        '1. ',
        '|',
        ':',
        '+++',
        '::',
        '?',
        '\\',
        '#',
        '==',
        '**',
      ),
      minLength: 1,
      maxLength: 12,
    }),
  )
  .map((text) => text.replaceAll('\r', '').toWellFormed().trim())
const some = words.filter((text) => text !== '')
const maybe = fc.oneof(fc.constant(''), some)
/** What stands within a gap must not end it. */
const plain = some.map((text) => text.replaceAll(/[{}:]/g, '')).filter((text) => text.trim() !== '')

const share = fc.double({ min: 0.01, max: 0.9, noNaN: true })
const region = fc.record({
  number: fc.integer({ min: 1, max: 500 }),
  shape: fc.constantFrom('rectangle', 'ellipse'),
  x: share,
  y: share,
  width: share,
  height: share,
  label: maybe,
})

/** Notes of every type, as they are stored. */
export const arbitraryFields: fc.Arbitrary<NoteFields> = fc
  .oneof(
    fc.record({ type: fc.constant('question'), front: some, back: some }),
    fc.record({ type: fc.constant('both-ways'), front: some, back: some }),
    fc.record({
      type: fc.constant('definition'),
      term: some,
      meaning: some,
      legalSource: maybe,
      asks: fc.constantFrom('meaning', 'term', 'both'),
    }),
    fc.record({ type: fc.constant('elements'), front: some, items: fc.array(some, { minLength: 2, maxLength: 5 }) }),
    fc.tuple(plain, plain, plain, maybe).map(([before, hidden, hint, extra]) => ({
      type: 'cloze',
      text: `${before} {{c1::${hidden}::${hint}}} {{c2::x}}`,
      extra,
    })),
    fc.record({
      type: fc.constant('typed'),
      front: some,
      answer: some,
      extra: maybe,
      ignoreCase: fc.boolean(),
      ignoreAccents: fc.boolean(),
    }),
    fc.record({
      type: fc.constant('occlusion'),
      picture: fc.constant('ab'.repeat(32)),
      alt: maybe,
      header: maybe,
      extra: maybe,
      hides: fc.constantFrom('all', 'asked'),
      regions: fc.array(region, { minLength: 1, maxLength: 3 }),
    }),
  )
  .map((raw) => noteFields.parse(raw))

export const arbitraryTags = fc.uniqueArray(
  some.map((tag) => tag.replaceAll(/\s+/g, ' ').slice(0, 30).trim()).filter((tag) => tag !== ''),
  { maxLength: 4 },
)
export const arbitraryDeck = fc.array(
  some.map((name) => name.replaceAll(':', '').replaceAll(/\s+/g, ' ').trim()).filter((name) => name !== ''),
  { minLength: 1, maxLength: 3 },
)

/** A card as it is compared: where it stood in its file is no part of it. */
export const withoutLine = ({ guid, fields, deck, tags, due }: IncomingCard) => ({ guid, fields, deck, tags, due })

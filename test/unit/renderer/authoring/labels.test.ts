import { describe, expect, test } from 'vitest'
import { helpOf, labelOf, valueWords } from '../../../../renderer/authoring/labels'
import { draftParts } from '../../../../shared/pack/draft-parts'
import type { Field, NamedField } from '../../../../shared/pack/fields'
import { english, type MessageId } from '../../../../shared/words/catalogue'

const words = (id: MessageId): string => english[id]

/** All fields of a form, each with the path at which it would stand. */
function fieldsIn(field: Field, path: (string | number)[]): { path: (string | number)[]; named: NamedField }[] {
  const of = (fields: readonly NamedField[]) =>
    fields.flatMap((named) => [{ path, named }, ...fieldsIn(named.field, [...path, named.name])])
  switch (field.kind) {
    case 'group':
      return of(field.fields)
    case 'forms':
      return field.forms.flatMap(({ fields }) => of(fields))
    case 'list':
      return fieldsIn(field.of, [...path, 0])
    default:
      return []
  }
}

const all = draftParts().flatMap(({ field, path }) => fieldsIn(field, [...path]))

describe('the fields of the forms', () => {
  test('have each a plain name of the catalogue, and a line that says what it is for', () => {
    const plain = new Set<string>(Object.values(english))
    const without = all.filter(({ path, named }) => !plain.has(labelOf(words, path, named.name)))
    expect(without.map(({ path, named }) => [...path, named.name].join('.'))).toEqual([])
    // What has one value only is not asked.
    const asked = all.filter(({ named: { field } }) => field.kind !== 'choice' || field.values.length > 1)
    expect(asked.filter(({ named }) => named.help === '').map(({ named }) => named.name)).toEqual([])
    expect(all.length).toBeGreaterThan(80)
  })

  test('are called by what holds them where the same key means another thing', () => {
    expect(labelOf(words, ['facts', 2], 'term')).toBe('Term that defines it')
    expect(labelOf(words, [3], 'term')).toBe('Term')
    expect(labelOf(words, [0, 'pair'], 'fact')).toBe('Fact in which they differ')
  })

  test('that the format gains are read as they are spelled', () => {
    expect(labelOf(words, [], 'seeAlso')).toBe('See also')
    expect(labelOf(words, [], 'held-by')).toBe('Held by')
  })

  test('say what they are for as a sentence, and their values in words', () => {
    expect(helpOf('of the content, as in 1.2.0')).toBe('Of the content, as in 1.2.0')
    expect(valueWords(words, 'belongs-to', 'subject')).toBe('to whom it is done')
    expect(valueWords(words, 'findings', 'insufficient')).toBe('not enough facts')
    expect(valueWords(words, 'findings', 'other')).toBe('other')
  })
})

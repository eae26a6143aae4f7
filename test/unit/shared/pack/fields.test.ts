import { describe, expect, test } from 'vitest'
import { draftParts, partShowing } from '../../../../shared/pack/draft-parts'
import { emptyValue, fieldOf, formOf, type Field } from '../../../../shared/pack/fields'
import { packCard, packCase, packTerm } from '../../../../shared/pack/schema'

const named = (field: Field, name: string): Field | undefined =>
  field.kind === 'group' ? field.fields.find((one) => one.name === name)?.field : undefined

describe('the fields of a form', () => {
  test('are those of the schema, each of its kind', () => {
    const ofCase = fieldOf(packCase)
    expect(named(ofCase, 'text')).toEqual({ kind: 'text', isLong: true })
    expect(named(ofCase, 'level')).toEqual({ kind: 'number', least: 1, most: 3 })
    expect(named(ofCase, 'findings')).toEqual({
      kind: 'choices',
      values: ['yes', 'no', 'insufficient'],
      names: 'finding',
    })
    const facts = named(ofCase, 'facts')
    if (facts?.kind !== 'list') throw new Error('facts are a list')
    expect(named(facts.of, 'of')).toEqual({ kind: 'ids', names: 'subject' })
    expect(named(facts.of, 'fact')).toEqual({ kind: 'id', names: 'stated' })
    expect(named(ofCase, 'id')).toEqual({ kind: 'id', names: null })
    expect(named(facts.of, 'is')).toEqual({ kind: 'plain' })
    expect(named(fieldOf(packTerm), 'source')).toMatchObject({
      kind: 'forms',
      forms: [{ name: 'instrument' }, { name: 'reference' }],
    })
    expect(fieldOf(packCard)).toMatchObject({
      kind: 'forms',
      forms: [{ name: 'question' }, { name: 'definition' }, { name: 'elements' }],
    })
    const elements = draftParts().find(({ id }) => id === 'elements')
    expect(elements && named(elements.field, 'when')).toEqual({ kind: 'condition' })
  })

  test('of a new entry are those that it must have, with the type of its form', () => {
    expect(emptyValue(fieldOf(packCard))).toEqual({ id: '', deck: '', type: 'question', front: '', back: '' })
    expect(emptyValue(fieldOf(packTerm))).toEqual({
      id: '',
      term: '',
      definition: '',
      source: { instrument: '', article: '' },
      passage: { section: '' },
    })
  })

  test('are of the form that a value has', () => {
    const card = fieldOf(packCard)
    if (card.kind !== 'forms') throw new Error('cards have several forms')
    expect(formOf(card, { type: 'elements' })).toBe(2)
    const source = named(fieldOf(packTerm), 'source')
    if (source?.kind !== 'forms') throw new Error('sources have several forms')
    expect([formOf(source, { reference: 'x' }), formOf(source, {}), formOf(source, null)]).toEqual([1, 0, 0])
  })
})

test('the field of a problem is in the part that shows it', () => {
  expect(partShowing('rules.yaml', 'findings.2.when')).toBe('findings')
  expect(partShowing('rules.yaml', 'parameters.0.since')).toBe('rules')
  expect(partShowing('cases/more.yaml', '3.facts.0.of')).toBe('cases')
  expect(partShowing('module.md', '')).toBeNull()
})

import { expect, test } from 'vitest'
import { checkRules } from '../../../../shared/classifier/check-rules'
import { rules as schema, type Rules } from '../../../../shared/classifier/rules'

const source = { instrument: 'law', article: '1' }
const fact = (id: string) => ({ id, label: id })
const element = (id: string, rest: object) => ({ id, label: id, question: `${id}?`, source, ...rest })
const make = (elements: object[], finding: object = { when: 'f.a' }): Rules =>
  schema.parse({
    facts: [fact('f.a'), fact('f.b')],
    elements,
    findings: [{ id: 'found', label: 'Found', source, ...finding }],
  })

test('rules whose names all lead somewhere have no fault', () => {
  const rules = make([element('one', { when: { any: ['f.a', 'f.b'] } }), element('two', { when: 'one' })], {
    when: { all: ['one', 'two'] },
    supportedBy: ['one'],
  })
  expect(checkRules(rules)).toEqual([])
})

test('each fault is named with its field', () => {
  const rules = make(
    [
      element('one', { when: { all: ['f.a', { not: 'f.x' }] } }),
      element('two', { when: { 'at-least': 3, of: ['f.a', 'f.b'] } }),
      element('f.a', { when: 'f.b' }),
      element('four', {}),
    ],
    { when: 'three', supportedBy: ['f.b'] },
  )
  expect(checkRules(rules)).toEqual([
    { field: 'elements.2.id', message: '“f.a” is already the id of a fact, an element or a finding' },
    { field: 'elements.0.when', message: 'no fact or element is called “f.x”' },
    { field: 'elements.1.when', message: 'at least 3 of 2 can never hold' },
    { field: 'elements.3', message: 'give the element either “when” or “choices”' },
    { field: 'findings.0.when', message: 'no fact or element is called “three”' },
    { field: 'findings.0.supportedBy.0', message: 'no element is called “f.b”' },
  ])
})

test('elements that come back to themselves are named, those that lead to them are not', () => {
  const rules = make([
    element('one', { when: { any: ['two', 'f.a'] } }),
    element('two', { when: { not: 'one' } }),
    element('three', { when: 'one' }),
  ])
  expect(checkRules(rules).map(({ field }) => field)).toEqual(['elements.0', 'elements.1'])
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkReach } from '../../../../shared/classifier/check-reach'
import { checkRules } from '../../../../shared/classifier/check-rules'
import { evaluate } from '../../../../shared/classifier/engine'
import { rules as schema, type Rules } from '../../../../shared/classifier/rules'
import { toldOtherwise, type Change, type Told } from '../../../../shared/classifier/told'
import { everyKind, factsOf, rulesOf } from './arbitrary-rules'

const source = { instrument: 'law', article: '1' }
const fact = (id: string, rest: object = {}) => ({ id, label: `the ${id}`, 'belongs-to': 'case', term: 't', ...rest })
const element = (id: string, rest: object) => ({ id, label: id, question: `${id}?`, source, ...rest })
const finding = (rest: object) => ({ id: 'found', label: 'Found', source, when: 'one', ...rest })

/** Rules without a fault, and what is to be otherwise. */
const make = (otherwise: object = {}): Rules =>
  schema.parse({
    roles: { subject: 'person', actor: 'offender' },
    facts: [fact('f.a'), fact('f.b')],
    elements: [element('one', { when: { any: ['f.a', 'f.b'] } })],
    findings: [finding({})],
    ...otherwise,
  })

const problems = (otherwise: object) => checkRules(make(otherwise))

describe('rules', () => {
  test('without a fault have none', () => expect(problems({})).toEqual([]))

  test('an id that stands twice is named, in each list', () => {
    const twice = (id: string) => `“${id}” stands here a second time: give each its own`
    const years = { id: 'y', label: 'y', value: 4, unit: 'years', since: '2003-09-29', source }
    const apart = { id: 'd', label: 'd', between: ['f.a', 'f.b'], tell: 'So.' }
    const choice = (when: string) => ({ id: 'c', label: 'c', when })
    expect(
      problems({
        facts: [fact('f.a', { threshold: 'y' }), fact('f.b'), fact('f.a')],
        parameters: [years, years],
        distinctions: [apart, apart],
        elements: [
          element('one', { when: { any: ['f.a', 'f.b'] } }),
          element('two', { choices: [choice('f.a'), choice('f.b')] }),
        ],
      }),
    ).toEqual([
      { field: 'facts.2.id', message: '“f.a” is already the id of a fact, an element or a finding' },
      { field: 'parameters.1.id', message: twice('y') },
      { field: 'distinctions.1.id', message: twice('d') },
      { field: 'elements.1.choices.1.id', message: twice('c') },
    ])
  })

  test('a name that leads nowhere is named with its field, wherever it stands', () => {
    const noName = (name: string) => `no fact, element or finding is called “${name}”`
    expect(
      problems({
        elements: [element('one', { when: { all: ['f.a', { not: 'f.x' }, { holds: 'f.b', unless: 'f.y' }] } })],
        findings: [
          finding({ when: { any: ['one', { some: 'two' }] }, 'when-open': { 'supported-by': ['one', 'three'] } }),
        ],
      }),
    ).toEqual([
      { field: 'elements.0.when.all.1.not', message: noName('f.x') },
      { field: 'elements.0.when.all.2.unless', message: noName('f.y') },
      { field: 'findings.0.when.any.1.some', message: noName('two') },
      { field: 'findings.0.when-open.supported-by.1', message: noName('three') },
    ])
  })

  test('a threshold, an exclusion and a distinction name what is there', () => {
    expect(
      problems({
        facts: [fact('f.a', { threshold: 'years' }), fact('f.b')],
        exclusions: [{ facts: ['f.a', 'f.x', 'f.a'], because: 'So.' }],
        distinctions: [{ id: 'd', label: 'd', between: ['f.a', 'found'], tell: 'So.' }],
      }),
    ).toEqual([
      { field: 'facts.0.threshold', message: 'no parameter is called “years”: add it, or correct the name' },
      { field: 'exclusions.0.facts.1', message: 'no fact is called “f.x”: add it, or correct the name' },
      { field: 'exclusions.0.facts.2', message: '“f.a” excludes itself: name it once' },
      {
        field: 'distinctions.0.between',
        message: '“f.a”, “found”: name facts, or choices of one element, or findings, all of one kind',
      },
    ])
  })

  test('a condition that can’t be is named', () => {
    expect(
      problems({
        elements: [
          element('one', { when: { 'at-least': 3, of: ['f.a', 'f.b'] } }),
          element('two', { when: { any: ['f.a', { holds: 'f.a', 'not-needed-if': 'f.b' }] } }),
          element('three', {}),
          element('four', { when: { all: ['f.a', { holds: 'f.a', 'not-needed-if': 'f.b' }] } }),
        ],
      }),
    ).toEqual([
      { field: 'elements.0.when.at-least', message: 'at least 3 of 2 can never hold' },
      {
        field: 'elements.1.when.any.1',
        message: '“not-needed-if” stands only directly within “all”: put it there, or use “any” or “unless”',
      },
      { field: 'elements.2', message: 'give the element either “when” or “choices”' },
    ])
  })

  test('what comes back to itself is named with its way, also through a finding and “some”; what leads there is not', () => {
    expect(
      problems({
        elements: [
          element('one', { when: { any: ['two', 'f.a', 'f.b'] } }),
          element('two', { when: { not: 'found' } }),
          element('three', { when: 'one' }),
        ],
        findings: [finding({ when: { some: 'one' } })],
      }),
    ).toEqual([
      { field: 'elements.0', message: '“one” depends on itself: “one” needs “two” needs “found” needs “one”' },
      { field: 'elements.1', message: '“two” depends on itself: “two” needs “found” needs “one” needs “two”' },
      { field: 'findings.0', message: '“found” depends on itself: “found” needs “one” needs “two” needs “found”' },
    ])
  })

  test('a fact or parameter that nothing uses is named, and a fact for which nothing asks', () => {
    const years = { id: 'y', label: 'y', value: 4, unit: 'years', since: '2003-09-29', source }
    expect(
      problems({
        parameters: [years],
        facts: [fact('f.a'), fact('f.b'), fact('f.c'), { id: 'f.d', label: 'd', 'belongs-to': 'case' }],
        findings: [finding({ when: { all: ['one', 'f.d'] } })],
      }),
    ).toEqual([
      {
        field: 'facts.2',
        message: 'no element or finding uses “f.c”, so that no source stands behind it: use it, or remove it',
      },
      {
        field: 'facts.3',
        message: '“f.d” has neither a question nor a term, nor an element that asks for it: give it a question',
      },
      { field: 'parameters.0', message: 'no fact has the threshold “y”: give it to a fact, or remove it' },
    ])
  })

  test('what can never be yes, or never no, is named, also where facts exclude each other', () => {
    expect(
      problems({
        exclusions: [{ facts: ['f.a', 'f.b'], because: 'So.' }],
        elements: [element('one', { when: { any: ['f.a', { not: 'f.a' }] } })],
        findings: [finding({ when: { all: ['f.a', 'f.b', 'one'] } })],
      }),
    ).toEqual([
      {
        field: 'elements.0.when',
        message: '“one” can never be no: no case fails this condition. Look for what always holds',
      },
      {
        field: 'findings.0.when',
        message: '“Found” can never be yes: no case meets this condition. Look for what contradicts itself',
      },
    ])
  })

  test('choices that hold together are named with the smallest case in which they do, and one that is never right', () => {
    const choice = (id: string, when: unknown) => ({ id, label: id.toUpperCase(), when })
    const choices = [
      choice('a', 'f.a'),
      choice('b', { any: [{ all: ['f.a', 'f.b'] }, { all: ['f.b', { not: 'f.a' }] }] }),
      choice('c', { all: ['f.a', 'f.b'] }),
    ]
    expect(problems({ elements: [element('one', { when: 'f.a' }), element('two', { choices })] })).toEqual([
      {
        field: 'elements.1.choices.1.when',
        message:
          '“A” and “B” both hold where “the f.a” is yes and “the f.b” is yes: the order alone decides. Let one of them say “unless” the other',
      },
      {
        field: 'elements.1.choices.2.when',
        message: '“C” of “two” is never right: no case meets it without meeting one before it',
      },
    ])
  })

  test('the smallest such case is named, and not the first that comes', () => {
    const choices = [
      { id: 'a', label: 'A', when: { any: [{ all: ['f.a', 'f.b'] }, 'f.c'] } },
      { id: 'b', label: 'B', when: { any: ['f.d', 'f.c'] } },
    ]
    const facts = ['f.a', 'f.b', 'f.c', 'f.d'].map((id) => fact(id))
    const found = problems({ facts, elements: [element('one', { when: 'f.a' }), element('two', { choices })] })
    expect(found).toMatchObject([{ message: expect.stringMatching(/^“A” and “B” both hold where “the f.c” is yes: /) }])
  })

  test('of any rules, it says that a finding can never be yes or no where trying all cases shows none, and only there', () => {
    fc.assert(
      fc.property(rulesOf(everyKind), (rules) => {
        const said: string[] = []
        checkReach(rules, (field, message) => {
          if (field === 'findings.0.when') said.push(message.includes('never be yes') ? 'yes' : 'no')
        })
        const values = new Set(everyCase(rules).map((told) => evaluate(rules, told).findings.found?.value))
        expect(said).toEqual((['yes', 'no'] as const).filter((value) => !values.has(value)))
      }),
    )
  })
})

/** Every case that names nobody and in which no facts exclude each other. */
function everyCase(rules: Rules): Told[] {
  const nothing: Told = { persons: [], facts: [] }
  const sets = factsOf(rules, nothing).reduce<Change[][]>(
    (sofar, one) =>
      sofar.flatMap((some) => [
        some,
        [...some, { ...one, from: 'open' as const, to: 'yes' as const }],
        [...some, { ...one, from: 'open' as const, to: 'no' as const }],
      ]),
    [[]],
  )
  const holds = (set: Change[], id: string) => set.some(({ fact: name, to }) => name === id && to === 'yes')
  return sets
    .filter((set) => rules.exclusions.every(({ facts }) => facts.filter((id) => holds(set, id)).length < 2))
    .map((set) => toldOtherwise(nothing, set))
}

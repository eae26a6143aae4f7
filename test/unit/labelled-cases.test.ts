import { describe, expect, test } from 'vitest'
import { tagsOf } from '../labelled-cases/check'
import { keyOf } from '../labelled-cases/key'
import { readLabelledCases } from '../labelled-cases/load'
import { parseCases } from '../labelled-cases/parse'
import { partOf } from '../labelled-cases/split'
import { labelNames, labelValues } from '../labelled-cases/tags'

describe('the labelled cases of the project', () => {
  const { cases, faults } = readLabelledCases()
  const inPart = (part: string) => cases.filter((one) => one.part === part)

  test('are all read, and none contradicts itself', () => {
    expect(faults).toEqual([])
    expect(cases.length).toBeGreaterThanOrEqual(600)
  })

  test('are told apart by their ids', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
  })

  test('are split so that no family is in two parts, but for the author who is held out whole', () => {
    const parts = new Map<string, Set<string>>()
    for (const { family, part } of cases)
      if (part !== 'held-out') parts.set(family, (parts.get(family) ?? new Set()).add(part))
    expect([...parts].filter(([, of]) => of.size > 1)).toEqual([])
    const heldOut = new Set(inPart('held-out').map(({ author }) => author))
    expect([...heldOut]).toEqual(['plainvoices'])
    const heldOutFamilies = new Set(inPart('held-out').map(({ family }) => family))
    expect(inPart('train').filter(({ family }) => heldOutFamilies.has(family))).toEqual([])
  })

  test('by which the layers are weighed are of authors whom no layer has learned of', () => {
    const weighing = new Set(inPart('weighing').map(({ author }) => author))
    expect(weighing.size).toBeGreaterThanOrEqual(5)
    expect(cases.filter(({ author, part }) => weighing.has(author) && part !== 'weighing')).toEqual([])
  })

  test('are enough to test with, by several authors', () => {
    expect(inPart('test').length).toBeGreaterThanOrEqual(200)
    expect(inPart('held-out').length).toBeGreaterThanOrEqual(100)
    expect(new Set(inPart('test').map(({ author }) => author)).size).toBeGreaterThanOrEqual(10)
  })

  test('are told in many voices, and each label has each of its values in the part for testing', () => {
    expect(new Set(cases.map(({ voice }) => voice)).size).toBeGreaterThanOrEqual(50)
    for (const name of labelNames)
      expect(new Set(inPart('test').map(({ labels }) => labels[name]))).toEqual(new Set(labelValues[name]))
  })

  test('are no story twice', () => {
    const texts = new Map<string, string[]>()
    for (const { id, text } of cases) texts.set(text, [...(texts.get(text) ?? []), id])
    expect([...texts.values()].filter((ids) => ids.length > 1)).toEqual([])
  })
})

describe('a file of labelled cases', () => {
  const file = `## two-roads | police | tip=no som=yes cyber=enabled serious=unknown
{Ali, a waiter,|adult} wrote "ok". {He was led over the hills by night for 90 dinars|pro tra irr bor ben}, and 👣
then they parted.

## two-roads | police | tip=no som=no cyber=none serious=unknown
{Nobody helped him|-pro}.
`

  test('gives text without braces, and where its tags lie', () => {
    const [first, second] = parseCases('maker', file).cases
    expect(first?.text).toBe(
      'Ali, a waiter, wrote "ok". He was led over the hills by night for 90 dinars, and 👣\nthen they parted.',
    )
    const quotes = first?.spans.map(({ tag, start, end }) => [tag, first.text.slice(start, end)])
    expect(quotes).toContainEqual(['adult', 'Ali, a waiter,'])
    expect(quotes).toContainEqual(['ben', 'He was led over the hills by night for 90 dinars'])
    expect(second).toMatchObject({ family: 'two-roads', number: 2, voice: 'police', line: 5 })
  })

  test('gives the key in the names of the command line', () => {
    const [first] = parseCases('maker', file).cases
    expect(first && keyOf(first.labels, tagsOf(first.spans))).toEqual({
      tip: 'no',
      som: 'yes',
      cyber: 'enabled',
      serious_crime: 'unknown',
      elements: {
        act: ['transportation'],
        means: [],
        purpose: [],
        victim_child: false,
        irregular_entry: true,
        border_crossing: true,
        benefit_to_smuggler: true,
        person_is_national_or_resident: null,
        technology: [],
      },
    })
  })

  test('tells by line what it cannot read', () => {
    const faulty = `## one | tip=no\nA {b|rec}\n\n## two | v | tip=maybe som=no cyber=none serious=unknown\nA\n
## three | v | tip=no som=no cyber=none serious=unknown\nA {b|bus} c\n
## four | v | tip=no som=no cyber=none serious=unknown\nA {b c\n`
    expect(parseCases('maker', faulty).faults).toEqual([
      { line: 1, what: 'the header needs family | voice | labels' },
      { line: 4, what: 'a label is missing or unknown' },
      { line: 7, what: 'unknown tag bus' },
      { line: 10, what: 'a stray brace or bar' },
    ])
  })
})

test('a family is in the part that its hash says', () => {
  // sha256: "a" begins with ca978112, "e" with 3f79bb7b: 2 and 11 of 16.
  expect(partOf({ author: 'courts', family: 'a' })).toBe('dev')
  expect(partOf({ author: 'routes', family: 'a' })).toBe('dev')
  expect(partOf({ author: 'courts', family: 'e' })).toBe('train')
  expect(partOf({ author: 'plainvoices', family: 'e' })).toBe('held-out')
  expect(partOf({ author: 'letterfile', family: 'e' })).toBe('weighing')
})

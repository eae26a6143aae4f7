import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkPack } from '../../../../electron/library/check-pack'
import { coverage } from '../../../../shared/pack/coverage'
import { smallPack } from '../../electron/library/small-pack'

const of = (folder: string) => {
  const { pack, problems } = checkPack(folder)
  expect(problems).toEqual([])
  if (!pack) throw new Error('the pack has faults')
  return coverage(pack.pack)
}

const small = (...edits: Parameters<typeof smallPack>) => of(smallPack(...edits))

test('counts how often each answer to an element and each finding is the right one, also those that never are', () => {
  const { elements, findings, counts } = small()
  expect(counts).toEqual({ terms: 2, cards: 3, cases: 1, pairs: 0, levels: [1, 0, 0] })
  expect(elements).toMatchObject([
    { id: 'lost', label: 'Lost', cases: { yes: 1, no: 0, open: 0 } },
    { id: 'taken', cases: { yes: 1, no: 0, open: 0 } },
  ])
  expect(findings).toMatchObject([{ id: 'found', cases: { yes: 1, no: 0, insufficient: 0 }, missedNarrowly: 0 }])
})

test('a finding is missed narrowly where one fact told otherwise makes it yes, and no more', () => {
  const denied = small(
    ['cases.yaml', 'fact: thing.taken, by: b, is: yes', 'fact: thing.taken, by: b, is: no'],
    ['cases.yaml', 'findings: { found: yes }', 'findings: { found: no }'],
  )
  expect(denied.findings).toMatchObject([{ cases: { yes: 0, no: 1 }, missedNarrowly: 1 }])
})

test('names facts of which nothing is said, terms without a card, and cards that lead nowhere', () => {
  const found = small(
    ['rules.yaml', 'elements:\n', '  - { id: thing.kept, label: kept, belongs-to: case }\nelements:\n'],
    ['rules.yaml', 'any: [thing.taken]', 'any: [thing.taken, thing.kept]'],
    [
      'cards.yaml',
      '- id: finder\n  deck: basics\n  type: definition\n  term: finder\n',
      '- { id: own, deck: basics, type: question, front: A?, back: B. }\n',
    ],
  )
  expect(found).toMatchObject({
    factsNeverStated: ['thing.kept'],
    termsWithoutCard: ['finder'],
    cardsWithoutPassage: ['own'],
  })
})

test('a distinction has enough where each of its sides holds in three cases', () => {
  const distinctions = `distinctions:
  - { id: lost-or-taken, label: lost or taken, between: [thing.lost, thing.taken], tell: The one comes first. }
`
  const { distinctions: told } = small([
    'rules.yaml',
    '    when-open: { supported-by: [lost] }\n',
    `    when-open: { supported-by: [lost] }\n${distinctions}`,
  ])
  expect(told).toEqual([
    { id: 'lost-or-taken', label: 'lost or taken', cases: { 'thing.lost': 1, 'thing.taken': 1 }, isEnough: false },
  ])
})

test('the pack that comes with Actus practises all that it decides', () => {
  const found = of(join(import.meta.dirname, '../../../../resources/packs/module-14'))
  const rarely = (wanted: { cases: Record<string, number> }[]) =>
    wanted.filter(({ cases }) => Object.values(cases).some((n) => n < 3))
  expect(found.counts.cases).toBeGreaterThanOrEqual(150)
  expect(found.counts.pairs).toBeGreaterThanOrEqual(60)
  expect(rarely(found.elements)).toEqual([])
  expect(found.findings.filter(({ cases, missedNarrowly }) => (cases.yes ?? 0) < 3 || missedNarrowly < 1)).toEqual([])
  expect(found.factsNeverStated).toEqual([])
})

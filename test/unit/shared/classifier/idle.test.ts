import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../../../shared/classifier/engine'
import { idleFacts } from '../../../../shared/classifier/idle'
import { rules as schema, type Rules } from '../../../../shared/classifier/rules'
import { toldOtherwise, type Change, type FactOf, type Told } from '../../../../shared/classifier/told'
import { everyKind, factsOf, rulesOf, tellings } from './arbitrary-rules'
import { module14 } from './packs'

const source = { instrument: 'law', article: '1' }

describe('facts that do not matter', () => {
  test('no answer to one of them changes what is shown, whatever is told of the others', () => {
    fc.assert(
      fc.property(rulesOf(everyKind), tellings(1, 1), (rules, told) => {
        const matters = mattering(rules, told)
        for (const one of idleFacts(rules, told)) expect(matters).not.toContainEqual(one)
      }),
      { numRuns: 300 },
    )
  })

  test('of a child that was moved, nobody need ask for the means', () => {
    const told = module14.told({ 'victim.child': 'yes', 'act.transfer': 'yes' })
    const idle = idleFacts(module14.rules, told).map(({ fact }) => fact)
    expect(idle).toContain('means.deception')
    expect(idle).toContain('consent.given')
    expect(idle).toContain('act.receipt')
    expect(idle).not.toContain('purpose.servitude')
  })

  test('where every purpose is denied, neither act nor means nor age matter; what is told is not among them', () => {
    const told = module14.told({ purpose: 'no', 'act.transfer': 'yes' })
    const idle = idleFacts(module14.rules, told).map(({ fact }) => fact)
    expect(idle).toEqual(expect.arrayContaining(['act.receipt', 'means.fraud', 'victim.child']))
    expect(idle).not.toContain('act.transfer')
    expect(idle).not.toContain('entry.irregular')
  })

  test('where very many facts support a finding, they are found all the same', () => {
    const ids = Array.from({ length: 40 }, (_, at) => `f${at}`)
    const rules = schema.parse({
      roles: { subject: 'person', actor: 'offender' },
      facts: [...ids, 'last'].map((id) => ({ id, label: id, 'belongs-to': 'case' })),
      elements: [
        {
          id: 'one',
          label: 'One',
          question: 'One?',
          choices: [...ids, 'last'].map((id) => ({ id, label: id, when: id })),
          source,
        },
      ],
      findings: [{ id: 'found', label: 'Found', when: 'one', source, 'when-open': { 'supported-by': ids } }],
    })
    const told = (fact: string, is: 'yes' | 'no') => ({ persons: [], facts: [{ fact, is, quotes: [] }] })
    expect(idleFacts(rules, told('f0', 'yes'))).toHaveLength(40)
    expect(idleFacts(rules, told('f0', 'no'))).toEqual([])
  })

  test('what is told of one person leaves the others', () => {
    const told: Told = {
      persons: [
        { id: 'boy', label: 'the boy', role: 'subject' },
        { id: 'woman', label: 'the woman', role: 'subject' },
      ],
      facts: [
        { fact: 'act.transfer', is: 'yes', quotes: [] },
        { fact: 'victim.child', of: 'boy', is: 'yes', quotes: [] },
      ],
    }
    const idle = idleFacts(module14.rules, told)
    expect(idle).toContainEqual({ fact: 'means.deception', subject: 'boy', actor: null })
    expect(idle).not.toContainEqual({ fact: 'means.deception', subject: 'woman', actor: null })
  })
})

/** Facts of which nothing is told and of which an answer changes what is shown, with some answers to the others. */
function mattering(rules: Rules, told: Told): FactOf[] {
  const open = factsOf(rules, told).filter(({ fact }) => !told.facts.some((one) => one.fact === fact))
  const asked = rules.findings.filter((rule) => rule.asked)
  const shownWith = (changes: Change[]) => {
    const { findings } = evaluate(rules, toldOtherwise(told, changes))
    return asked.map(({ id }) => findings[id]?.shown).join()
  }
  const completions = (facts: FactOf[]): Change[][] =>
    facts.reduce<Change[][]>(
      (sofar, one) =>
        sofar.flatMap((some) => [
          some,
          [...some, { ...one, from: 'open' as const, to: 'yes' as const }],
          [...some, { ...one, from: 'open' as const, to: 'no' as const }],
        ]),
      [[]],
    )
  return open.filter((one) => {
    const others = open.filter((other) => other !== one)
    return completions(others).some((rest) => {
      const answers = (['yes', 'no'] as const).map((to) => shownWith([...rest, { ...one, from: 'open', to }]))
      return new Set([shownWith(rest), ...answers]).size > 1
    })
  })
}

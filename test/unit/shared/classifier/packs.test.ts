import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkRules } from '../../../../shared/classifier/check-rules'
import { decidingFacts } from '../../../../shared/classifier/deciding'
import { evaluate } from '../../../../shared/classifier/engine'
import { replay } from '../../../../shared/classifier/replay'
import type { Told } from '../../../../shared/classifier/told'
import { checkPack } from '../../../../electron/library/public'
import { module14, root } from './packs'

const shipped = readdirSync(join(root, 'resources/packs')).map((id) => `resources/packs/${id}`)
const foreign = readdirSync(join(root, 'test/fixtures/packs')).map((id) => `test/fixtures/packs/${id}`)

describe.each([...shipped, ...foreign])('pack %s', (folder) => {
  const { pack: found, problems } = checkPack(join(root, folder))
  const { rules, cases } = found?.pack ?? { rules: module14.rules, cases: [] }

  test('has no fault, in its rules or anywhere else', () => {
    expect(problems).toEqual([])
    expect(checkRules(rules)).toEqual([])
  })

  test('the engine finds what the keys say, in every case', () => {
    const found = cases.map((one) => [one.id, shownOf(evaluate(rules, one).findings)])
    const keys = cases.map((one) => [one.id, { ...allNo(rules.findings), ...one.findings }])
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(keys))
  })

  test('the traces of every case replay to the same findings', () => {
    const thresholds = new Map(
      rules.facts.map(({ id, threshold }) => [id, rules.parameters.find((one) => one.id === threshold)?.value]),
    )
    for (const one of cases)
      for (const { trace } of Object.values(evaluate(rules, one).findings))
        expect(replay(trace, (fact) => thresholds.get(fact))).toBe(trace.value)
  })

  test('every element is met in one case and not met in another', () => {
    for (const { id } of rules.elements) {
      const values = new Set(
        cases.flatMap((one) => evaluate(rules, one).subjects.map(({ elements }) => elements[id]?.met)),
      )
      expect.soft(values, id).toContain('yes')
      expect.soft(values.size, id).toBeGreaterThan(1)
    }
  })
})

const shownOf = (findings: Record<string, { shown: string }>) =>
  Object.fromEntries(Object.entries(findings).map(([id, { shown }]) => [id, shown]))
const allNo = (findings: { id: string }[]) => Object.fromEntries(findings.map(({ id }) => [id, 'no']))

describe('trafficking, as the first pack has it', () => {
  const { rules } = module14
  const factsIn = (group: string) => rules.facts.map(({ id }) => id).filter((id) => id.startsWith(`${group}.`))
  const acts = factsIn('act').filter((id) => id !== 'act.attempted')
  const tip = (told: Told) => evaluate(rules, told).findings.tip?.value

  test('of a child, every act with every purpose is enough, whatever is told of the means and of consent', () => {
    const means = factsIn('means')
    const tellings: Record<string, 'yes' | 'no'>[] = [
      {},
      { means: 'no' },
      { means: 'no', 'consent.given': 'yes' },
      ...means.flatMap((one) => [{ [one]: 'yes' as const }, { [one]: 'no' as const }]),
    ]
    for (const act of acts)
      for (const purpose of factsIn('purpose'))
        for (const more of tellings) {
          const told = { [act]: 'yes' as const, [purpose]: 'yes' as const, ...more }
          expect(tip(module14.told({ ...told, 'victim.child': 'yes' }))).toBe('yes')
          const isUsed = Object.values(more).includes('yes') && !('consent.given' in more)
          const ofAdult = 'means' in more ? 'no' : isUsed ? 'yes' : 'open'
          expect(tip(module14.told({ ...told, 'victim.child': 'no' }))).toBe(ofAdult)
        }
  })

  test('neither a child nor a means makes up for an act or a purpose', () => {
    for (const missing of ['act', 'purpose']) {
      const told = module14.told({
        ...all(acts),
        ...all(factsIn('purpose')),
        'victim.child': 'yes',
        'means.fraud': 'yes',
      })
      const without = { ...told, facts: told.facts.filter(({ fact }) => !fact.startsWith(`${missing}.`)) }
      expect(tip(without)).toBe('open')
      expect(tip({ ...without, facts: [...without.facts, { fact: missing, is: 'no', quotes: [] }] })).toBe('no')
    }
  })

  test('of a deceived adult and a child that only travels along, the adult is trafficked and the child is not', () => {
    const persons = [
      { id: 'woman', label: 'the woman', role: 'subject' as const },
      { id: 'boy', label: 'the boy', role: 'subject' as const },
      { id: 'agent', label: 'the agent', role: 'actor' as const },
      { id: 'driver', label: 'the driver', role: 'actor' as const },
    ]
    const facts: Told['facts'] = [
      { fact: 'act.transportation', by: 'driver', is: 'yes', quotes: [] },
      { fact: 'act.recruitment', of: 'woman', by: 'agent', is: 'yes', quotes: [] },
      { fact: 'means.deception', of: 'woman', by: 'agent', is: 'yes', quotes: [] },
      { fact: 'purpose.servitude', of: 'woman', by: 'agent', is: 'yes', quotes: [] },
      { fact: 'victim.child', of: 'boy', is: 'yes', quotes: [] },
      { fact: 'victim.child', of: 'woman', is: 'no', quotes: [] },
      { fact: 'purpose', of: 'boy', is: 'no', quotes: [] },
    ]
    const { subjects, findings } = evaluate(rules, { persons, facts })
    expect(subjects.map((one) => [one.subject, one.findings.tip?.shown])).toEqual([
      ['woman', 'yes'],
      ['boy', 'no'],
    ])
    expect(findings.tip).toMatchObject({ shown: 'yes', trace: { subject: 'woman', actor: 'agent' } })
    expect(findings.tip && decidingFacts(findings.tip.trace)).not.toContain('victim.child')
    // What the agent did to her is not the driver's, of whom only that he drove is told.
    const ofDriver = evaluate(rules, {
      persons: persons.filter(({ id }) => id !== 'agent'),
      facts: facts.filter(({ by }) => by !== 'agent'),
    })
    expect(ofDriver.findings.tip?.value).toBe('open')
  })
})

test('a group that enables illegal stays for gain is organized, as that is an offence of the Convention whatever the penalty', () => {
  const group = ['group.three-or-more', 'group.in-concert', 'group.over-time', 'group.for-benefit']
  const stay = ['stay.procured', 'stay.irregular', 'benefit.material']
  const isOrganized = (facts: Record<string, 'yes' | 'no'>) =>
    evaluate(module14.rules, module14.told({ 'group.for-crime': 'no', ...facts })).findings['organized-criminal-group']
      ?.value
  expect(isOrganized({ ...all([...group, ...stay]), 'entry.national-or-resident': 'no' })).toBe('yes')
  expect(isOrganized({ ...all([...group, ...stay]), 'entry.national-or-resident': 'yes' })).not.toBe('yes')
})

const all = (facts: string[]) => Object.fromEntries(facts.map((id) => [id, 'yes' as const]))

import { expect, test } from 'vitest'
import { takenIn } from '../../../../electron/practice/confusions'
import { shownInvites } from '../../../../electron/practice/invites'
import { analyse, scoreAnswers } from '../../../../electron/practice/score'
import type { FirstAnswer } from '../../../../electron/practice/skill.queries'
import { module14 } from './module-14'
import { ownCase } from './own-case'

const answer = (skill: string, part: string, given: string | null, expected: string): FirstAnswer => ({
  skill,
  caseKey: 'pack/case',
  part,
  given,
  expected,
  score: given === expected ? 1 : 0,
  chance: 1 / 3,
  level: 1,
  isNearMiss: false,
  answeredAtMs: 0,
})
const findings = (given: Record<string, string | null>, expected: Record<string, string>) =>
  takenIn(
    module14.rules,
    Object.entries(expected).map(([id, value]) => answer('rule', id, given[id] ?? null, value)),
  )

test('of findings, what was invented was taken for what was missed, else for nothing', () => {
  const taken = (given: string | null, expected: string | null) => ({ group: 'findings', given, expected })
  expect(findings({ tip: 'yes', som: 'no' }, { tip: 'yes', som: 'no' })).toEqual([taken('tip', 'tip')])
  expect(findings({ tip: 'yes', som: 'no' }, { tip: 'no', som: 'yes' })).toEqual([taken('tip', 'som')])
  expect(findings({ tip: 'yes', som: 'no' }, { tip: 'insufficient', som: 'no' })).toEqual([taken('tip', null)])
  expect(findings({ tip: null }, { tip: 'yes' })).toEqual([taken(null, 'tip')])
  expect(findings({ tip: 'no' }, { tip: 'no' })).toEqual([])
})

test('of distinctions and choices, what was given was taken for what was expected; other elements are values', () => {
  expect(
    takenIn(module14.rules, [
      answer('distinction:force-or-coercion', 'means', 'means.coercion', 'means.threat-or-force'),
      answer('element:technology', 'technology', 'both', 'enabled'),
      answer('element:act', 'act@boy', 'no', 'open'),
      answer('evidence', 'act@boy', '1', '2'),
    ]),
  ).toEqual([
    { group: 'force-or-coercion', given: 'means.coercion', expected: 'means.threat-or-force' },
    { group: 'technology', given: 'both', expected: 'enabled' },
    { group: 'values', given: 'no', expected: 'open' },
  ])
})

test('a mistake that a case invites is the learner’s if it speaks of what was answered wrongly', () => {
  const analysis = analyse(ownCase())
  const key = Object.fromEntries(analysis.parts.map((part) => [part.key, part.expected]))
  const invites = (wrong: Record<string, string>) =>
    shownInvites(
      analysis.found,
      scoreAnswers(analysis, {
        elements: { ...key, ...wrong },
        findings: Object.fromEntries(Object.entries(analysis.found.case.findings).map(([id, value]) => [id, value])),
        evidence: [],
      }),
    )
  expect(invites({}).map(({ isYours }) => isYours)).toEqual([false, false])
  expect(invites({ 'border@boy': 'yes' })).toEqual([
    { text: 'to ask for a border', isYours: true },
    { text: 'to add what the boy suffered to what the woman suffered', isYours: false },
  ])
})

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPacks } from '../../../../electron/library/load-packs'
import { brokenExclusions } from '../../../../renderer/case-facts/broken-exclusions'
import { changedFindings } from '../../../../renderer/case-facts/changed-findings'
import { factGroups, groupIndex } from '../../../../renderer/case-facts/fact-groups'
import type { Statement } from '../../../../shared/classifier/told'

const { rules } = loadPacks(join(import.meta.dirname, '../../../../resources/packs')).get('tip-som-cyber-14').pack
const yes = (fact: string, of?: string): Statement => ({ fact, is: 'yes', quotes: [], ...(of && { of }) })
const persons = [
  { id: 'r', label: 'R.', role: 'subject' as const },
  { id: 'boy', label: 'The boy', role: 'subject' as const },
]

describe('the facts of the rules', () => {
  it('stand once each, under the first element or finding that rests on them', () => {
    const groups = factGroups(rules, 'Other')
    const ids = groups.flatMap(({ facts }) => facts.map(({ id }) => id))
    expect(ids.toSorted()).toEqual(rules.facts.map(({ id }) => id).toSorted())
    expect(groups[groupIndex(groups, 'means.deception')]?.label).toBe('Means')
    expect(groups[groupIndex(groups, 'means')]?.canBeDenied).toBe(true)
    expect(groups.every(({ facts }) => facts.length > 0)).toBe(true)
  })
})

describe('what can’t hold together', () => {
  const [exclusion] = rules.exclusions
  const [a = '', b = ''] = exclusion?.facts ?? []

  it('is said with the reason where it is told of the same person', () => {
    expect(brokenExclusions(rules, { persons, facts: [yes(a, 'r'), yes(b, 'r')] })).toEqual([
      { because: exclusion?.because, facts: [a, b], quotes: [] },
    ])
    expect(brokenExclusions(rules, { persons: [], facts: [yes(a), yes(b)] })).toHaveLength(1)
  })

  it('is none where one of the two is denied', () => {
    expect(brokenExclusions(rules, { persons, facts: [yes(a, 'r'), { ...yes(b, 'r'), is: 'no' }] })).toEqual([])
  })
})

it('what a fact changes is said: the findings that are shown otherwise than before', () => {
  const before = { persons: [], facts: [yes('act.recruitment'), yes('means.deception')] }
  const after = { persons: [], facts: [...before.facts, yes('purpose.forced-labour')] }
  expect(changedFindings(rules, before, after)).toContainEqual({ label: 'Trafficking in persons', value: 'yes' })
  expect(changedFindings(rules, after, after)).toEqual([])
})

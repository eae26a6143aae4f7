import { describe, expect, test } from 'vitest'
import type { Person } from '../../../../shared/classifier/told'
import { elementParts, factsOf, isOfCase, partKey, readPart } from '../../../../shared/practice/part'
import { module14 } from '../../electron/practice/module-14'

const { rules } = module14
const ruleOf = (id: string) => {
  const rule = [...rules.elements, ...rules.findings].find((one) => one.id === id)
  if (!rule) throw new Error(`no rule ${id}`)
  return rule
}
const person = (id: string, role: Person['role'] = 'subject'): Person => ({ id, label: id, role })

describe('the parts of a case', () => {
  test('have keys that can be taken apart', () => {
    expect(partKey('act', null)).toBe('act')
    expect(partKey('irregular-entry', 'boy-2')).toBe('irregular-entry@boy-2')
    for (const [id, subject] of [
      ['act', null],
      ['irregular-entry', 'boy-2'],
    ] as const)
      expect(readPart(partKey(id, subject))).toEqual({ id, subject })
  })

  test('are of the case as a whole where they rest on nothing that is told of one person', () => {
    expect(isOfCase(rules, ruleOf('penalty'))).toBe(true)
    // Whether ICT enabled trafficking hangs on somebody having been trafficked, whoever it is.
    expect(isOfCase(rules, ruleOf('technology'))).toBe(true)
    expect(isOfCase(rules, ruleOf('act'))).toBe(false)
    expect(isOfCase(rules, ruleOf('tip'))).toBe(false)
    expect(isOfCase(rules, ruleOf('aggravated-trafficking'))).toBe(false)
  })

  test('rest on facts also by way of other rules', () => {
    expect(factsOf(rules, ruleOf('irregular-entry'))).toEqual([
      'entry.irregular',
      'entry.border-crossed',
      'entry.under-way',
    ])
    expect(factsOf(rules, ruleOf('technology'))).toEqual(
      expect.arrayContaining(['ict.tool', 'ict.target', 'offence.other']),
    )
    expect(factsOf(rules, ruleOf('technology'))).not.toContain('act.recruitment')
    expect(factsOf(rules, ruleOf('tip'))).toEqual(expect.arrayContaining(['act.receipt', 'victim.child']))
  })

  test('are asked of each person only where there are several', () => {
    const keys = (persons: Person[]) => elementParts(rules, persons).map(({ id, subject }) => partKey(id, subject))
    const ids = rules.elements.map(({ id }) => id)
    expect(keys([])).toEqual(ids)
    expect(keys([person('boy'), person('driver', 'actor'), person('cook', 'actor')])).toEqual(ids)
    const two = keys([person('boy'), person('woman')])
    expect(two.slice(0, 4)).toEqual(['act@boy', 'act@woman', 'means@boy', 'means@woman'])
    expect(two.slice(-2)).toEqual(['technology', 'penalty'])
  })
})

import { describe, expect, it } from 'vitest'
import {
  factsOfThemAlone,
  withChanged,
  withName,
  withoutPerson,
  withoutStatement,
  withPerson,
  withStatement,
  type Given,
} from '../../../../shared/practice/told-changes'

const told: Given = {
  persons: [
    { id: 'r', label: 'R.', role: 'subject' },
    { id: 'boy', label: 'The boy', role: 'subject' },
    { id: 't', label: 'T.', role: 'actor' },
  ],
  facts: [
    { fact: 'act.recruitment', of: 'r', by: 't', is: 'yes', quotes: ['answered'] },
    { fact: 'victim.child', of: ['r', 'boy'], is: 'yes', quotes: ['young'] },
  ],
}

describe('what a case tells', () => {
  it('has the words of both where the same is said of the same persons', () => {
    const again = { fact: 'act.recruitment', of: 'r', by: 't', is: 'yes' as const, quotes: ['hired', 'answered'] }
    expect(withStatement(told, again).facts[0]?.quotes).toEqual(['answered', 'hired'])
    expect(withStatement(told, again).facts).toHaveLength(2)
    const turned = { fact: 'victim.child', of: ['boy', 'r'], is: 'yes' as const, quotes: ['minor'] }
    expect(withStatement(told, turned).facts[1]?.quotes).toEqual(['young', 'minor'])
  })

  it('has both sides where they are against each other, or of others', () => {
    const denied = { fact: 'act.recruitment', of: 'r', by: 't', is: 'no' as const, quotes: ['came by herself'] }
    expect(withStatement(told, denied).facts).toHaveLength(3)
    const ofOther = { fact: 'act.recruitment', of: 'boy', by: 't', is: 'yes' as const, quotes: ['hired'] }
    expect(withStatement(told, ofOther).facts).toHaveLength(3)
  })

  it('keeps the place of a statement that is changed, unless it then says what another says', () => {
    const changed = { fact: 'act.receipt', of: 'r', by: 't', is: 'yes' as const, quotes: ['answered'] }
    expect(withChanged(told, 0, changed).facts.map(({ fact }) => fact)).toEqual(['act.receipt', 'victim.child'])
    const alike = { fact: 'victim.child', of: ['r', 'boy'], is: 'yes' as const, quotes: ['answered'] }
    expect(withChanged(told, 0, alike).facts).toEqual([{ ...alike, quotes: ['young', 'answered'] }])
    expect(withoutStatement(told, 0).facts.map(({ fact }) => fact)).toEqual(['victim.child'])
  })

  it('gives each person an id of their own, whatever the script', () => {
    const named = ['R.', 'r', 'ר׳', '…'].reduce<Given>((now, label) => withPerson(now, { label, role: 'actor' }), {
      persons: [{ id: 'r', label: 'R.', role: 'subject' }],
      facts: [],
    })
    expect(named.persons.map(({ id }) => id)).toEqual(['r', 'r-2', 'r-3', 'actor', 'actor-2'])
    expect(withName(named, 'r-2', 'Rosa').persons[1]).toEqual({ id: 'r-2', label: 'Rosa', role: 'actor' })
  })

  it('loses with a person what is told of nobody else, and no more', () => {
    expect(factsOfThemAlone(told, 'r')).toBe(1)
    expect(withoutPerson(told, 'r').facts).toEqual([{ fact: 'victim.child', of: 'boy', is: 'yes', quotes: ['young'] }])
    expect(withoutPerson(told, 'r').persons.map(({ id }) => id)).toEqual(['boy', 't'])
  })
})

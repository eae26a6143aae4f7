import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate, type Trace } from '../../../../shared/classifier/engine'
import { decidingFacts } from '../../../../shared/classifier/deciding'
import { all, any, atLeast, not, unless } from '../../../../shared/classifier/kleene'
import { rules as rulesSchema, type Rules, type Tristate } from '../../../../shared/classifier/rules'
import { factIds, facts, rulesOf } from './arbitrary-rules'

const source = { instrument: 'law', article: '1' }

function technology(): Rules {
  return rulesSchema.parse({
    facts: ['ict.target', 'ict.tool', 'act.driven'].map((id) => ({ id, label: id })),
    elements: [
      { id: 'act', label: 'Act', question: 'Which act?', when: 'act.driven', source },
      {
        id: 'technology',
        label: 'Technology',
        question: 'Which part?',
        choices: [
          { id: 'enabled', label: 'Enabled', when: { holds: 'ict.tool', unless: 'ict.target' } },
          { id: 'both', label: 'Both', when: { all: ['ict.target', 'ict.tool'] } },
          { id: 'none', label: 'None', when: { not: { any: ['ict.target', 'ict.tool'] } } },
        ],
        source,
      },
    ],
    findings: [
      { id: 'crime', label: 'Crime', when: { all: ['act', 'technology'] }, source, supportedBy: ['act', 'technology'] },
    ],
  })
}

describe('evaluating rules', () => {
  test('a fact that is left out is not stated', () => {
    expect(evaluate(technology(), {}).elements.act?.value).toBe('open')
  })

  test('the first choice that holds is right, and the last where none does', () => {
    const valueOf = (told: Record<string, Tristate>) => evaluate(technology(), told).elements.technology
    expect(valueOf({ 'ict.tool': 'yes' })).toMatchObject({ value: 'enabled', met: 'yes' })
    expect(valueOf({ 'ict.tool': 'yes', 'ict.target': 'yes' })).toMatchObject({ value: 'both', met: 'yes' })
    expect(valueOf({ 'ict.tool': 'no', 'ict.target': 'no' })).toMatchObject({ value: 'none', met: 'no' })
    expect(valueOf({})).toMatchObject({ value: 'none', met: 'open' })
  })

  test('an open finding is shown as insufficient only where something points to it', () => {
    const crime = (told: Record<string, Tristate>) => evaluate(technology(), told).findings.crime
    expect(crime({})).toMatchObject({ value: 'open', shown: 'no' })
    expect(crime({ 'act.driven': 'yes' })).toMatchObject({ value: 'open', shown: 'insufficient' })
    expect(crime({ 'act.driven': 'no' })).toMatchObject({ value: 'no', shown: 'no' })
    expect(crime({ 'act.driven': 'yes', 'ict.tool': 'yes' })).toMatchObject({ value: 'yes', shown: 'yes' })
  })

  test('every step of the trace has the value that its children give', () => {
    fc.assert(
      fc.property(rulesOf(true), facts, (rules, told) => {
        const { elements, findings } = evaluate(rules, told)
        for (const result of [...Object.values(elements), ...Object.values(findings)]) {
          expect(replayed(result.trace, told)).toBe(result.value)
        }
      }),
    )
  })

  test('telling an open fact never turns a yes into a no or a no into a yes, without exceptions', () => {
    fc.assert(
      fc.property(
        rulesOf(false),
        facts,
        fc.constantFrom(...factIds),
        fc.constantFrom<Tristate>('yes', 'no'),
        (rules, told, fact, to) => {
          const before = evaluate(rules, { ...told, [fact]: 'open' }).findings.found
          const after = evaluate(rules, { ...told, [fact]: to }).findings.found
          if (before?.value !== 'open') expect(after?.value).toBe(before?.value)
        },
      ),
    )
  })

  test('the facts on which a value rests give it alone, without exceptions', () => {
    fc.assert(
      fc.property(rulesOf(false), facts, (rules, told) => {
        const result = evaluate(rules, told).findings.found
        if (!result || result.value === 'open') return
        const alone = Object.fromEntries(decidingFacts(result.trace).map((fact) => [fact, told[fact] ?? 'open']))
        expect(evaluate(rules, alone).findings.found?.value).toBe(result.value)
      }),
    )
  })

  test('refuses names that lead nowhere and elements that come back to themselves', () => {
    const rules = technology()
    const broken = (when: string): Rules => ({
      ...rules,
      elements: rules.elements.map((element) => (element.id === 'act' ? { ...element, when } : element)),
    })
    expect(() => evaluate(broken('act.flown'), {})).toThrow('no fact or element is called act.flown')
    expect(() => evaluate(broken('act'), {})).toThrow('element act depends on itself')
  })
})

function replayed(trace: Trace, told: Record<string, Tristate>): Tristate {
  const values = trace.children.map((child) => {
    expect(replayed(child, told)).toBe(child.value)
    return child.value
  })
  const [first = 'open', second = 'open'] = values
  switch (trace.combines) {
    case null:
      return told[trace.id ?? ''] ?? 'open'
    case 'name':
      return first
    case 'not':
      return not(first)
    case 'all':
      return all(values)
    case 'any':
      return any(values)
    case 'at-least':
      return atLeast(trace.count ?? 0, values)
    case 'unless':
      return unless(first, second)
    case 'choice':
      return trace.value
  }
}

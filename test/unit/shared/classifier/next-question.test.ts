import { describe, expect, test } from 'vitest'
import { evaluate } from '../../../../shared/classifier/engine'
import { nextQuestion } from '../../../../shared/classifier/next-question'
import { rules as rulesSchema } from '../../../../shared/classifier/rules'
import { toldOtherwise } from '../../../../shared/classifier/told'
import { module14 } from './packs'

const { rules, told } = module14

describe('the next question', () => {
  test('is for what alone would decide a finding that is insufficient', () => {
    const oneIsMissing = told({ 'act.transportation': 'yes', 'means.deception': 'yes' })
    expect(nextQuestion(rules, oneIsMissing)).toEqual({
      fact: 'purpose.sexual-exploitation',
      subject: null,
      actor: null,
      question: 'What was to become of the person?',
    })
  })

  test('is for what decides most, before what stands first in the rules', () => {
    const source = { instrument: 'law', article: '1' }
    const finding = (id: string, when: unknown) => ({ id, label: id, when, source, 'when-open': {} })
    const small = rulesSchema.parse({
      roles: { subject: 'person', actor: 'offender' },
      facts: ['f.a', 'f.b'].map((id) => ({ id, label: id, 'belongs-to': 'case', question: `${id}?` })),
      elements: [{ id: 'one', label: 'One', question: 'One?', when: { any: ['f.a', 'f.b'] }, source }],
      findings: [finding('first', { all: ['f.a', 'f.b'] }), finding('second', 'f.b'), finding('third', 'one')],
    })
    expect(nextQuestion(small, told({}))).toMatchObject({ fact: 'f.b', question: 'f.b?' })
  })

  test('is of the person of whom it matters', () => {
    const persons = [
      { id: 'boy', label: 'the boy', role: 'subject' as const },
      { id: 'woman', label: 'the woman', role: 'subject' as const },
    ]
    const ofBoyNothing = [
      { fact: 'act.receipt', is: 'yes' as const, quotes: [] },
      { fact: 'purpose', of: 'boy', is: 'no' as const, quotes: [] },
      { fact: 'purpose.servitude', of: 'woman', is: 'yes' as const, quotes: [] },
    ]
    expect(nextQuestion(rules, { persons, facts: ofBoyNothing })).toMatchObject({ subject: 'woman' })
  })

  test('uses the fact’s own words where it has some', () => {
    const smuggling = told({
      'entry.irregular': 'yes',
      'entry.border-crossed': 'yes',
      'entry.national-or-resident': 'no',
      'benefit.material': 'yes',
      purpose: 'no',
    })
    expect(nextQuestion(rules, smuggling)).toMatchObject({
      fact: 'entry.procured',
      question: 'Did somebody else bring the entry about?',
    })
  })

  test('asked and answered again and again, comes to an end', () => {
    let now = told({ 'act.receipt': 'yes', 'entry.irregular': 'yes' })
    let asked = 0
    for (let next = nextQuestion(rules, now); next !== null; next = nextQuestion(rules, now)) {
      const { question: _, ...of } = next
      now = toldOtherwise(now, [{ ...of, from: 'open', to: 'no' }])
      asked += 1
    }
    expect(asked).toBeLessThanOrEqual(rules.facts.length)
    const { findings } = evaluate(rules, now)
    expect([findings.tip?.value, findings.som?.value]).toEqual(['no', 'no'])
  })
})

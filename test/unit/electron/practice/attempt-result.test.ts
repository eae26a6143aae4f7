import { describe, expect, test } from 'vitest'
import { feedbackOn } from '../../../../electron/practice/attempt-result'
import type { FoundCase } from '../../../../electron/practice/cases'
import { analyse, scoreAnswers } from '../../../../electron/practice/score'
import { foundOf, caseOf, module14 } from './module-14'
import { ownCase } from './own-case'

/** Gives the feedback on the answers of the key, but for those given. */
function feedback(found: FoundCase, wrong: Record<string, string> = {}) {
  const analysis = analyse(found)
  const key = Object.fromEntries(analysis.parts.map((part) => [part.key, part.expected]))
  const rows = scoreAnswers(analysis, {
    elements: { ...key, ...wrong },
    findings: found.case.findings,
    evidence: [],
  })
  return feedbackOn(analysis, rows)
}

describe('the feedback on a case', () => {
  test('counts what its rows say, and nothing else', () => {
    for (const one of module14.cases.filter((_, at) => at % 8 === 0)) {
      const { rows, right, partly, of, passage } = feedback(foundOf(one), { [one.decisive]: 'wrong' })
      expect(of).toBe(rows.length)
      expect(right).toBe(rows.filter(({ score }) => score === 1).length)
      expect(partly).toBe(rows.filter(({ score }) => score > 0 && score < 1).length)
      expect(passage === null, one.id).toBe(right + partly === of)
    }
  })

  test('tells what would change a finding: facts, an element denied, and what would make a part needless', () => {
    const { flips } = feedback(caseOf('baker-and-laundry'))
    const of = flips.filter(({ finding }) => finding === 'tip')
    expect(of.find(({ changes }) => changes.length === 2)).toMatchObject({
      from: 'yes',
      becomes: 'insufficient',
      isQuestion: false,
    })
    expect(of).toContainEqual(
      expect.objectContaining({
        becomes: 'no',
        changes: [expect.objectContaining({ fact: 'purpose', label: 'Purpose of exploitation', to: 'no' })],
      }),
    )
    expect(of).toContainEqual(
      expect.objectContaining({
        from: 'yes',
        becomes: 'yes',
        changes: [expect.objectContaining({ fact: 'victim.child', from: 'no', to: 'yes' })],
        needless: ['Means'],
      }),
    )
    expect(flips.find(({ finding, becomes }) => finding === 'serious-crime' && becomes === 'yes')).toMatchObject({
      isQuestion: true,
    })
  })

  test('tells what need not have been looked for, and what to ask next', () => {
    const { idle, nextQuestion } = feedback(caseOf('baker-and-laundry'))
    // Her entry was lawful: whoever was paid for it makes no difference.
    expect(idle).toEqual([{ fact: 'benefit', label: 'Procured for a benefit', subject: null }])
    expect(nextQuestion).toMatchObject({ fact: 'penalty.four-years', question: expect.stringMatching(/\?$/) })
  })

  test('tells what the case shows besides, of which nobody is asked', () => {
    const { information, rows } = feedback(ownCase())
    expect(information).toContainEqual(expect.objectContaining({ id: 'aggravated-trafficking', shown: 'yes' }))
    expect(rows.some(({ id }) => id === 'aggravated-trafficking')).toBe(false)
  })

  test('names the exceptions that were assumed not to apply, and what is told both ways', () => {
    const { facts } = ownCase().case
    const more = [
      { fact: 'ict.target', is: 'yes' as const, quotes: ['hired the boy'] },
      { fact: 'victim.child', of: 'boy', is: 'no' as const, quotes: ['for a mill'] },
    ]
    const { assumed, disputed } = feedback(ownCase({ facts: [...facts, ...more] }))
    expect(assumed).toEqual([{ label: 'the owner of the systems had allowed it', finding: 'Cyber-dependent crime' }])
    expect(disputed).toEqual([
      { fact: 'victim.child', label: 'under 18', subject: 'the boy', yes: ['the boy, 15'], no: ['for a mill'] },
    ])
  })

  test('shows where the words of the key stand, for the part that they show', () => {
    const { evidence } = feedback(ownCase())
    const [hired] = evidence
    expect(hired).toMatchObject({ element: 'act@boy', fact: 'act.recruitment', paragraph: 0, against: false })
    expect(evidence.find(({ fact }) => fact === 'means')).toMatchObject({ element: 'means@woman', against: true })
    for (const { paragraph, start, end } of evidence)
      expect(ownCase().case.text.split('\n\n')[paragraph]?.slice(start, end)).toMatch(/\w/)
  })
})

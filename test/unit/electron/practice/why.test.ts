import { describe, expect, test } from 'vitest'
import { analyse, scoreAnswers } from '../../../../electron/practice/score'
import type { FoundCase } from '../../../../electron/practice/cases'
import { evaluate } from '../../../../shared/classifier/engine'
import { toldOtherwise } from '../../../../shared/classifier/told'
import type { WhyReason } from '../../../../shared/model/practice'
import { foundOf, module14 } from './module-14'
import { ownCase } from './own-case'

const everyFourth = module14.cases.filter((_, at) => at % 4 === 0)
const nothing = { elements: {}, findings: {}, evidence: [] }

function reasonsFor(found: FoundCase, part: string, option: string): WhyReason[] {
  const row = scoreAnswers(analyse(found), nothing).find((one) => one.part === part)
  const why = row?.whyNot.find((one) => one.option === option)
  if (!why) throw new Error(`no ${option} of ${part}`)
  return why.reasons
}

describe('why an answer is right, or why not', () => {
  test('is told of every value that could be given, the right ones too', () => {
    for (const one of everyFourth) {
      for (const row of scoreAnswers(analyse(foundOf(one)), nothing)) {
        const options = row.whyNot.map(({ option }) => option)
        expect(options.length, row.part).toBeGreaterThanOrEqual(3)
        expect(row.whyNot.filter(({ isRight }) => isRight).map(({ option }) => option)).toEqual([row.expected])
        for (const why of row.whyNot)
          expect(why.reasons.length, `${one.id} ${row.part} ${why.option}`).toBeGreaterThan(0)
      }
    }
  })

  test('the words stand for the right value and against the others', () => {
    const coercion = { label: 'another form of coercion', subject: 'the boy', is: 'yes', quotes: ['kept his papers'] }
    expect(reasonsFor(ownCase(), 'means@boy', 'yes')).toMatchObject([{ kind: 'for', facts: [coercion] }])
    expect(reasonsFor(ownCase(), 'means@boy', 'open')).toMatchObject([{ kind: 'against', facts: [coercion] }])
    expect(reasonsFor(ownCase(), 'means@boy', 'no')).toMatchObject([
      { kind: 'against', facts: [coercion] },
      { kind: 'would', sets: [[{ fact: 'means', label: 'Means', subject: 'the boy', from: 'yes', to: 'no' }]] },
    ])
  })

  test('an element that was denied in one breath is denied once', () => {
    expect(reasonsFor(ownCase(), 'means@woman', 'no')).toMatchObject([
      { kind: 'for', facts: [{ fact: 'means', label: 'Means', is: 'no', quotes: ['went on to her sister'] }] },
    ])
  })

  test('where nothing is told, says so, and what would have to be told', () => {
    expect(reasonsFor(ownCase(), 'penalty', 'open')).toEqual([
      { kind: 'silent', labels: ['Four years or more'], more: 0 },
    ])
    expect(reasonsFor(ownCase(), 'penalty', 'yes')).toMatchObject([
      { kind: 'silent', labels: ['Four years or more'] },
      { kind: 'would', sets: [[{ fact: 'penalty.four-years', from: 'open', to: 'yes' }]] },
    ])
    const more = reasonsFor(ownCase(), 'benefit@boy', 'yes').find(({ kind }) => kind === 'would')
    expect(more).toMatchObject({ sets: [[{ fact: 'entry.procured' }, { fact: 'benefit.material' }]] })
  })

  test('what is told both ways counts as not stated, with both sides', () => {
    const { facts } = ownCase().case
    const one = ownCase({
      facts: [...facts, { fact: 'victim.child', of: 'boy', is: 'no', quotes: ['for a mill'] }],
    })
    expect(reasonsFor(one, 'child@boy', 'open')).toMatchObject([
      { kind: 'disputed', yes: [{ quotes: ['the boy, 15'] }], no: [{ quotes: ['for a mill'] }] },
    ])
  })

  test('what would have to be told for an element does lead to it', () => {
    for (const one of everyFourth) {
      const analysis = analyse(foundOf(one))
      for (const row of scoreAnswers(analysis, nothing)) {
        if (row.kind !== 'element' || row.subject !== null || one.persons.length > 0) continue
        for (const { option, reasons } of row.whyNot) {
          for (const sets of reasons.flatMap((reason) => (reason.kind === 'would' ? reason.sets : []))) {
            if (sets.some(({ fact }) => fact === row.id)) continue
            const told = toldOtherwise(
              one,
              sets.map(({ fact, from, to }) => ({ fact, from, to, subject: null, actor: null })),
            )
            expect(evaluate(module14.rules, told).subjects[0]?.elements[row.id]?.value, `${one.id} ${row.id}`).toBe(
              option,
            )
          }
        }
      }
    }
  })

  test('of a finding: the smallest sets of facts, and the element that would be denied', () => {
    const sets = (option: string) =>
      reasonsFor(ownCase(), 'tip', option).flatMap((reason) => (reason.kind === 'would' ? reason.sets : []))
    expect(sets('no')).toContainEqual([expect.objectContaining({ fact: 'purpose', to: 'no' })])
    expect(sets('insufficient')).toContainEqual([
      expect.objectContaining({ fact: 'purpose.forced-labour', subject: 'the boy', from: 'yes', to: 'no' }),
    ])
  })
})

import { describe, expect, test } from 'vitest'
import { scoreAnswers, termsToRecall } from '../../../../electron/practice/score'
import { paragraphsOf } from '../../../../electron/practice/cases'
import { evaluate } from '../../../../shared/classifier/engine'
import type { Answers } from '../../../../shared/model/practice'
import { caseOf, module14 } from './module-14'

const baker = caseOf('baker-and-laundry')
const evaluation = evaluate(module14.rules, baker.case.facts)

function answers(rest: Partial<Answers> = {}): Answers {
  return { elements: {}, findings: {}, evidence: [], ...rest }
}

function mark(element: string, words: string) {
  const paragraphs = paragraphsOf(baker.case)
  const paragraph = paragraphs.findIndex((text) => text.includes(words))
  const start = paragraphs[paragraph]?.indexOf(words) ?? -1
  return { element, paragraph, start, end: start + words.length, against: false }
}

function rowOf(id: string, given: Answers) {
  const row = scoreAnswers(baker, evaluation, given).find((one) => one.id === id)
  if (!row) throw new Error(`no row ${id}`)
  return row
}

describe('the score of a case', () => {
  test('has a row for each element, then for each finding', () => {
    const rows = scoreAnswers(baker, evaluation, answers())
    expect(rows.map(({ id }) => id)).toEqual([
      ...module14.rules.elements.map(({ id }) => id),
      ...module14.rules.findings.map(({ id }) => id),
    ])
  })

  test('an answer is right if it is the key’s; to say nothing is wrong', () => {
    expect(rowOf('purpose', answers({ elements: { purpose: 'yes' } })).score).toBe(1)
    expect(rowOf('purpose', answers({ elements: { purpose: 'open' } }))).toMatchObject({
      score: 0,
      given: 'open',
      expected: 'yes',
    })
    expect(rowOf('purpose', answers())).toMatchObject({ score: 0, given: null })
    expect(rowOf('technology', answers({ elements: { technology: 'enabled' } })).score).toBe(1)
    expect(rowOf('penalty', answers({ elements: { penalty: 'open' } })).score).toBe(1)
    expect(rowOf('serious-crime', answers({ findings: { 'serious-crime': 'insufficient' } })).score).toBe(1)
    expect(rowOf('serious-crime', answers({ findings: { 'serious-crime': 'no' } })).score).toBe(0)
  })

  test('a right value is partly right where a means was marked and another not', () => {
    const given = { means: 'yes' }
    const deception = mark('means', 'kitchen work in a hotel')
    const coercion = mark('means', 'her passport')
    expect(rowOf('means', answers({ elements: given, evidence: [deception] }))).toMatchObject({
      score: 0.5,
      missedQuotes: ['took her passport', 'would have to pay first'],
    })
    expect(rowOf('means', answers({ elements: given, evidence: [deception, coercion] })).score).toBe(1)
    expect(rowOf('means', answers({ elements: given })).score).toBe(1)
    const elsewhere = [deception, mark('means', 'drove her to a laundry')]
    expect(rowOf('means', answers({ elements: given, evidence: elsewhere })).score).toBe(0.5)
    expect(rowOf('means', answers({ elements: { means: 'no' }, evidence: [deception] })).score).toBe(0)
  })

  test('a row says on which facts and words of the case the key rests', () => {
    expect(rowOf('act', answers())).toMatchObject({
      facts: ['recruitment', 'transportation'],
      quotes: ['answered an advertisement', 'drove her'],
    })
    expect(rowOf('irregular-entry', answers())).toMatchObject({ facts: [], quotes: ['a work visa that was in order'] })
    expect(rowOf('child', answers())).toMatchObject({ facts: [], quotes: ['who is 24'] })
    expect(rowOf('purpose', answers()).decisive).toBe(true)
  })

  test('where an exception applies, the key rests on it', () => {
    const nurse = caseOf('nurse-in-muscat')
    const rows = scoreAnswers(nurse, evaluate(module14.rules, nurse.case.facts), answers())
    expect(rows.find(({ id }) => id === 'means')).toMatchObject({
      expected: 'no',
      facts: ['no means: denied or excluded'],
      quotes: [
        'The hospital, the ward and the pay were those named in the contract',
        'had her passport in her own locker',
      ],
    })
  })
})

describe('what to recall after mistakes', () => {
  const rightExcept = (...wrong: string[]) =>
    answers({
      elements: Object.fromEntries(
        Object.entries(evaluation.elements).map(([id, { value }]) => [id, wrong.includes(id) ? 'wrong' : value]),
      ),
    })
  const termsAfter = (given: Answers) => termsToRecall(baker, evaluation, scoreAnswers(baker, evaluation, given))

  test('nothing, if every element is right', () => {
    expect(termsAfter(rightExcept())).toEqual([])
  })

  test('the deciding element first, each wrong element in turn, each term once', () => {
    const terms = termsAfter(rightExcept('act', 'purpose')).map((key) => key.split('/')[1])
    expect(terms.slice(0, 4)).toEqual(['forced-labour', 'recruitment', 'similar-practices', 'transportation'])
    expect(new Set(terms).size).toBe(terms.length)
  })

  test('what is not stated has the terms of its element', () => {
    expect(termsAfter(rightExcept('penalty'))).toEqual([`${module14.manifest.id}/serious-crime`])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paragraphsOf, type FoundCase } from '../../../../electron/practice/cases'
import { passageFor, termsToRecall } from '../../../../electron/practice/recall'
import { analyse, scoreAnswers } from '../../../../electron/practice/score'
import type { Answers, ResultRow } from '../../../../shared/model/practice'
import { caseOf, foundOf, module14 } from './module-14'
import { ownCase } from './own-case'

const baker = caseOf('baker-and-laundry')

function answers(rest: Partial<Answers> = {}): Answers {
  return { elements: {}, findings: {}, evidence: [], ...rest }
}

function mark(found: FoundCase, element: string, words: string, fact?: string) {
  const paragraphs = paragraphsOf(found.case)
  const paragraph = paragraphs.findIndex((text) => text.includes(words))
  const start = paragraphs[paragraph]?.indexOf(words) ?? -1
  if (start === -1) throw new Error(`the case does not say “${words}”`)
  return { element, paragraph, start, end: start + words.length, against: false, fact }
}

function rowOf(found: FoundCase, part: string, given: Answers): ResultRow {
  const row = scoreAnswers(analyse(found), given).find((one) => one.part === part)
  if (!row) throw new Error(`no row ${part}`)
  return row
}

/** Gives the answers of the key. */
function keyed(found: FoundCase, wrong: Record<string, string> = {}, { parts } = analyse(found)): Answers {
  const of = (kind: ResultRow['kind']) =>
    Object.fromEntries(parts.filter((part) => part.kind === kind).map(({ key, expected }) => [key, expected]))
  return answers({
    elements: { ...of('element'), ...wrong },
    findings: Object.fromEntries(Object.entries(found.case.findings).filter(([id]) => id in of('finding'))),
  })
}

describe('the score of a case', () => {
  test('has a row for each element, then for each finding that is asked', () => {
    const rows = scoreAnswers(analyse(baker), answers())
    expect(rows.map(({ part }) => part)).toEqual([
      ...module14.rules.elements.map(({ id }) => id),
      ...module14.rules.findings.filter(({ asked }) => asked).map(({ id }) => id),
    ])
  })

  test('an answer is right if it is the key’s, also where that is “not stated”; to say nothing is wrong', () => {
    expect(rowOf(baker, 'purpose', answers({ elements: { purpose: 'yes' } })).score).toBe(1)
    expect(rowOf(baker, 'purpose', answers({ elements: { purpose: 'open' } }))).toMatchObject({
      score: 0,
      given: 'open',
      expected: 'yes',
    })
    expect(rowOf(baker, 'purpose', answers())).toMatchObject({ score: 0, given: null })
    expect(rowOf(baker, 'technology', answers({ elements: { technology: 'enabled' } })).score).toBe(1)
    expect(rowOf(baker, 'penalty', answers({ elements: { penalty: 'open' } })).score).toBe(1)
    expect(rowOf(baker, 'serious-crime', answers({ findings: { 'serious-crime': 'insufficient' } })).score).toBe(1)
    expect(rowOf(baker, 'serious-crime', answers({ findings: { 'serious-crime': 'no' } })).score).toBe(0)
  })

  test('every case is all right with the answers of its own key', () => {
    for (const one of module14.cases) {
      const analysis = analyse(foundOf(one))
      const rows = scoreAnswers(analysis, keyed(analysis.found, {}, analysis))
      expect(
        rows.filter(({ score, differs }) => score < 1 || differs).map(({ part }) => part),
        one.id,
      ).toEqual([])
    }
  })

  test('where key and engine are not of one mind, the key counts and the row says so', () => {
    const one = ownCase({ findings: { ...ownCase().case.findings, tip: 'no' } })
    expect(rowOf(one, 'tip', answers({ findings: { tip: 'no' } }))).toMatchObject({
      expected: 'no',
      engine: 'yes',
      differs: true,
      score: 1,
    })
    expect(rowOf(one, 'som', answers())).toMatchObject({ differs: false })
  })

  test('a row says on which facts and words of the case the key rests', () => {
    expect(rowOf(baker, 'act', answers())).toMatchObject({
      facts: ['recruitment', 'transportation'],
      quotes: ['answered an advertisement', 'drove her'],
    })
    expect(rowOf(baker, 'irregular-entry', answers())).toMatchObject({
      facts: [],
      quotes: ['a work visa that was in order'],
    })
    expect(rowOf(baker, 'child', answers())).toMatchObject({ facts: [], quotes: ['who is 24'] })
    expect(rowOf(baker, 'purpose', answers()).decisive).toBe(true)
  })

  test('what an element rests on by way of another finding is not asked for once more', () => {
    const given = { elements: { technology: 'enabled' }, evidence: [mark(baker, 'technology', 'a messaging channel')] }
    expect(rowOf(baker, 'technology', answers(given))).toMatchObject({ score: 1, overlap: { found: 1, of: 1 } })
  })
})

describe('several persons', () => {
  const one = ownCase()

  test('each has answers of their own; what is of the case is asked once', () => {
    const rows = scoreAnswers(analyse(one), answers())
    expect(rows.filter(({ id }) => id === 'means').map(({ part, expected }) => [part, expected])).toEqual([
      ['means@boy', 'yes'],
      ['means@woman', 'no'],
    ])
    expect(rows.filter(({ id }) => id === 'penalty').map(({ part, subject }) => [part, subject])).toEqual([
      ['penalty', null],
    ])
    expect(rows.find(({ part }) => part === 'means@boy')?.subject).toEqual({ id: 'boy', label: 'the boy' })
  })

  test('an answer for one does not count for the other, nor for both', () => {
    const given = answers({ elements: { 'means@boy': 'yes', means: 'no' } })
    expect(rowOf(one, 'means@boy', given).score).toBe(1)
    expect(rowOf(one, 'means@woman', given)).toMatchObject({ given: null, score: 0 })
  })

  test('the words for one are not evidence of the other', () => {
    const papers = (part: string) => [mark(one, part, 'kept his papers')]
    expect(
      rowOf(one, 'means@boy', answers({ elements: { 'means@boy': 'yes' }, evidence: papers('means@boy') })).score,
    ).toBe(1)
    expect(
      rowOf(one, 'means@woman', answers({ elements: { 'means@woman': 'no' }, evidence: papers('means@woman') })),
    ).toMatchObject({ score: 0.5, overlap: { found: 0, of: 1, score: 0 } })
  })
})

describe('marked evidence', () => {
  const elements = { means: 'yes' }
  const deception = mark(baker, 'means', 'kitchen work in a hotel')
  const coercion = mark(baker, 'means', 'her passport')

  test('is free: who marks nothing misses nothing', () => {
    expect(rowOf(baker, 'means', answers({ elements }))).toMatchObject({ score: 1, overlap: null, missedQuotes: [] })
  })

  test('gives part of the credit by the share that was found', () => {
    const half = rowOf(baker, 'means', answers({ elements, evidence: [deception] }))
    expect(half).toMatchObject({
      overlap: { found: 1, of: 2, beside: [] },
      missedQuotes: ['took her passport', 'would have to pay first'],
    })
    // Of two, one was found, by the one mark: the harmonic mean of 1/2 and 1.
    expect(half.score).toBeCloseTo(0.5 + 0.5 * (2 / 3))
    expect(rowOf(baker, 'means', answers({ elements, evidence: [deception, coercion] })).score).toBe(1)
  })

  test('loses some by marks that show nothing of the element', () => {
    const beside = mark(baker, 'means', 'who is 24')
    const row = rowOf(baker, 'means', answers({ elements, evidence: [deception, coercion, beside] }))
    expect(row.overlap).toMatchObject({ found: 2, of: 2, beside: [{ start: beside.start, end: beside.end }] })
    expect(row.score).toBeCloseTo(0.5 + 0.5 * 0.8)
  })

  test('saves no wrong value', () => {
    expect(rowOf(baker, 'means', answers({ elements: { means: 'no' }, evidence: [deception, coercion] })).score).toBe(0)
  })

  test('counts by more than half of the words, or a word within them, and not by the whole story', () => {
    const row = (words: string) =>
      rowOf(
        ownCase(),
        'purpose@boy',
        answers({ elements: { 'purpose@boy': 'yes' }, evidence: [mark(ownCase(), 'purpose@boy', words)] }),
      )
    expect(row('without pay').overlap?.found).toBe(1)
    expect(row('pay').overlap?.found).toBe(1)
    expect(row('At the mill the boy worked without pay.').overlap?.found).toBe(1)
    expect(row('the boy work').overlap?.found).toBe(0)
    const long = 'a'.repeat(400)
    const one = ownCase({ text: `At the mill the boy worked without pay, ${long}.` })
    const all = { ...mark(one, 'purpose@boy', 'At the mill'), end: 440 }
    expect(
      rowOf(one, 'purpose@boy', answers({ elements: { 'purpose@boy': 'yes' }, evidence: [all] })).overlap,
    ).toMatchObject({ found: 0, beside: [{ start: 0, end: 440 }] })
  })

  test('is no part of what is not stated', () => {
    const given = answers({ elements: { penalty: 'open' }, evidence: [mark(baker, 'penalty', 'who is 24')] })
    expect(rowOf(baker, 'penalty', given)).toMatchObject({ score: 1, overlap: null })
  })

  test('that calls one fact by another’s name is not found, and says which was taken for which', () => {
    const named = (fact: string) =>
      rowOf(ownCase(), 'means@boy', answers({
        elements: { 'means@boy': 'yes' },
        evidence: [mark(ownCase(), 'means@boy', 'kept his papers', fact)],
      })) // prettier-ignore
    expect(named('means.coercion')).toMatchObject({ score: 1, confusions: [] })
    expect(named('means.threat-or-force')).toMatchObject({
      overlap: { found: 0, of: 1, beside: [] },
      confusions: [
        {
          given: { id: 'means.threat-or-force' },
          expected: { id: 'means.coercion', label: 'another form of coercion' },
          quote: 'kept his papers',
          tell: module14.rules.distinctions.find(({ id }) => id === 'force-or-coercion')?.tell,
        },
      ],
    })
    expect(named('means.abduction').confusions).toMatchObject([{ expected: { id: 'means.coercion' }, tell: null }])
  })

  test('never brings more than the key does, nor less than nothing', () => {
    const { length } = paragraphsOf(baker.case)[0] ?? ''
    const place = fc
      .tuple(fc.nat({ max: length }), fc.nat({ max: 60 }), fc.constantFrom('means', 'act', 'purpose'))
      .map(([start, more, element]) => ({ element, paragraph: 0, start, end: start + more + 1, against: false }))
    fc.assert(
      fc.property(fc.array(place, { maxLength: 6 }), (evidence) => {
        for (const row of scoreAnswers(analyse(baker), { ...keyed(baker), evidence })) {
          expect(row.score).toBeGreaterThanOrEqual(0.5)
          expect(row.score).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('what to recall after mistakes', () => {
  const termsAfter = (found: FoundCase, given: Answers) => {
    const analysis = analyse(found)
    return termsToRecall(analysis, scoreAnswers(analysis, given)).map((key) => key.split('/')[1])
  }

  test('nothing, if every element is right', () => {
    expect(termsAfter(baker, keyed(baker))).toEqual([])
  })

  test('the deciding element first, each wrong element in turn, each term once', () => {
    const terms = termsAfter(baker, keyed(baker, { act: 'no', purpose: 'no' }))
    expect(terms.slice(0, 4)).toEqual(['forced-labour', 'recruitment', 'similar-practices', 'transportation'])
    expect(new Set(terms).size).toBe(terms.length)
  })

  test('what is not stated has the terms of its element', () => {
    expect(termsAfter(baker, keyed(baker, { penalty: 'yes' }))).toEqual(['serious-crime'])
  })

  test('both of what was taken for each other, although the element is right, and what tells them apart', () => {
    const one = ownCase()
    const given = { ...keyed(one), evidence: [mark(one, 'means@boy', 'kept his papers', 'means.threat-or-force')] }
    expect(termsAfter(one, given)).toEqual(['coercion', 'force'])
    expect(passageFor(one, scoreAnswers(analyse(one), given))).toMatchObject({
      label: 'force or another coercion',
      sectionId: 'the-means',
    })
    expect(passageFor(one, scoreAnswers(analyse(one), keyed(one)))).toBeNull()
    expect(passageFor(one, scoreAnswers(analyse(one), keyed(one, { 'child@boy': 'no' })))).toMatchObject({
      label: 'Victim under 18',
    })
  })
})

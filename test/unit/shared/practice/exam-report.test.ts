import { describe, expect, it } from 'vitest'
import type { AttemptResult, ResultRow } from '../../../../shared/model/practice'
import { examReport, type ExaminedCase } from '../../../../shared/practice/exam-report'

const row = (id: string, kind: ResultRow['kind'], score: number): ResultRow => ({
  id,
  part: id,
  kind,
  label: id.toUpperCase(),
  subject: null,
  given: null,
  later: null,
  expected: 'yes',
  engine: 'yes',
  differs: false,
  valueLabels: {},
  score,
  overlap: null,
  facts: [],
  quotes: [],
  missedQuotes: [],
  confusions: [],
  whyNot: [],
  decisive: false,
})

const examined = (key: string, rows: ResultRow[], passage: string | null): ExaminedCase => {
  const result: AttemptResult = {
    attemptId: `of ${key}`,
    caseKey: key,
    mode: 'exam',
    rows,
    right: rows.filter(({ score }) => score === 1).length,
    partly: rows.filter(({ score }) => score === 0.5).length,
    of: rows.length,
    explanation: '',
    decisive: null,
    traces: [],
    flips: [],
    idle: [],
    information: [],
    nextQuestion: null,
    invites: [],
    assumed: [],
    disputed: [],
    madeDue: [{ cardId: `card ${key}`, front: 'What?' }],
    passage: passage === null ? null : { text: 'law', documentId: 'd', sectionId: 's', label: passage },
    evidence: [],
  }
  return { key, title: `Title ${key}`, workedMs: 60_000, result }
}

const report = examReport([
  examined('a', [row('act', 'element', 1), row('means', 'element', 0), row('tip', 'finding', 0)], 'Means'),
  examined('b', [row('act', 'element', 1), row('means', 'element', 0.5), row('tip', 'finding', 1)], 'Means'),
  examined('c', [row('act', 'element', 1), row('means', 'element', 0), row('tip', 'finding', 1)], 'Purpose'),
])

describe('the report of an exam', () => {
  it('adds up all cases, and has each with the way to its result', () => {
    expect(report).toMatchObject({ right: 5, partly: 1, of: 9, workedMs: 180_000 })
    expect(report.cases.map(({ title, attemptId, right, of }) => [title, attemptId, right, of])).toEqual([
      ['Title a', 'of a', 1, 3],
      ['Title b', 'of b', 2, 3],
      ['Title c', 'of c', 2, 3],
    ])
  })

  it('has each element and finding over all cases, and names those that were missed most', () => {
    expect(report.parts.map(({ id, kind, right, of }) => [id, kind, right, of])).toEqual([
      ['act', 'element', 3, 3],
      ['means', 'element', 0.5, 3],
      ['tip', 'finding', 2, 3],
    ])
    expect(report.weakest.map(({ id }) => id)).toEqual(['means', 'tip'])
  })

  it('says what to read, what most cases lead to first, and which cards are due', () => {
    expect(report.passages.map(({ label }) => label)).toEqual(['Means', 'Purpose'])
    expect(report.madeDue).toHaveLength(3)
  })
})

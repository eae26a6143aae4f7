import type { Invite, ResultRow } from '../../shared/model/practice'
import type { FoundCase } from './cases'

/** Words that differ in their ends only: as long a beginning as this is the same word. */
const SAME_BEGINNING = 5

/**
 * Gives the mistakes that a case invites, first those that the learner seems to have made: a mistake is told in free words, so
 * that all one can go by is whether it speaks of what was answered wrongly. With every answer right, none is the learner's.
 */
export function shownInvites({ case: one, pack }: FoundCase, rows: readonly ResultRow[]): Invite[] {
  const wrong = rows.filter(({ score }) => score < 0.5)
  const inQuestion = new Set(
    wrong.flatMap((row) => {
      const rule = pack.rules.elements.find(({ id }) => id === row.id)
      const labels = [
        row.label,
        ...row.facts,
        ...row.confusions.flatMap(({ given, expected }) => [given.label, expected.label]),
      ]
      const choices = row.given === null ? [] : [row.valueLabels[row.given] ?? '']
      return [...labels, ...choices, ...(rule ? [rule.id] : [])].flatMap(beginnings)
    }),
  )
  return one.invites
    .map((text) => ({ text, isYours: beginnings(text).some((word) => inQuestion.has(word)) }))
    .toSorted((a, b) => Number(b.isYours) - Number(a.isYours))
}

const beginnings = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? [])
    .filter((word) => word.length >= SAME_BEGINNING)
    .map((word) => word.slice(0, SAME_BEGINNING))

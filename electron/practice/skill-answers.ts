import type { ElementRule, Rules } from '../../shared/classifier/rules'
import type { ResultRow } from '../../shared/model/practice'
import { factsOf } from '../../shared/practice/part'
import type { FoundCase } from './cases'
import type { SkillAnswer } from './skills'

const OF_THREE_VALUES = 1 / 3

/** Gives what the answer to one part says of the element or the rule that it asks for, and of finding evidence. */
export function skillAnswersOf(found: FoundCase, row: ResultRow): SkillAnswer[] {
  const { key: caseKey, case: one, pack } = found
  const { part, given, expected, score, overlap } = row
  const common = { caseKey, part, level: one.level }
  const ofPart = { ...common, given, expected, score, isNearMiss: isNear(found, row) }
  if (row.kind === 'finding') return [{ ...ofPart, skill: 'rule', chance: OF_THREE_VALUES }]
  const choices = pack.rules.elements.find(({ id }) => id === row.id)?.choices
  const answers: SkillAnswer[] = [
    { ...ofPart, skill: `element:${row.id}`, chance: choices ? 1 / choices.length : OF_THREE_VALUES },
  ]
  if (overlap) {
    answers.push({
      ...common,
      skill: 'evidence',
      given: String(overlap.found),
      expected: String(overlap.of),
      score: overlap.score,
      chance: 0,
      isNearMiss: ofPart.isNearMiss,
    })
  }
  return answers
}

/**
 * Gives what answers to a whole case say of distinctions: where one of the things that are easily taken for each other was
 * right, whether it was given, and not another of them.
 */
export function distinctionAnswersOf(
  { key: caseKey, case: one, pack }: FoundCase,
  rows: readonly ResultRow[],
): SkillAnswer[] {
  return pack.rules.distinctions.flatMap(({ id, between }): SkillAnswer[] => {
    const answer = (part: string, expected: string, given: string | null): SkillAnswer => ({
      skill: `distinction:${id}`,
      caseKey,
      part,
      given,
      expected,
      score: given === expected ? 1 : 0,
      chance: 1 / between.length,
      level: one.level,
      isNearMiss: one.pair !== undefined && between.includes(one.pair.fact),
    })
    const findings = rows.filter((row) => row.kind === 'finding' && between.includes(row.id))
    const right = findings.filter(({ expected }) => expected === 'yes')
    const [only] = right
    // With both, or none, there is nothing to tell apart.
    if (only && right.length === 1 && findings.length === between.length) {
      const taken = findings.find((row) => row !== only && row.given === 'yes')
      if (only.given === 'yes') return [answer('findings', only.id, only.id)]
      return taken ? [answer('findings', only.id, taken.id)] : []
    }
    return rows.flatMap((row): SkillAnswer[] => {
      if (row.kind !== 'element') return []
      const isChoice = between.includes(row.expected) && row.given !== null && between.includes(row.given)
      if (isChoice) return [answer(row.part, row.expected, row.given)]
      const taken = row.confusions.find(
        ({ given, expected }) => between.includes(given.id) && between.includes(expected.id),
      )
      return taken ? [answer(row.part, taken.expected.id, taken.given.id)] : []
    })
  })
}

/** Whether what is asked is what the case turns on, or rests on the fact in which it differs from its pair. */
function isNear({ case: one, pack: { rules } }: FoundCase, row: ResultRow): boolean {
  if (row.kind === 'finding') return one.pair !== undefined
  if (row.decisive) return true
  const rule = rules.elements.find(({ id }) => id === row.id)
  return rule !== undefined && one.pair !== undefined && restsOn(rules, rule, one.pair.fact)
}

/** Tells whether an element rests on a fact, or is denied as a whole by that name. */
const restsOn = (rules: Rules, rule: ElementRule, fact: string): boolean =>
  rule.id === fact || factsOf(rules, rule).includes(fact)

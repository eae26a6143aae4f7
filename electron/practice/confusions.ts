import type { Rules } from '../../shared/classifier/rules'
import type { ConfusionMatrix } from '../../shared/model/practice'
import type { Confusion } from '../../shared/practice/next-case'
import type { AppContext } from '../context'
import { type FirstAnswer, packOf } from './skill.queries'
import { skillLog } from './skill-log'

/** What an answer says is there and what should have been said, within things that can be taken for each other; null: none of them. */
export interface Taken {
  /** id of a distinction or of an element with choices; "findings"; "values" */
  group: string
  given: string | null
  expected: string | null
}

/**
 * Gives what was taken for what in the answers to one case. Findings are held against each other: what was found and is not
 * there was taken for what is there and was not found, else for nothing; what was missed otherwise was taken for nothing.
 */
export function takenIn(rules: Rules, answers: readonly FirstAnswer[]): Taken[] {
  const choosing = new Set(rules.elements.flatMap(({ id, choices }) => (choices ? [`element:${id}`] : [])))
  const single = answers.flatMap(({ skill, given, expected }): Taken[] => {
    if (skill.startsWith('distinction:')) return [{ group: skill.slice('distinction:'.length), given, expected }]
    if (choosing.has(skill)) return [{ group: skill.slice('element:'.length), given, expected }]
    return skill.startsWith('element:') ? [{ group: 'values', given, expected }] : []
  })
  const ofRules = answers.filter(({ skill }) => skill === 'rule')
  const present = ofRules.filter(({ expected }) => expected === 'yes').map(({ part }) => part)
  const found = ofRules.filter(({ given }) => given === 'yes').map(({ part }) => part)
  const missed = present.filter((id) => !found.includes(id))
  const invented = found.filter((id) => !present.includes(id))
  const pairs: Taken[] = [
    ...present.filter((id) => found.includes(id)).map((id) => ({ group: 'findings', given: id, expected: id })),
    ...missed.flatMap((expected) =>
      (invented.length > 0 ? invented : [null]).map((given) => ({ group: 'findings', given, expected })),
    ),
    ...(missed.length > 0 ? [] : invented.map((given) => ({ group: 'findings', given, expected: null }))),
  ]
  return [...single, ...pairs]
}

/** Gives, of each pack, what was given where what was expected; groups of which nothing was answered are left out. */
export function confusionMatrices(ctx: AppContext): ConfusionMatrix[] {
  const byCase = [...skillLog(ctx.store.db).byCase]
  return ctx.packs.list().flatMap(({ id: packId, pack: { rules } }) => {
    const taken = byCase.flatMap(([key, answers]) => (packOf(key) === packId ? takenIn(rules, answers) : []))
    return groupsOf(rules).flatMap((group): ConfusionMatrix[] => {
      const cells = new Map<string, ConfusionMatrix['cells'][number]>()
      for (const one of taken) {
        if (one.group !== group.id) continue
        const known = (id: string | null) => (group.options.some((option) => option.id === id) ? id : null)
        const [given, expected] = [known(one.given), known(one.expected)]
        if (given === null && expected === null) continue
        const key = JSON.stringify([given, expected])
        cells.set(key, { given, expected, times: (cells.get(key)?.times ?? 0) + 1 })
      }
      return cells.size === 0 ? [] : [{ packId, ...group, cells: [...cells.values()] }]
    })
  })
}

/** Gives the confusions between two that are both named, of first answers, the last first. */
export function confusionsSoFar(ctx: AppContext): Confusion[] {
  const rules = new Map(ctx.packs.list().map(({ id, pack }) => [id, pack.rules]))
  const byCase = [...skillLog(ctx.store.db).byCase]
  return byCase
    .map(([caseKey, answers]) => ({ caseKey, answers, atMs: Math.max(...answers.map((one) => one.answeredAtMs)) }))
    .toSorted((a, b) => b.atMs - a.atMs)
    .flatMap(({ caseKey, answers }) => {
      const own = rules.get(packOf(caseKey))
      if (!own) return []
      return takenIn(own, answers).flatMap(({ group, given, expected }) =>
        group === 'values' || given === null || expected === null || given === expected
          ? []
          : [{ caseKey, given, expected }],
      )
    })
}

function groupsOf(rules: Rules): Pick<ConfusionMatrix, 'id' | 'label' | 'tell' | 'options'>[] {
  const labels = new Map(
    [...rules.facts, ...rules.elements.flatMap(({ choices = [] }) => choices), ...rules.findings].map(
      ({ id, label }) => [id, label],
    ),
  )
  return [
    {
      id: 'findings',
      label: null,
      tell: null,
      options: rules.findings.filter(({ asked }) => asked).map(({ id, label }) => ({ id, label })),
    },
    ...rules.distinctions.map(({ id, label, tell, between }) => ({
      id,
      label,
      tell,
      options: between.map((one) => ({ id: one, label: labels.get(one) ?? one })),
    })),
    ...rules.elements.flatMap(({ id, label, choices }) =>
      choices ? [{ id, label, tell: null, options: choices.map((one) => ({ id: one.id, label: one.label })) }] : [],
    ),
    { id: 'values', label: null, tell: null, options: ['yes', 'no', 'open'].map((id) => ({ id, label: null })) },
  ]
}

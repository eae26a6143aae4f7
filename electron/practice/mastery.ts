import type { Rules } from '../../shared/classifier/rules'
import type { SkillMastery } from '../../shared/model/practice'
import {
  abilityAt,
  difficultyOf,
  isMastered,
  probability,
  shownProbability,
  untried,
  type SkillState,
} from '../../shared/practice/mastery'
import type { AppContext } from '../context'
import { skillLog, skillName } from './skill-log'

/** What is known of what the learner can do. */
export interface Mastery {
  /** state of a skill of a pack; as if untried if nothing was answered */
  of(packId: string, skill: string): SkillState
  /** probability of a right answer to a part of a case now */
  chanceAt(packId: string, skill: string, one: { key: string; level: number }, guessing?: number): number
}

/** Gives what first answers in all modes say of what the learner can do now. */
export function masteryNow({ store: { db }, now }: Pick<AppContext, 'store' | 'now'>): Mastery {
  const nowMs = now()
  const { learned } = skillLog(db)
  const of: Mastery['of'] = (packId, skill) => learned.skills.get(skillName(packId, skill)) ?? untried
  return {
    of,
    chanceAt(packId, skill, one, guessing) {
      const state = of(packId, skill)
      const difficulty = learned.cases.get(one.key)?.difficulty ?? difficultyOf(one.level)
      return probability(abilityAt(state, nowMs), difficulty, guessing ?? state.chance)
    },
  }
}

/** Gives what the learner can do with each skill of each pack that has cases, in the packs' order. */
export function listMastery(ctx: AppContext): SkillMastery[] {
  const mastery = masteryNow(ctx)
  const nowMs = ctx.now()
  return ctx.packs
    .list()
    .filter(({ pack }) => pack.cases.length > 0)
    .flatMap(({ id: packId, pack }) =>
      skillsOf(pack.rules).map(({ skill, kind, label }) => {
        const state = mastery.of(packId, skill)
        return {
          packId,
          skill,
          kind,
          label,
          p: shownProbability(state, nowMs),
          n: state.n,
          days: state.days.size,
          nearMisses: state.nearMisses,
          isMastered: isMastered(state, nowMs),
        }
      }),
    )
}

/** Gives the skills that rules ask for: each element, each distinction, finding evidence, and applying the rules. */
function skillsOf(rules: Rules): Pick<SkillMastery, 'skill' | 'kind' | 'label'>[] {
  return [
    ...rules.elements.map(({ id, label }) => ({ skill: `element:${id}`, kind: 'element' as const, label })),
    ...rules.distinctions.map(({ id, label }) => ({ skill: `distinction:${id}`, kind: 'distinction' as const, label })),
    { skill: 'evidence', kind: 'evidence', label: null },
    { skill: 'rule', kind: 'rule', label: null },
  ]
}

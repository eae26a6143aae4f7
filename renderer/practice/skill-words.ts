import type { SkillMastery } from '../../shared/model/practice'
import type { useWords } from '../app/words'

/** Gives what a skill is called: an element or a distinction by the pack's words, the other two by the program's. */
export function skillName(
  { skill, label }: Pick<SkillMastery, 'skill' | 'label'>,
  words: ReturnType<typeof useWords>,
): string {
  return label ?? words(skill === 'evidence' ? 'practice.skillEvidence' : 'practice.skillRule')
}

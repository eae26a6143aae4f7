import type { Condition } from './rules'

/** Gives a condition and every condition within it; what a rule names stands among them as a string. */
export function parts(condition: Condition): Condition[] {
  if (typeof condition === 'string') return [condition]
  if ('all' in condition) return [condition, ...condition.all.flatMap(parts)]
  if ('any' in condition) return [condition, ...condition.any.flatMap(parts)]
  if ('not' in condition) return [condition, ...parts(condition.not)]
  if ('some' in condition) return [condition, condition.some]
  if ('unless' in condition) return [condition, ...parts(condition.holds), ...parts(condition.unless)]
  if ('not-needed-if' in condition) return [condition, ...parts(condition.holds), ...parts(condition['not-needed-if'])]
  return [condition, ...condition.of.flatMap(parts)]
}

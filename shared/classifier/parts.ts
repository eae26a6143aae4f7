import type { Condition } from './rules'

/** A condition within another, and where it stands in it: all.0.not */
export interface PlacedPart {
  part: Condition
  place: readonly string[]
}

/** Gives a condition and every condition within it, each with its place. */
export const placedParts = (condition: Condition, place: readonly string[] = []): PlacedPart[] => [
  { part: condition, place },
  ...within(condition).flatMap((inner) => placedParts(inner.part, [...place, ...inner.place])),
]

function within(condition: Condition): PlacedPart[] {
  if (typeof condition === 'string') return []
  const one = (name: string, part: Condition): PlacedPart => ({ part, place: [name] })
  const several = (name: string, list: Condition[]) =>
    list.map((part, at): PlacedPart => ({ part, place: [name, String(at)] }))
  if ('all' in condition) return several('all', condition.all)
  if ('any' in condition) return several('any', condition.any)
  if ('not' in condition) return [one('not', condition.not)]
  if ('some' in condition) return [one('some', condition.some)]
  if ('unless' in condition) return [one('holds', condition.holds), one('unless', condition.unless)]
  if ('not-needed-if' in condition)
    return [one('holds', condition.holds), one('not-needed-if', condition['not-needed-if'])]
  return several('of', condition.of)
}

/** Gives a condition and every condition within it; what a rule names stands among them as a string. */
export const parts = (condition: Condition): Condition[] => [
  condition,
  ...within(condition).flatMap(({ part }) => parts(part)),
]

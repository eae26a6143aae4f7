/**
 * How much two words, or two short runs of them, have in common at their ends, from 0 to 1: a correction or another
 * ending leaves most of a word as it was, while two words that share but a few letters in their midst are two words.
 */
export function likeness(a: string, aFrom: number, aTo: number, b: string, bFrom: number, bTo: number): number {
  const shorter = Math.min(aTo - aFrom, bTo - bFrom)
  const longer = Math.max(aTo - aFrom, bTo - bFrom)
  let before = 0
  while (before < shorter && a.charCodeAt(aFrom + before) === b.charCodeAt(bFrom + before)) before += 1
  let after = 0
  while (after < shorter - before && a.charCodeAt(aTo - 1 - after) === b.charCodeAt(bTo - 1 - after)) after += 1
  return longer === 0 ? 1 : (before + after) / longer
}

import type { Alignment } from '../align/align'
import type { Tokens } from '../align/tokens'
import { unparted, wordsIn } from '../words'

/** Tokens on either side by which a word is told. */
const reach = 8

/**
 * Whether what came beside an old token that stayed has become one word with it, in a script that does not part its words:
 * of 包 that became 包含, one cannot tell whether it stayed.
 * @param inward the step from the edge at which it stands into the mark
 */
export function crossesWord({ from, to, there }: Alignment, old: number, inward: number): boolean {
  const now = there[old] ?? 0
  return isInWord(to, now, inward) && !isInWord(from, old, inward)
}

function isInWord(tokens: Tokens, token: number, inward: number): boolean {
  const { text, starts, ends, count } = tokens
  const border = (inward > 0 ? starts[token] : ends[token]) ?? 0
  const [before, after] = [text.charAt(border - 1), text.charAt(border)]
  if (!unparted.test(before) || !unparted.test(after)) return false
  const stretch = { start: starts[Math.max(0, token - reach)] ?? 0, end: ends[Math.min(count - 1, token + reach)] ?? 0 }
  return wordsIn(text, stretch).some(({ start, end }) => start < border && border < end)
}

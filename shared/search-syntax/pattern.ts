import { FaultFound } from './faults'
import { quoteMark } from './tokens'
import type { Pattern, PatternPiece } from './tree'

/** Signs that mean something, which a backslash takes from them. */
const isEscapable = (char: string): boolean =>
  char !== '' && (String.raw`*_\:()-`.includes(char) || quoteMark.test(char))

/**
 * Reads a pattern, in which * stands for any letters and _ for one.
 * @param at offset, in what was typed, of a unit of the text
 * @throws FaultFound escape-unknown
 */
export function parsePattern(text: string, at: (index: number) => number): Pattern {
  const pieces: PatternPiece[] = []
  let literal = ''
  const flush = () => {
    if (literal !== '') pieces.push({ text: literal })
    literal = ''
  }
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index)
    if (char === '*' || char === '_') {
      flush()
      const last = pieces.at(-1)
      if (char === '_' || !last || 'text' in last || last.wild !== '*') pieces.push({ wild: char })
    } else if (char === '\\') {
      index += 1
      const next = String.fromCodePoint(text.codePointAt(index) ?? 0)
      if (!isEscapable(next)) throw new FaultFound('escape-unknown', at(index - 1), at(index - 1) + 1 + next.length)
      literal += next
    } else literal += char
  }
  flush()
  return pieces
}

/** The pattern as it is typed. */
export function printPattern(pattern: Pattern): string {
  return pattern
    .map((piece) => ('wild' in piece ? piece.wild : piece.text.replace(/[*_\\:"“”„‟«»]/gu, String.raw`\$&`)))
    .join('')
}

/** What a pattern is matched by: one letter, any one letter, or any number of them. */
type Step = string | '_any' | '_all'

function stepsOf(pattern: Pattern, fold: (text: string) => string): Step[] {
  return pattern.flatMap((piece) => ('wild' in piece ? (piece.wild === '*' ? '_all' : '_any') : [...fold(piece.text)]))
}

const lowerCase = (text: string): string => text.toLowerCase()

/**
 * Tells whether the whole of a text is what the pattern stands for. It takes at most the product of both lengths.
 * @param fold what does not tell letters apart; their case, if nothing else is said
 */
export function wholeMatcher(pattern: Pattern, fold: (text: string) => string = lowerCase): (text: string) => boolean {
  const steps = stepsOf(pattern, fold)
  return (text) => isMatch(steps, [...fold(text)])
}

function isMatch(steps: readonly Step[], letters: readonly string[]): boolean {
  let [step, at] = [0, 0]
  // Where the last asterisk stands, and up to where it reaches.
  let [last, reached] = [-1, 0]
  while (at < letters.length) {
    if (steps[step] === '_all') {
      last = step++
      reached = at
    } else if (step < steps.length && (steps[step] === '_any' || steps[step] === letters[at])) {
      step += 1
      at += 1
    } else if (last >= 0) {
      step = last + 1
      at = ++reached
    } else return false
  }
  return steps.slice(step).every((rest) => rest === '_all')
}

/** The letters of a pattern that stands for nothing but itself; null if it has wildcards. */
export function literalOf(pattern: Pattern): string | null {
  let literal = ''
  for (const piece of pattern) {
    if ('wild' in piece) return null
    literal += piece.text
  }
  return literal
}

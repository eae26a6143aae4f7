import { FaultFound } from './faults'

/** A run of what was typed that is one term, with the quotation marks around it, or around what comes after its colon, taken off. */
export interface TermToken {
  kind: 'term'
  start: number
  end: number
  /** still with its backslashes */
  text: string
  /** Offset, in what was typed, of a unit of the text. */
  at(index: number): number
  /** it stood in quotation marks from its beginning */
  quoted: boolean
}
export type Token = TermToken | { kind: 'open' | 'close' | 'minus'; start: number; end: number }

/** Quotation marks as keyboards type them, phones among them. */
export const quoteMark = /["“”„‟«»]/u
const isSpace = (char: string): boolean => /\s/u.test(char)

/**
 * Parts what was typed, from its beginning to its end, into brackets, minus signs and terms.
 * @throws FaultFound quote-open, quote-empty, escape-at-end
 */
export function* tokensOf(typed: string): Generator<Token> {
  let at = 0
  while (at < typed.length) {
    const char = typed.charAt(at)
    if (isSpace(char)) at += 1
    else if (char === '(' || char === ')') yield sign(char === '(' ? 'open' : 'close', at++)
    else if (char === '-') yield sign('minus', at++)
    else {
      const token = quoteMark.test(char) ? quotedTerm(typed, at) : bareTerm(typed, at)
      yield token
      at = token.end
    }
  }
}

const sign = (kind: 'open' | 'close' | 'minus', at: number): Token => ({ kind, start: at, end: at + 1 })

/** Offset of the mark that closes a quotation. What a straight one opened, a straight one closes. */
function closingOf(typed: string, opening: number): number {
  const isStraight = typed.charAt(opening) === '"'
  for (let at = opening + 1; at < typed.length; at++) {
    const char = typed.charAt(at)
    if (char === '\\') at += 1
    else if (char === '"' || (!isStraight && quoteMark.test(char))) {
      if (at === opening + 1) throw new FaultFound('quote-empty', opening, at + 1)
      return at
    }
  }
  throw new FaultFound('quote-open', opening, opening + 1)
}

function quotedTerm(typed: string, start: number): TermToken {
  const closing = closingOf(typed, start)
  return {
    kind: 'term',
    start,
    end: closing + 1,
    text: typed.slice(start + 1, closing),
    at: (index) => start + 1 + index,
    quoted: true,
  }
}

function bareTerm(typed: string, start: number): TermToken {
  let at = start
  for (; at < typed.length; at++) {
    const char = typed.charAt(at)
    if (char === '\\') {
      at += 1
      if (at === typed.length) throw new FaultFound('escape-at-end', at - 1, at)
    } else if (isSpace(char) || char === '(' || char === ')' || quoteMark.test(char)) break
  }
  const isAfterColon = typed.charAt(at - 1) === ':' && typed.charAt(at - 2) !== '\\'
  if (!isAfterColon || !quoteMark.test(typed.charAt(at))) {
    return { kind: 'term', start, end: at, text: typed.slice(start, at), at: (index) => start + index, quoted: false }
  }
  const closing = closingOf(typed, at)
  const bare = at - start
  return {
    kind: 'term',
    start,
    end: closing + 1,
    text: typed.slice(start, at) + typed.slice(at + 1, closing),
    at: (index) => start + index + (index < bare ? 0 : 1),
    quoted: false,
  }
}

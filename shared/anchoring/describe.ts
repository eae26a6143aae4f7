import { AppError } from '../errors'
import type { TextAnchor } from '../model/annotation'

/** UTF-16 units of context kept on each side of a quote. As Hypothesis keeps them. */
export const contextUnits = 32

/**
 * Describes a range of a text by place and by quote, so that it can be found again after the text has changed.
 * @param start inclusive, and
 * @param end exclusive, in UTF-16 units of the text. An end that falls inside a surrogate pair is moved out of it.
 * @throws AppError range-invalid if the range is empty or leaves the text
 */
export function describeAnchor(text: string, start: number, end: number): TextAnchor {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end) {
    throw new AppError('range-invalid', { start, end, length: text.length })
  }
  const from = splitsPair(text, start) ? start - 1 : start
  const to = splitsPair(text, end) ? end + 1 : end
  const prefixFrom = Math.max(0, from - contextUnits)
  const suffixTo = Math.min(text.length, to + contextUnits)
  return {
    start: from,
    end: to,
    exact: text.slice(from, to),
    // Context is cut shorter rather than longer at a pair: a lone surrogate would not survive being stored as UTF-8.
    prefix: text.slice(splitsPair(text, prefixFrom) ? prefixFrom + 1 : prefixFrom, from),
    suffix: text.slice(to, splitsPair(text, suffixTo) ? suffixTo - 1 : suffixTo),
  }
}

/** Whether an offset stands between the two halves of one character. */
function splitsPair(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset))
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

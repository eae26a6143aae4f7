import { AppError } from '../errors'
import type { TextAnchor } from '../model/annotation'
import { graphemeEnd, graphemeStart } from './graphemes'

/** UTF-16 units of context kept on each side of a quote. As Hypothesis keeps them. */
export const contextUnits = 32

/**
 * Describes a range of a text by place and by quote, so that it can be found again after the text has changed.
 * @param start inclusive, and
 * @param end exclusive, in UTF-16 units of the text. An end that falls inside a grapheme, which a reader takes for one
 * character, is moved out of it.
 * @throws AppError range-invalid if the range is empty or leaves the text
 */
export function describeAnchor(text: string, start: number, end: number): TextAnchor {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end) {
    throw new AppError('range-invalid', { start, end, length: text.length })
  }
  const from = graphemeStart(text, start)
  const to = graphemeEnd(text, end)
  // Context is cut shorter rather than longer: half a character would not survive being stored as UTF-8.
  const prefixFrom = Math.min(from, graphemeEnd(text, Math.max(0, from - contextUnits)))
  const suffixTo = Math.max(to, graphemeStart(text, Math.min(text.length, to + contextUnits)))
  return {
    start: from,
    end: to,
    exact: text.slice(from, to),
    prefix: text.slice(prefixFrom, from),
    suffix: text.slice(to, suffixTo),
  }
}

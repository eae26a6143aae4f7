import { FaultFound, type SearchFaultCode } from './faults'
import { parsePattern } from './pattern'
import type { TermToken } from './tokens'
import type { Pattern } from './tree'

/** What stands after the colon of a term, with the way to point at it. */
export interface TermValue {
  text: string
  pattern(): Pattern
  /** A pattern of at least one sign. @throws FaultFound value-empty, escape-unknown */
  requirePattern(): Pattern
  /** Points at the value; at the key, where the value is empty. */
  fault(why: SearchFaultCode): FaultFound
  keyFault(why: SearchFaultCode): FaultFound
  /** What is left after so many units. */
  from(units: number): TermValue
}

/** @param index of the value's beginning in the token's text */
export function termValue(token: TermToken, index: number): TermValue {
  const text = token.text.slice(index)
  const at = (of: number) => token.at(index + of)
  const keyFault = (why: SearchFaultCode) => new FaultFound(why, token.at(0), token.at(Math.max(index, 1) - 1) + 1)
  const value: TermValue = {
    text,
    pattern: () => parsePattern(text, at),
    requirePattern() {
      if (text === '') throw keyFault('value-empty')
      return value.pattern()
    },
    fault: (why) => (text === '' ? keyFault(why) : new FaultFound(why, at(0), at(text.length - 1) + 1)),
    keyFault,
    from: (units) => termValue(token, index + units),
  }
  return value
}

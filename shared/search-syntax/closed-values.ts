import type { SearchFaultCode } from './faults'
import type { TermValue } from './term-value'
import type { SearchTerm } from './tree'
import { comparisons, properties, type Property } from './vocabulary'

/* Values of which there are only so many, and numbers. */

/** The member of a list that the value names. @throws FaultFound `why` */
export function oneOf<T extends string>(value: TermValue, list: readonly T[], why: SearchFaultCode): T {
  const typed = value.text.toLowerCase()
  const found = list.find((name) => name === typed)
  if (found === undefined) throw value.fault(why)
  return found
}

/** @throws FaultFound `why` if the value is no whole number, or not within the range */
export function wholeNumber(value: TermValue, why: SearchFaultCode, least: number, most: number): number {
  const number = /^\d{1,9}$/.test(value.text) ? Number(value.text) : Number.NaN
  if (!(number >= least && number <= most)) throw value.fault(why)
  return number
}

const MOST_DAYS = 100_000

/** How many days back, today being the first. @throws FaultFound days-expected */
export const daysOf = (value: TermValue): number => wholeNumber(value, 'days-expected', 1, MOST_DAYS)

/** Ids with commas between them. @throws FaultFound value-empty */
export const idsOf = (value: TermValue): string[] => requireSome(value, unescaped(value.text).split(','))

/** An id in which any sign may stand, as in those of Anki's notes. @throws FaultFound value-empty */
export const guidOf = (value: TermValue): string[] => requireSome(value, [unescaped(value.text)])

const unescaped = (text: string): string => text.replace(/\\(.)/gsu, '$1')

function requireSome(value: TermValue, all: readonly string[]): string[] {
  const ids = all.filter((id) => id !== '')
  if (ids.length === 0) throw value.fault('value-empty')
  return ids
}

/** rated:days or rated:days:rating. @throws FaultFound days-expected, rating-unknown */
export function ratedTerm(value: TermValue): SearchTerm {
  const colon = value.text.indexOf(':')
  if (colon < 0) return { kind: 'rated', days: daysOf(value), rating: null }
  const days = /^\d{1,9}$/.exec(value.text.slice(0, colon))
  if (!days || Number(days[0]) < 1 || Number(days[0]) > MOST_DAYS) throw value.fault('days-expected')
  return { kind: 'rated', days: Number(days[0]), rating: wholeNumber(value.from(colon + 1), 'rating-unknown', 1, 4) }
}

/** prop:ivl>=10. @throws FaultFound property-unknown, comparison-missing, number-expected, not-offered */
export function propertyTerm(value: TermValue): SearchTerm {
  const name = /^[a-z]*/i.exec(value.text)?.[0].toLowerCase() ?? ''
  if (name === 'ease') throw value.fault('not-offered')
  if (!isProperty(name)) throw value.fault('property-unknown')
  const rest = value.from(name.length)
  const comparison = comparisons.find((sign) => rest.text.startsWith(sign))
  if (comparison === undefined) throw (rest.text === '' ? value : rest).fault('comparison-missing')
  return { kind: 'property', property: name, comparison, value: numberOf(name, rest.from(comparison.length), value) }
}

const isProperty = (name: string): name is Property => Object.hasOwn(properties, name)

const forms = { whole: /^-?\d{1,9}$/, number: /^\d{1,9}(\.\d{1,6})?$/, share: /^\d{1,3}(\.\d{1,6})?%?$/ }

function numberOf(property: Property, typed: TermValue, whole: TermValue): number {
  const written = properties[property]
  if (!forms[written].test(typed.text)) throw (typed.text === '' ? whole : typed).fault('number-expected')
  if (!typed.text.endsWith('%')) return Number(typed.text)
  return Number((Number(typed.text.slice(0, -1)) / 100).toFixed(6))
}

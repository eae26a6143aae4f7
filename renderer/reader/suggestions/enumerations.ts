import type { Grammar } from './grammar'

/** A list to recall, and the words that lead to it. */
export interface Enumeration {
  lead: string
  items: string[]
}

/** A card of more items is learned better in parts. */
const mostItems = 12
/** What numbers an item, as in "(a)" */
const number = /^\(?(?:[a-z]|\d+|[ivx]+)[).]\s+/iu
/** Longer ones are no items but sentences. */
const mostItemUnits = 160

/** Whether words before a list of the text say that the parts of something follow. */
export function leadsToParts(lead: string, { parts }: Grammar): boolean {
  const words = lead.trim().replace(/:$/u, '')
  return (
    words.length >= 12 && words.length <= 240 && new RegExp(`(?<![\\p{L}])(?:${parts})(?![\\p{L}])`, 'iu').test(words)
  )
}

/** The list in a sentence such as "It has three elements: act, means and purpose."; null if there is none. */
export function enumerationIn(sentence: string, grammar: Grammar): Enumeration | null {
  const colon = sentence.indexOf(':')
  if (colon === -1 || colon !== sentence.lastIndexOf(':')) return null
  const lead = sentence.slice(0, colon).trim()
  const { counts, parts } = grammar
  // What stands after a colon is as often a reason as a list: only what is counted is one.
  const isCounted = new RegExp(`(?<![\\p{L}])(?:${counts})(?: \\p{L}+)? (?:${parts})(?![\\p{L}])`, 'iu').test(lead)
  return isCounted && leadsToParts(lead, grammar)
    ? enumeration(lead, itemsOf(sentence.slice(colon + 1), grammar), grammar)
    : null
}

/** A list made of its lead and its items; null if there are too few, too many, or too long ones. */
export function enumeration(lead: string, items: readonly string[], { and }: Grammar): Enumeration | null {
  const joint = new RegExp(`^(?:${and}) |[;,] (?:${and})$|[.;,]$`, 'giu')
  const tidy = items.map((item) => item.trim().replace(number, '').replace(joint, ''))
  const isList =
    tidy.length >= 2 && tidy.length <= mostItems && tidy.every(({ length }) => length > 1 && length <= mostItemUnits)
  return isList ? { lead: lead.trim().replace(/:$/u, ''), items: tidy } : null
}

/** Semicolons part before commas do, as their items may hold commas. */
function itemsOf(list: string, { and }: Grammar): string[] {
  const words = list.trim().replace(/[.]$/u, '')
  const separator = words.includes(';') ? ';' : ','
  const items = words.split(separator)
  const last = items.pop() ?? ''
  // Between two items, "and" alone parts; before the last of more it only joins.
  return [...items, ...(separator === ',' ? last.split(new RegExp(`(?<=\\S) (?:${and}) `, 'iu')) : [last])]
}

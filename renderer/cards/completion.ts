import { quoteMark } from '../../shared/search-syntax/tokens'

/** What can be typed next, as it is offered under the search. */
export interface Offer {
  /** takes the place of what was typed */
  insert: string
  /** as it is shown */
  label: string
  /** name of what it finds, as cards.finds has it; null where the label says it */
  finds: string | null
}

interface Completion {
  /** what is replaced, UTF-16 units */
  start: number
  end: number
  offers: Offer[]
}

/** The names that a search can have. */
export interface SearchNames {
  /** paths, with :: between a deck and the one in it */
  decks: readonly string[]
  tags: readonly string[]
}

/** Offered at once. */
const MOST = 8
/** Letters of a word before a key is offered for it: fewer begin too many words. */
const FEWEST = 2

/** What a key takes, with the name of what that finds. */
type Values = readonly (readonly [value: string, finds: string])[]

/** Keys, in the order in which they are offered, each with what it takes; a name is taken from the learner's own. */
const keys: Readonly<Record<string, Values | 'decks' | 'tags'>> = {
  deck: 'decks',
  tag: 'tags',
  is: [
    ['due', 'due'],
    ['new', 'new'],
    ['learn', 'learn'],
    ['review', 'review'],
    ['suspended', 'suspended'],
    ['buried', 'buried'],
  ],
  flag: [
    ['0', 'flag0'],
    ['1', 'flag1'],
    ['2', 'flag2'],
    ['3', 'flag3'],
    ['4', 'flag4'],
    ['5', 'flag5'],
    ['6', 'flag6'],
    ['7', 'flag7'],
  ],
  rated: [
    ['1', 'ratedToday'],
    ['7', 'ratedWeek'],
    ['1:1', 'failedToday'],
    ['7:1', 'failedWeek'],
  ],
  added: [
    ['1', 'addedToday'],
    ['7', 'addedWeek'],
  ],
  edited: [
    ['1', 'editedToday'],
    ['7', 'editedWeek'],
  ],
  prop: [
    ['due<=7', 'dueWeek'],
    ['ivl>=21', 'mature'],
    ['lapses>=3', 'lapses'],
    ['reps=0', 'unanswered'],
    ['r<0.8', 'recall'],
    ['s<7', 'stability'],
    ['d>7', 'difficulty'],
  ],
}

/**
 * What can go on from the place of the caret: keys for the beginning of a word, and what a key takes. Null if nothing is offered.
 * @param caret UTF-16 units
 */
export function completionAt(text: string, caret: number, names: SearchNames): Completion | null {
  const word = wordAt(text, caret)
  if (word === null) return null
  const colon = word.text.indexOf(':')
  if (colon < 0) return word.text.length < FEWEST ? null : offered(word, keyOffers(word.text))
  const key = word.text.slice(0, colon).toLowerCase()
  const taken = Object.hasOwn(keys, key) ? keys[key] : undefined
  if (taken === undefined) return null
  const value = word.text.slice(colon + 1)
  return offered(
    word,
    typeof taken === 'string' ? nameOffers(key, names[taken], value) : valueOffers(key, taken, value),
  )
}

/** The text with an offer taken, and where the caret goes. After a key its value is typed; after a value, the next word. */
export function takeOffer(
  text: string,
  { start, end }: Completion,
  { insert }: Offer,
): { text: string; caret: number } {
  const after = text.slice(end)
  // A value is done with: what follows is another word, or the bracket that is there.
  const isDone = !insert.endsWith(':') && !after.startsWith(')')
  const space = isDone && !/^\s/.test(after) ? ' ' : ''
  return { text: text.slice(0, start) + insert + space + after, caret: start + insert.length + (isDone ? 1 : 0) }
}

/** A term of the search language that finds exactly this name. */
export const termOf = (key: string, name: string): string => {
  // What has a meaning of its own in a name is taken as it stands.
  const escaped = name.replaceAll(/["“”„‟«»\\*_]/g, String.raw`\$&`)
  return /^[\p{L}\p{N}\-:]+$/u.test(escaped) ? `${key}:${escaped}` : `${key}:"${escaped}"`
}

const allQuoteMarks = new RegExp(quoteMark, 'gu')

interface Word {
  /** without its quotes */
  text: string
  start: number
  end: number
}

/** The word that ends at the caret, from the last sign outside quotes that begins a new one; null amid a word. */
function wordAt(text: string, caret: number): Word | null {
  if (/^[^\s)]/.test(text.slice(caret))) return null
  let start = 0
  let isQuoted = false
  for (let at = 0; at < caret; at++) {
    const sign = text.charAt(at)
    if (sign === '\\') at++
    else if (quoteMark.test(sign)) isQuoted = !isQuoted
    else if (!isQuoted && /[\s()]/.test(sign)) start = at + 1
  }
  if (text.charAt(start) === '-') start++
  const word = text.slice(start, caret)
  // What is closed is not gone on with.
  if (!isQuoted && quoteMark.test(word.slice(-1))) return null
  return { text: word.replaceAll(allQuoteMarks, ''), start, end: caret }
}

const offered = ({ text, start, end }: Word, offers: Offer[]): Completion | null => {
  const isTyped = offers.length === 1 && offers[0]?.insert === text
  return offers.length === 0 || isTyped ? null : { start, end, offers }
}

const keyOffers = (typed: string): Offer[] =>
  Object.keys(keys)
    .filter((key) => key.startsWith(typed.toLowerCase()))
    .map((key) => ({ insert: `${key}:`, label: `${key}:`, finds: key }))

const valueOffers = (key: string, values: Values, typed: string): Offer[] =>
  values
    .filter(([value]) => value.startsWith(typed.toLowerCase()))
    .slice(0, MOST)
    .map(([value, finds]) => ({ insert: `${key}:${value}`, label: `${key}:${value}`, finds }))

function nameOffers(key: string, names: readonly string[], typed: string): Offer[] {
  const sought = typed.toLocaleLowerCase()
  const found = names.filter((name) => name.toLocaleLowerCase().includes(sought))
  // A deck or a tag is known by its own name, whatever it lies in.
  const begins = (name: string) => (`::${name.toLocaleLowerCase()}`.includes(`::${sought}`) ? 0 : 1)
  return found
    .toSorted((a, b) => begins(a) - begins(b))
    .slice(0, MOST)
    .map((name) => ({ insert: termOf(key, name), label: name, finds: null }))
}

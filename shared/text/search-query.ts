import { otherForms } from './search-forms'
import { isUnspaced, searchableText } from './search-terms'

/** Words that must stand one after the other: one word, a phrase in quotes, or a word with signs inside, as in cyber-enabled. */
export interface SearchTerm {
  /** folded, in lower case */
  words: readonly string[]
  /** the last word may go on: it is still being typed */
  prefix: boolean
  /** what may stand instead of a single word */
  forms: readonly string[]
}

/** What is looked for: all of `all`, and none of `none`. */
export interface SearchQuery {
  all: readonly SearchTerm[]
  none: readonly SearchTerm[]
}

/** A word that is still being typed is taken for a beginning from so many letters on; one letter begins half of all words. */
const prefixFrom = 2

// A quotation, closed or still open, or a run without spaces; each with or without a minus before it.
const piece = /(-?)(?:["“”„«»]([^"“”„«»]*)(["“”„«»]?)|([^\s"“”„«»]+))/gu

/** A text as it is compared: folded, in lower case, each letter of a script without spaces by itself. */
export function comparableText(text: string): string {
  // The index takes the sigma at the end of a word for any other.
  return searchableText(text).toLowerCase().replaceAll('ς', 'σ')
}

/** The words of a text as they are compared. */
export function searchWords(text: string): string[] {
  return comparableText(text).match(/[\p{L}\p{M}\p{N}\p{Co}]+/gu) ?? []
}

/**
 * Reads what was typed into a search box: words, all of which must occur in one of their forms, "phrases" exactly as they
 * are, and -words that must not. Any sign is harmless. Null if nothing in it can be looked for.
 * @param typing the last word is taken for a beginning, unless a space or a quotation mark ended it
 */
export function parseSearch(typed: string, typing: boolean): SearchQuery | null {
  const all: SearchTerm[] = []
  const none: SearchTerm[] = []
  for (const match of typed.matchAll(piece)) {
    const [whole, minus, quoted, closing, run] = match
    const words = searchWords(quoted ?? run ?? '')
    const last = words.at(-1)
    if (last === undefined) continue
    const isLast = match.index + whole.length === typed.length
    const isOpen = quoted === undefined || closing === ''
    const prefix = typing && isLast && isOpen && minus === '' && [...last].length >= prefixFrom
    const mayDiffer = quoted === undefined && minus === '' && words.length === 1
    const forms = mayDiffer ? otherForms(last) : []
    ;(minus === '-' ? none : all).push({ words, prefix, forms })
  }
  return all.length > 0 ? { all, none } : null
}

/** Whether something typed is long enough to look for: two letters, or one that is a word by itself. */
export function isSearchable(typed: string): boolean {
  const words = searchWords(typed)
  return words.some((word) => [...word].length >= prefixFrom || isUnspaced(word) || /^\p{N}$/u.test(word))
}

const phrase = ({ words, prefix }: Omit<SearchTerm, 'forms'>): string => `"${words.join(' ')}"${prefix ? ' *' : ''}`

function oneOfForms({ forms, ...term }: SearchTerm): string {
  const all = [phrase(term), ...forms.map((form) => phrase({ words: [form], prefix: false }))]
  return all.length === 1 ? phrase(term) : `(${all.join(' OR ')})`
}

/** The query in FTS5's language; it holds letters and digits only, so that nothing in it can be a fault there. */
export function ftsExpression({ all, none }: SearchQuery): string {
  const wanted = all.map(oneOfForms).join(' AND ')
  return none.length === 0 ? wanted : `(${wanted}) NOT (${none.map(phrase).join(' OR ')})`
}

/** The query without other forms of its words. */
export const exactly = ({ all, none }: SearchQuery): SearchQuery => ({
  all: all.map((term) => ({ ...term, forms: [] })),
  none,
})

/** The queries in FTS5's language that find first what has the words as they were typed, then what has other forms of them. */
export function asTyped(query: SearchQuery): string[] {
  return [...new Set([ftsExpression(exactly(query)), ftsExpression(query)])]
}

/** The words of a name, as a list of names is searched: in this order, from its first word on. */
export function ftsBeginning(typed: string): string | null {
  const words = searchWords(typed)
  return words.length === 0 ? null : `^ ${phrase({ words, prefix: true })}`
}

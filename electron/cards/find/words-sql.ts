import type { Database } from 'better-sqlite3'
import type { Pattern } from '../../../shared/search-syntax/tree'
import { literalOf, wholeMatcher } from '../../../shared/search-syntax/pattern'
import { searchableText } from '../../../shared/text/search-terms'
import { comparableText, searchWords } from '../../../shared/text/search-query'
import { indexWords, type IndexWord } from './index-words'
import { always, joinedBy, never, noteSql, sql, type Sql } from './sql'

/* Numbers of notes with certain words. */

/** The index that is asked, and whether of few cards. */
interface Asked {
  db: Database
  isOfFew: boolean
  /** Keeps a test of a text of a note. @returns its number */
  keep(test: (text: string) => boolean): number
}

/** With more words than these to look up, or more notes to look through one by one, reading all notes is quicker. */
const MOST_WORDS = 1000
const MOST_NOTES = 20_000
/** Reading the fields of all notes takes no longer than to look so many up for it. */
const MOST_READ = 10_000
/** For each beginning of a phrase, all that its end may be is read anew. */
const MOST_PHRASES = 8

/**
 * A condition that a note's words hold what the pattern stands for, inside other words as well; neither case nor accents
 * matter. Its words are looked up in the index, and where that tells too little, the notes themselves are looked through.
 */
export function holdsSql({ db, isOfFew }: Asked, pattern: Pattern): Sql {
  if (pattern.every((piece) => 'wild' in piece && piece.wild === '*')) return always
  const run = longestRun(pattern)
  const through = throughSql(pattern)
  if (!run) return noteSql(through, isOfFew)
  const words = indexWords(db)().filter(({ word }) => isIn(word, run))
  if (words.length === 0) return never
  const notes = notesWith(words)
  const phrases = isOfFew ? null : phrasesSql(db, pattern)
  if (phrases) return numbersSql(sql`SELECT number FROM note WHERE number IN (${phrases}) AND ${through}`)
  const isTooMany = words.length > MOST_WORDS || (!run.isAll && notes > MOST_NOTES)
  if (isTooMany || (isOfFew && notes > MOST_NOTES)) return noteSql(through, isOfFew)
  if (run.isAll) return numbersSql(oneOfSql(words))
  return numbersSql(sql`SELECT number FROM note WHERE number IN (${oneOfSql(words)}) AND ${through}`)
}

/** Whether the notes with what the pattern stands for are so many that finding them takes long. */
export function isBroad(db: Database, pattern: Pattern): boolean {
  const run = longestRun(pattern)
  return !run || notesWith(indexWords(db)().filter(({ word }) => isIn(word, run))) > MOST_NOTES
}

/**
 * A condition that a note's words hold what the pattern stands for as words of their own; a wildcard stays within its word.
 */
export function holdsWordsSql({ db, isOfFew, keep }: Asked, pattern: Pattern): Sql {
  const phrase = wordsOfPattern(pattern)
  if (phrase.length === 0) return never
  const literals = phrase.map(literalOf).filter((word) => word !== null)
  if (literals.length === phrase.length) return numbersSql(matchSql(`"${literals.join(' ')}"`))
  const all = indexWords(db)()
  const found = phrase.map((word) => {
    const isMeant = wholeMatcher(word, comparableText)
    return all.filter((it) => isMeant(it.word))
  })
  if (found.some((words) => words.length === 0)) return never
  const each = found.map((words) => {
    if (!isOfFew || notesWith(words) <= MOST_READ) return numbersSql(oneOfSql(words))
    const known = new Set(words.map(({ word }) => word))
    return noteSql(
      sql`actus_fields(${keep((text) => searchWords(text).some((word) => known.has(word)))}, search_text)`,
      true,
    )
  })
  // FTS5 has no phrase of alternatives: whether the words follow each other is read in the notes.
  const inOrder = phrase.length === 1 ? [] : [noteSql(throughSql(pattern), isOfFew)]
  return joinedBy(sql` AND `, [...each, ...inOrder])
}

/**
 * Numbers of the notes in whose fields the pattern may stand, for a closer look. Words of addresses are not in the
 * index: notes that may have such are among them. Null: any note may.
 */
export function mayHoldSql(db: Database, pattern: Pattern): Sql | null {
  const run = longestRun(pattern)
  if (!run || run.letters.length < 3 || !/\p{L}{3}/u.test(run.letters)) return null
  const words = indexWords(db)().filter(({ word }) => isIn(word, run))
  if (words.length > MOST_WORDS || notesWith(words) > MOST_READ) return null
  const hidden = sql`SELECT number FROM note INDEXED BY note_with_links WHERE instr(fields_json, '](') > 0`
  return words.length === 0 ? hidden : sql`${oneOfSql(words)} UNION ${hidden}`
}

const notesWith = (words: readonly IndexWord[]): number => words.reduce((sum, { notes }) => sum + notes, 0)

const numbersSql = (numbers: Sql): Sql => sql`c.note_number IN (${numbers})`

/** Notes with one of the words, each looked up by itself: FTS5 asks all that stand between ORs anew for each note. */
const oneOfSql = (
  words: readonly IndexWord[],
): Sql => sql`SELECT found.rowid FROM json_each(${JSON.stringify(words.map(({ word }) => word))}) AS one
  CROSS JOIN note_search AS found WHERE found.note_search MATCH '"' || one.value || '"'`

/** Notes in which the words of a text follow each other, of which the first may begin sooner, and the last go on; null: not told. */
function phrasesSql(db: Database, pattern: Pattern): Sql | null {
  const text = comparableText(literalOf(pattern) ?? '')
  const [first = '', ...rest] = searchWords(text)
  // The index keeps some marks of scripts apart from their letters.
  if (rest.length === 0 || /\p{M}/u.test(text)) return null
  const firsts = text.startsWith(first)
    ? indexWords(db)().filter(({ word }) => word.endsWith(first))
    : [{ word: first }]
  if (firsts.length > MOST_PHRASES) return null
  const end = `${rest.map((word) => ` ${word}`).join('')}"${text.endsWith(rest.at(-1) ?? '') ? ' *' : ''}`
  return sql`SELECT found.rowid FROM json_each(${JSON.stringify(firsts.map(({ word }) => word))}) AS one
    CROSS JOIN note_search AS found WHERE found.note_search MATCH '"' || one.value || ${end}`
}

/** @param expression of letters and digits in quotation marks, so that nothing in it can be a fault */
const matchSql = (expression: string): Sql => sql`SELECT rowid FROM note_search WHERE note_search MATCH ${expression}`

/** Letters of a pattern without a sign between them, and whether they may go on before and after it. */
interface Run {
  letters: string
  before: boolean
  after: boolean
  /** there is nothing else in the pattern */
  isAll: boolean
}

function longestRun(pattern: Pattern): Run | null {
  const runs = pattern.flatMap((piece): Run[] => {
    if ('wild' in piece) return []
    const text = comparableText(piece.text)
    return [...text.matchAll(/[\p{L}\p{M}\p{N}\p{Co}]+/gu)].map(({ 0: letters, index }) => ({
      letters,
      before: index === 0,
      after: index + letters.length === text.length,
      isAll: pattern.length === 1 && letters.length === text.length,
    }))
  })
  // The index keeps some marks of scripts apart from their letters.
  return (
    runs.filter(({ letters }) => !/\p{M}/u.test(letters)).toSorted((a, b) => b.letters.length - a.letters.length)[0] ??
    null
  )
}

function isIn(word: string, { letters, before, after }: Run): boolean {
  if (before && after) return word.includes(letters)
  if (before) return word.endsWith(letters)
  return after ? word.startsWith(letters) : word === letters
}

/** The words of a pattern, each a pattern of its own. */
function wordsOfPattern(pattern: Pattern): Pattern[] {
  const words: Pattern[] = [[]]
  for (const piece of pattern) {
    if ('wild' in piece) words.push([...(words.pop() ?? []), piece])
    else {
      for (const [at, letters] of comparableText(piece.text)
        .split(/[^\p{L}\p{M}\p{N}\p{Co}]+/u)
        .entries()) {
        if (at > 0) words.push([])
        if (letters !== '') words.push([...(words.pop() ?? []), { text: letters }])
      }
    }
  }
  return words.filter((word) => word.length > 0)
}

/** Looks through the words of a note. LIKE ignores the case of ASCII; other letters are asked for in each of their cases. */
function throughSql(pattern: Pattern): Sql {
  const texts = pattern.map((piece) => ('wild' in piece ? piece : { text: searchableText(piece.text) }))
  // oxlint-disable-next-line no-control-regex -- from the first character to the last of ASCII
  const isPlain = texts.every((piece) => 'wild' in piece || /^[\u0000-\u007F]*$/.test(piece.text))
  if (isPlain) {
    const like = texts.map((piece) =>
      'wild' in piece ? { '*': '%', _: '_' }[piece.wild] : piece.text.replace(/[\\%_]/g, String.raw`\$&`),
    )
    return sql`search_text LIKE ${`%${like.join('')}%`} ESCAPE '\\'`
  }
  const glob = texts.map((piece) =>
    'wild' in piece ? { '*': '*', _: '?' }[piece.wild] : [...piece.text].map(inEachCase).join(''),
  )
  return sql`search_text GLOB ${`*${glob.join('')}*`}`
}

function inEachCase(char: string): string {
  const cases = new Set([char, char.toLowerCase(), char.toUpperCase()].filter((it) => [...it].length === 1))
  for (const sigma of 'σς') if (cases.has(sigma)) cases.add('σ').add('ς').add('Σ')
  return cases.size > 1 || /[*?[]/.test(char) ? `[${[...cases].join('')}]` : char
}

import type { Database } from 'better-sqlite3'
import {
  fieldNames,
  noteTypeNames,
  type CardStateTerm,
  type NoteFieldName,
} from '../../../shared/search-syntax/vocabulary'
import type { Pattern, SearchNode, SearchTerm, TextMatch } from '../../../shared/search-syntax/tree'
import { lettersOfRegex, searchRegex } from '../../../shared/search-syntax/regex'
import { addedSql, editedSql, introducedSql, ratedSql, reschedSql } from './events-sql'
import { havingSql, lettersSql, wholeFieldSql } from './fields-sql'
import { fieldsTest, type FieldsTest } from './matchers'
import { deckPaths, isNamed, isNamedOrUnder, nameQueries } from './names'
import { propertySql } from './property-sql'
import type { SearchMoment } from './question'
import { always, joinedBy, listOf, noteSql, sql, type Sql } from './sql'
import { DEFAULT_PRESET } from '../../../shared/model/preset'
import { holdsSql, holdsWordsSql, mayHoldSql } from './words-sql'

/** What a search is compiled with. */
export interface Compiling {
  db: Database
  moment: SearchMoment
  /** Keeps a test of a note's fields. @returns its number */
  keep(test: (fieldsJson: string) => boolean): number
  /** it is asked of few cards, one by one: what is worked out for all would be of little use */
  isOfFew: boolean
}

/** A search as a condition on card AS c. Each value is bound; the text of the SQL comes from this program alone. */
export function searchSql(node: SearchNode, compiling: Compiling): Sql {
  switch (node.kind) {
    case 'all':
      return always
    case 'and':
      return joinedBy(
        sql` AND `,
        node.of.map((part) => searchSql(part, compiling)),
      )
    case 'or':
      return joinedBy(
        sql` OR `,
        node.of.map((part) => searchSql(part, compiling)),
      )
    case 'not':
      return sql`NOT ${searchSql(node.of, compiling)}`
    default:
      return termSql(node, compiling)
  }
}

function termSql(term: SearchTerm, compiling: Compiling): Sql {
  const { db, moment, isOfFew } = compiling
  switch (term.kind) {
    case 'words':
      return wordsSql(term.match, compiling)
    case 'field':
      return fieldSql(term.name, term.match, compiling)
    case 'deck': {
      const isMeant = isNamedOrUnder(term.name)
      return sql`c.deck_id IN ${listOf(idsWhere(deckPaths(db), ({ path }) => isMeant(path)))}`
    }
    case 'preset':
      return presetSql(term.name, db)
    case 'tag':
      return tagSql(term.match, compiling)
    case 'source':
      return sourceSql(term.title, compiling)
    case 'note-type': {
      const isMeant = isNamed(term.name)
      const types = Object.entries(noteTypeNames).filter(([, names]) => names.some(isMeant))
      return noteSql(sql`type IN ${listOf(types.map(([type]) => type))}`, isOfFew)
    }
    case 'card':
      return sql`c.ordinal = ${term.ordinal}`
    case 'state':
      return states[term.state](moment)
    case 'flag':
      // In the order of an index, cards need not be read for it.
      return term.flag === 0
        ? sql`c.flag = 0`
        : sql`c.rowid IN (SELECT rowid FROM card INDEXED BY card_flagged WHERE flag > 0 AND flag = ${term.flag})`
    case 'holds':
      return sql`c.note_id IN (SELECT note_id FROM note_media JOIN blob USING (sha256)
        WHERE media_type LIKE ${term.what === 'picture' ? 'image/%' : 'audio/%'})`
    case 'property':
      return propertySql(term.property, term.comparison, term.value, moment)
    case 'rated':
      return ratedSql(term.days, term.rating, compiling)
    case 'within':
      return { added: addedSql, edited: editedSql, introduced: introducedSql, resched: reschedSql }[term.event](
        term.days,
        compiling,
      )
    case 'id':
      return idSql(term.of, listOf(term.ids))
  }
}

const states: Readonly<Record<CardStateTerm, (moment: SearchMoment) => Sql>> = {
  new: () => sql`c.state = 'new'`,
  learn: () => sql`c.state IN ('learning', 'relearning')`,
  review: () => sql`c.state IN ('review', 'relearning')`,
  due: ({ day, nowMs }) => sql`(c.suspended = 0 AND c.buried_day IS NOT ${day} AND c.state <> 'new'
    AND iif(c.due_day IS NULL, c.due_at_ms <= ${nowMs}, c.due_day <= ${day}))`,
  suspended: () => sql`c.suspended = 1`,
  buried: ({ day }) => sql`c.buried_day IS ${day}`,
  'buried-manually': ({ day }) => sql`(c.buried_day IS ${day} AND c.buried_by = 'learner')`,
  'buried-sibling': ({ day }) => sql`(c.buried_day IS ${day} AND c.buried_by = 'sibling')`,
}

function idSql(of: 'note' | 'card' | 'guid' | 'deck', ids: Sql): Sql {
  switch (of) {
    case 'card':
      return sql`c.id IN ${ids}`
    case 'note':
      return sql`c.note_id IN ${ids}`
    case 'deck':
      return sql`c.deck_id IN ${ids}`
    case 'guid':
      return sql`c.note_number IN (SELECT number FROM note WHERE guid IN ${ids})`
  }
}

function wordsSql(match: TextMatch, compiling: Compiling): Sql {
  if (match.how === 'word') return holdsWordsSql(compiling, match.pattern)
  if (match.how === 'regex') return regexSql(null, match, compiling)
  return holdsSql(compiling, match.pattern)
}

/** @param among numbers of the notes of which one fulfils it at most; null: of all */
const amongSql = (among: Sql | null, condition: Sql, { isOfFew }: Compiling): Sql =>
  noteSql(sql`${among && !isOfFew ? sql`number IN (${among}) AND ` : sql``}${condition}`, isOfFew)

const typesSql = (names: readonly NoteFieldName[], { db, isOfFew }: Compiling): Sql | null =>
  isOfFew ? null : havingSql(db, names)

const testSql = (test: FieldsTest, { keep }: Compiling): Sql => sql`actus_fields(${keep(test)}, fields_json)`

function fieldSql(name: Pattern, match: TextMatch, compiling: Compiling): Sql {
  const isMeant = isNamed(name)
  const names = Object.entries(fieldNames).flatMap(([known, fields]) => (isMeant(known) ? fields : []))
  if (match.how === 'regex') return regexSql(names, match, compiling)
  const test = testSql(fieldsTest(names, match, true), compiling)
  const condition = match.how === 'word' ? test : wholeFieldSql(names, match.pattern, test)
  const among = mayHoldSql(compiling.db, match.pattern) ?? typesSql(names, compiling)
  return amongSql(among, condition, compiling)
}

/** @param names of the fields; null: all */
function regexSql(
  names: readonly NoteFieldName[] | null,
  match: TextMatch & { how: 'regex' },
  compiling: Compiling,
): Sql {
  const test = testSql(fieldsTest(names, match, names !== null), compiling)
  const letters = lettersOfRegex(match.source)
  if (letters === null) return amongSql(names && typesSql(names, compiling), test, compiling)
  const among = mayHoldSql(compiling.db, [{ wild: '*' }, { text: letters }, { wild: '*' }])
  return amongSql(among, sql`${lettersSql(letters)} AND ${test}`, compiling)
}

const idsWhere = <T extends { id: string }>(all: readonly T[], isMeant: (one: T) => boolean): string[] =>
  all.filter(isMeant).map(({ id }) => id)

function presetSql(name: Pattern, db: Database): Sql {
  const isMeant = isNamed(name)
  const presets = idsWhere(nameQueries(db).presets(), (preset) => isMeant(preset.name))
  const decks = idsWhere(deckPaths(db), ({ presetId }) => presets.includes(presetId ?? DEFAULT_PRESET))
  return sql`c.deck_id IN ${listOf(decks)}`
}

function tagSql(match: TextMatch | null, { db, isOfFew }: Compiling): Sql {
  if (match === null) {
    return isOfFew
      ? sql`NOT EXISTS (SELECT 1 FROM note_tag WHERE note_id = c.note_id)`
      : sql`c.note_id NOT IN (SELECT note_id FROM note_tag)`
  }
  const tags = sql`tag IN ${listOf(nameQueries(db).tags().filter(tagTest(match)))}`
  return isOfFew
    ? sql`EXISTS (SELECT 1 FROM note_tag WHERE note_id = c.note_id AND ${tags})`
    : sql`c.note_id IN (SELECT note_id FROM note_tag WHERE ${tags})`
}

function tagTest(match: TextMatch): (tag: string) => boolean {
  if (match.how !== 'regex') return isNamedOrUnder(match.pattern)
  const expression = searchRegex(match.source)
  return (tag) => expression?.test(tag) ?? false
}

function sourceSql(title: Pattern | null, { db, isOfFew }: Compiling): Sql {
  if (title === null) return noteSql(sql`source_document_id IS NULL`, isOfFew)
  const isMeant = isNamed(title)
  const texts = idsWhere(nameQueries(db).texts(), (text) => isMeant(text.title))
  return noteSql(sql`source_document_id IN ${listOf(texts)}`, isOfFew)
}

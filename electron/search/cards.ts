import type { Database } from 'better-sqlite3'
import { searchedWords } from '../../shared/cards/faces'
import { noteFields } from '../../shared/model/card'
import type { CardHit, HitGroup } from '../../shared/model/search'
import { holdsAll } from '../../shared/text/search-match'
import { asTyped, ftsBeginning, ftsExpression, type SearchQuery } from '../../shared/text/search-query'
import { foundText } from './found'
import { cardQueries, type FoundNote } from './card.queries'
import { COUNTED } from './find-passages'

/**
 * Cards that hold all the words: first those that begin with what was typed, then the best by bm25, those with the words as
 * they were typed before those that have other forms of them; or the newest of very many.
 */
export function cardHits(db: Database, query: SearchQuery, typed: string, limit: number): HitGroup<CardHit> {
  const queries = cardQueries(db)
  const match = ftsExpression(query)
  const count = queries.count(match, COUNTED + 1)
  const counted = count <= COUNTED
  const beginning = query.none.length === 0 ? ftsBeginning(typed) : null
  const found = [
    ...(beginning === null ? [] : queries.newest(beginning, limit)),
    ...(counted ? asTyped(query).flatMap((it) => queries.ranked(it, limit)) : queries.newest(match, limit)),
  ]
  const once = [...new Map(found.map((note) => [note.noteId, note])).values()]
  return { hits: once.slice(0, limit).map((note) => cardHit(note, query)), total: Math.min(count, COUNTED), counted }
}

function cardHit({ noteId, fieldsJson, dueAtMs, suspended }: FoundNote, query: SearchQuery): CardHit {
  const fields = noteFields.parse(JSON.parse(fieldsJson))
  const [asked, ...others] = searchedWords(fields)
  const front = foundText(asked, query)
  const rest = foundText(others.filter((part) => part !== '').join(fields.type === 'elements' ? '; ' : ' '), query)
  return {
    noteId,
    front,
    rest: rest.ranges.length > 0 && !holdsAll(asked, query) ? rest : null,
    dueAtMs,
    suspended: suspended === 1,
  }
}

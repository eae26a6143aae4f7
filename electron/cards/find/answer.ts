import type { Database } from 'better-sqlite3'
import type { CardTableRow } from '../../../shared/model/card-table'
import type { Replacement, ReplacePreview } from '../../../shared/model/card-replace'
import { TookTooLong } from '../../store/time-limit'
import { previewReplacing } from '../bulk/replacing'
import { countCards, findCardIds, findCards } from './found'
import { indexWords } from './index-words'
import type { CardsQuestion } from './question'

/** What is asked of the thread that searches. */
export type CardsRequest =
  | { kind: 'page'; question: CardsQuestion; limit: number; offset: number }
  | { kind: 'count'; question: CardsQuestion }
  | { kind: 'ids'; question: CardsQuestion }
  | { kind: 'replace'; wanted: Replacement }

/** Its answer; too-slow: a regular expression came to no end. */
export type CardsAnswer =
  | { kind: 'page'; rows: CardTableRow[]; total: number | null }
  | { kind: 'count'; total: number }
  /** as readCardIds reads them */
  | { kind: 'ids'; ids: string }
  | { kind: 'replace'; preview: ReplacePreview }
  | { kind: 'too-slow' }

/** Answers from the connection of whoever runs this. */
export function answerOfCards(db: Database, request: CardsRequest): CardsAnswer {
  try {
    if (request.kind === 'replace') return { kind: 'replace', preview: previewReplacing(db, request.wanted) }
    if (request.kind === 'count') return { kind: 'count', total: countCards(db, request.question) }
    if (request.kind === 'ids') return { kind: 'ids', ids: findCardIds(db, request.question) }
    return { kind: 'page', ...findCards(db, request.question, request) }
  } catch (error) {
    if (error instanceof TookTooLong) return { kind: 'too-slow' }
    throw error
  }
}

/** Makes what a connection that only reads needs, before it is kept from writing. */
export function prepareFinding(db: Database): void {
  indexWords(db)
}

import type { RecentText, SearchQuestion } from '../../shared/model/search'
import type { CardsAnswer, CardsRequest } from '../cards/find/public'
import type { StoredHits } from './engine'

/** What the search's thread is started with. */
export interface SearchThreadData {
  /** the data file */
  file: string
  /** numbers that both threads see: UNWANTED and CLOSED say which */
  shared: Int32Array<SharedArrayBuffer>
}

/** Number of the question that is no longer wanted. */
export const UNWANTED = 0
/** 1 once the thread has closed its connection. */
export const CLOSED = 1

export type SearchRequest =
  | { kind: 'hits'; number: number; question: SearchQuestion }
  | { kind: 'recent'; number: number; limit: number }
  | { kind: 'cards'; number: number; request: CardsRequest }
  | { kind: 'close' }

/** Null hits: the question was no longer wanted. */
export type SearchAnswer =
  | { kind: 'hits'; hits: StoredHits | null }
  | { kind: 'recent'; texts: RecentText[] }
  | { kind: 'cards'; answer: CardsAnswer }
  | { kind: 'failed'; error: unknown }

import type { Store } from './store/store'
import type { PackShelf } from './library/public'
import type { ParsePort } from './jobs/parse-port'
import type { SearchPort } from './search/public'

/** What a feature may use: the store, the packs, the parsing process, the search, and what else would make it depend on the moment. */
export interface AppContext {
  store: Store
  packs: PackShelf
  parser: ParsePort
  search: SearchPort
  /** UTC milliseconds */
  now(): number
  /** a new UUIDv7 */
  newId(): string
}

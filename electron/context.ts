import type { Store } from './store/store'
import type { ImportFile, PackShelf, RevisionFollower } from './library/public'
import type { CarryPort } from './jobs/carry-port'
import type { ReadingPort } from './case-reading/public'
import type { ParsePort } from './jobs/parse-port'
import type { SearchPort } from './search/public'

/** What a feature may use: the store, the packs, the parsing process, the search, what carries marks to another edition, what reads cases, and what else would make it depend on the moment. */
export interface AppContext {
  store: Store
  packs: PackShelf
  parser: ParsePort
  search: SearchPort
  carrier: CarryPort
  reader: ReadingPort
  /** what has to know where its anchors stand before another revision of a text is shown */
  followers: readonly RevisionFollower[]
  /** UTC milliseconds */
  now(): number
  /** a new UUIDv7 */
  newId(): string
  /** files that the system asked this host to open; absent where it never does */
  opened?: OpenedFiles
}

/** Files that somebody opened with Actus, until the window takes them in. */
export interface OpenedFiles {
  list(): { id: string; name: string; bytes: number }[]
  /** Takes one off the list. Null if it is not there. @throws AppError file-unreadable and as importRefusal says */
  take(id: string): Promise<ImportFile> | null
}

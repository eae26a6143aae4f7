import { followMarks } from '../../electron/annotations/public'
import { followPassages } from '../../electron/cards/public'
import { noReader } from '../../electron/case-reading/public'
import type { AppContext } from '../../electron/context'
import { carryHere } from '../../electron/jobs/carry-port'
import { searchHere } from '../../electron/search/public'
import type { temporaryStore } from './temporary-store'

/** What features may use, over a temporary data file; the store and the search are those of the file that is open. */
export function temporaryContext(
  files: ReturnType<typeof temporaryStore>,
  { packs, parser }: Pick<AppContext, 'packs' | 'parser'>,
): AppContext {
  return {
    get store() {
      return files.store
    },
    packs,
    parser,
    carrier: carryHere,
    reader: noReader,
    followers: [followMarks, followPassages],
    get search() {
      return searchHere(files.store.db)
    },
    now: files.now,
    newId: files.newId,
  }
}

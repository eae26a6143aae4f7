import { followMarks } from '../../electron/annotations/public'
import { followPassages } from '../../electron/cards/public'
import { noReader } from '../../electron/case-reading/public'
import type { AppContext } from '../../electron/context'
import { carryHere } from '../../electron/jobs/carry-port'
import { piecesOf } from '../../electron/jobs/parsed-pieces'
import type { ParsePort } from '../../electron/jobs/parse-port'
import { coverPackFile, parseFile, readPackFile } from '../../electron/library/parsers/public'
import { loadPacks, packShelf } from '../../electron/library/public'
import { searchHere } from '../../electron/search/public'
import type { Store } from '../../electron/store/store'

/** In this process, so that a kill leaves none behind. */
const parser: ParsePort = {
  async parse(file) {
    const { facts, pieces } = piecesOf(await parseFile(file, { companion: file.companion, progress: () => {} }))
    return {
      facts,
      async *pieces() {
        yield* pieces
      },
      close: () => {},
    }
  },
  readPack: readPackFile,
  coverPack: coverPackFile,
}

/** What a program that brings texts in works with, all in its own process. */
export const programContext = (store: Store, packs: string, more: Pick<AppContext, 'now' | 'newId'>): AppContext => ({
  store,
  packs: packShelf({ store, now: more.now }, loadPacks(packs)),
  parser,
  search: searchHere(store.db),
  carrier: carryHere,
  reader: noReader,
  followers: [followMarks, followPassages],
  ...more,
})

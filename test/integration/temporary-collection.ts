import { join } from 'node:path'
import { cardsRouter } from '../../electron/cards/router'
import { installPacks, loadPacks } from '../../electron/library/public'
import { keepLogOnUndo } from '../../electron/review/public'
import { decksRouter } from '../../electron/cards/deck-router'
import { savedSearchesRouter } from '../../electron/cards/saved-searches-router'
import { reviewRouter } from '../../electron/review/router'
import { historyRouter } from '../../electron/store/router'
import { createCaller, router } from '../../electron/trpc'
import { noParser } from '../no-parser'
import { temporaryContext } from './temporary-context'
import { temporaryStore, type Snapshot, type TemporaryStore } from './temporary-store'

/** The first pack's id. */
export const PACK = 'tip-som-cyber-14'

export const packs = loadPacks(join(import.meta.dirname, '../../resources/packs'))

const callerOf = createCaller(
  router({
    cards: cardsRouter,
    decks: decksRouter,
    savedSearches: savedSearchesRouter,
    review: reviewRouter,
    history: historyRouter,
  }),
)

let withPack: Snapshot | undefined

/** A temporary data file that holds the first pack, which is installed once for all tests of a process. */
export function storeWithPack(): TemporaryStore {
  if (withPack) return temporaryStore(withPack)
  const files = temporaryStore()
  installPacks({ store: files.store, packs, now: files.now })
  withPack = files.snapshot()
  return files
}

/** Cards and review over a temporary data file that holds the first pack. Call it in a test or in beforeEach. */
export function temporaryCollection() {
  const files = storeWithPack()
  keepLogOnUndo(files.store)
  const context = temporaryContext(files, {
    packs,
    parser: noParser,
  })
  return { files, context, call: callerOf(context) }
}

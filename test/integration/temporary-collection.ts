import { join } from 'node:path'
import { followMarks } from '../../electron/annotations/public'
import { followPassages } from '../../electron/cards/public'
import { cardsRouter } from '../../electron/cards/router'
import type { AppContext } from '../../electron/context'
import { installPacks, loadPacks } from '../../electron/library/public'
import { keepLogOnUndo } from '../../electron/review/public'
import { decksRouter } from '../../electron/cards/deck-router'
import { savedSearchesRouter } from '../../electron/cards/saved-searches-router'
import { reviewRouter } from '../../electron/review/router'
import { historyRouter } from '../../electron/store/router'
import { carryHere } from '../../electron/jobs/carry-port'
import { searchHere } from '../../electron/search/public'
import { createCaller, router } from '../../electron/trpc'
import { temporaryStore } from './temporary-store'

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

/** Cards and review over a temporary data file that holds the first pack. Call it in a test or in beforeEach. */
export function temporaryCollection() {
  const files = temporaryStore()
  keepLogOnUndo(files.store)
  const context: AppContext = {
    get store() {
      return files.store
    },
    packs,
    parser: { parse: () => Promise.reject(new Error('nothing is parsed here')) },
    carrier: carryHere,
    followers: [followMarks, followPassages],
    get search() {
      return searchHere(files.store.db)
    },
    now: files.now,
    newId: files.newId,
  }
  installPacks(context)
  return { files, context, call: callerOf(context) }
}

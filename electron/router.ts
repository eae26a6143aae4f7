import { router } from './trpc'
import { libraryRouter } from './library/router'
import { annotationsRouter } from './annotations/router'
import { notebookRouter } from './annotations/notebook-router'
import { summariesRouter } from './annotations/summary-router'
import { decksRouter } from './cards/deck-router'
import { presetsRouter } from './cards/preset-router'
import { cardsRouter } from './cards/router'
import { savedSearchesRouter } from './cards/saved-searches-router'
import { cardFilesRouter } from './card-exchange/router'
import { reviewRouter } from './review/router'
import { authoringRouter } from './authoring/router'
import { practiceRouter } from './practice/router'
import { searchRouter } from './search/router'
import { historyRouter } from './store/router'
import { settingsRouter } from './settings/router'

export const appRouter = router({
  library: libraryRouter,
  annotations: annotationsRouter,
  notebook: notebookRouter,
  summaries: summariesRouter,
  cards: cardsRouter,
  decks: decksRouter,
  presets: presetsRouter,
  savedSearches: savedSearchesRouter,
  cardFiles: cardFilesRouter,
  review: reviewRouter,
  practice: practiceRouter,
  authoring: authoringRouter,
  search: searchRouter,
  history: historyRouter,
  settings: settingsRouter,
})

export type AppRouter = typeof appRouter

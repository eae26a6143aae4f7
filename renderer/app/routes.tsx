import { matchPath } from 'react-router'
import type { MessageId } from '../../shared/words/catalogue'
import { preloadMarkdown } from '../ui/Markdown'
import { lazyScreen, type LazyScreen } from './screen'

/** A screen: where it is, what it is called, and its code. */
interface ScreenRoute extends LazyScreen {
  path: string
  name: MessageId
}

/** All screens. What is chosen in one is an optional part of its path, so that choosing keeps the screen. */
export const screenRoutes: ScreenRoute[] = [
  { path: '/', name: 'nav.home', ...lazyScreen(async () => (await import('../home/HomeScreen')).HomeScreen) },
  { path: '/read', name: 'nav.reader', ...lazyScreen(async () => (await import('./LastText')).LastText) },
  {
    path: '/read/:documentId',
    name: 'nav.reader',
    ...lazyScreen(async () => (await import('../reader/ReaderScreen')).ReaderScreen),
  },
  {
    path: '/mark/:markId',
    name: 'nav.reader',
    ...lazyScreen(async () => (await import('./OpenMark')).OpenMark),
  },
  {
    path: '/notebook',
    name: 'nav.notebook',
    ...lazyScreen(async () => (await import('../notebook/NotebookScreen')).NotebookScreen),
  },
  {
    path: '/library',
    name: 'nav.library',
    ...lazyScreen(async () => (await import('../library/LibraryScreen')).LibraryScreen),
  },
  {
    path: '/review',
    name: 'nav.review',
    ...lazyScreen(async () => {
      const [{ ReviewScreen }] = await Promise.all([import('../review/ReviewScreen'), preloadMarkdown()])
      return ReviewScreen
    }),
  },
  {
    path: '/cards/:noteId?',
    name: 'nav.cards',
    ...lazyScreen(async () => (await import('../cards/CardsScreen')).CardsScreen),
  },
  {
    path: '/deck-options/:deckId?',
    name: 'options.title',
    ...lazyScreen(async () => (await import('../deck-options/DeckOptionsScreen')).DeckOptionsScreen),
  },
  {
    path: '/practice/quick-fire',
    name: 'practice.quickFire',
    ...lazyScreen(async () => (await import('../practice/quick-fire/QuickFireScreen')).QuickFireScreen),
  },
  {
    path: '/practice/difference',
    name: 'practice.difference',
    ...lazyScreen(async () => (await import('../practice/difference/DifferenceScreen')).DifferenceScreen),
  },
  {
    path: '/practice/exam/:examId?',
    name: 'practice.exam',
    ...lazyScreen(async () => (await import('../practice/exam/ExamScreen')).ExamScreen),
  },
  {
    path: '/practice/:packId?/:caseId?/result?/:attemptId?',
    name: 'nav.practice',
    ...lazyScreen(async () => (await import('../practice/PracticeScreen')).PracticeScreen),
  },
  {
    path: '/authoring/:draftId?/:part?',
    name: 'authoring.title',
    ...lazyScreen(async () => (await import('../authoring/AuthoringScreen')).AuthoringScreen),
  },
  {
    path: '/search',
    name: 'search.title',
    ...lazyScreen(async () => (await import('../search/SearchScreen')).SearchScreen),
  },
  {
    path: '/settings/:section?',
    name: 'nav.settings',
    ...lazyScreen(async () => (await import('../settings/SettingsScreen')).SettingsScreen),
  },
]

/** Fetches the screen at an address of the window, as in #/cards?deck=a. */
export async function preloadScreen(hash: string): Promise<void> {
  const path = hash.replace(/^#/, '').split('?')[0] || '/'
  await screenRoutes.find((route) => matchPath(route.path, path) !== null)?.preload()
}

import { lazy, type ComponentType } from 'react'
import type { MessageId } from '../../shared/words/catalogue'

/** A screen: where it is, what it is called, and its code, fetched when it is first opened. */
interface ScreenRoute {
  path: string
  name: MessageId
  Screen: ComponentType
}

const CardsScreen = lazy(async () => ({ default: (await import('../cards/CardsScreen')).CardsScreen }))
const HomeScreen = lazy(async () => ({ default: (await import('../home/HomeScreen')).HomeScreen }))
const LibraryScreen = lazy(async () => ({ default: (await import('../library/LibraryScreen')).LibraryScreen }))
const PracticeScreen = lazy(async () => ({ default: (await import('../practice/PracticeScreen')).PracticeScreen }))
const ReaderScreen = lazy(async () => ({ default: (await import('../reader/ReaderScreen')).ReaderScreen }))
const ReviewScreen = lazy(async () => ({ default: (await import('../review/ReviewScreen')).ReviewScreen }))
const SettingsScreen = lazy(async () => ({ default: (await import('../settings/SettingsScreen')).SettingsScreen }))
const LastText = lazy(async () => ({ default: (await import('./LastText')).LastText }))

/** All screens. What is chosen in one is an optional part of its path, so that choosing keeps the screen. */
export const screenRoutes: ScreenRoute[] = [
  { path: '/', name: 'nav.home', Screen: HomeScreen },
  { path: '/read', name: 'nav.reader', Screen: LastText },
  { path: '/read/:documentId', name: 'nav.reader', Screen: ReaderScreen },
  { path: '/library', name: 'nav.library', Screen: LibraryScreen },
  { path: '/review', name: 'nav.review', Screen: ReviewScreen },
  { path: '/cards/:noteId?', name: 'nav.cards', Screen: CardsScreen },
  { path: '/practice/:packId?/:caseId?/result?/:attemptId?', name: 'nav.practice', Screen: PracticeScreen },
  { path: '/settings/:section?', name: 'nav.settings', Screen: SettingsScreen },
]

import { create } from 'zustand'
import type { ReadingState, SortOrder } from './arrange'

/** How the library is looked at; it stays while the window is open. */
interface LibraryView {
  sort: SortOrder
  state: ReadingState
  filter: string
  set(values: Partial<Pick<LibraryView, 'sort' | 'state' | 'filter'>>): void
}

export const useLibraryView = create<LibraryView>()((set) => ({
  sort: 'recent',
  state: 'any',
  filter: '',
  set: (values) => set(values),
}))

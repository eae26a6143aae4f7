import { create } from 'zustand'

interface ReadSoon {
  /** id of a case that is to be read as soon as it is shown; null: none */
  id: string | null
  ask(id: string): void
  /** Whether the case is to be read; from then on it is not. */
  take(id: string): boolean
}

/** A case that was made elsewhere, to be read: the screen that shows it does that. */
export const useReadSoon = create<ReadSoon>()((set, get) => ({
  id: null,
  ask: (id) => set({ id }),
  take(id) {
    const isAsked = get().id === id
    if (isAsked) set({ id: null })
    return isAsked
  },
}))

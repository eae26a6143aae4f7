import { create } from 'zustand'
import type { Cursor } from './moves'

interface PickState {
  /** words that the keys are at; null while nothing is picked by key. What is done with them leaves the keys there. */
  cursor: Cursor | null
  /** counts the places that the keys went to: each is read out anew, where one that only grew is not */
  turn: number
  go(cursor: Cursor): void
  grow(cursor: Cursor): void
  end(): void
}

/** Picking by key, as long as it goes on. */
export const usePick = create<PickState>()((set) => ({
  cursor: null,
  turn: 0,
  go: (cursor) => set(({ turn }) => ({ cursor, turn: turn + 1 })),
  grow: (cursor) => set({ cursor }),
  end: () => set({ cursor: null }),
}))

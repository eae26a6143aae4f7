import { create } from 'zustand'

interface FrameState {
  /** where a screen puts the second part of the index */
  index: HTMLElement | null
  setIndex(element: HTMLElement | null): void
  /** it is open as a sheet, where it has no room to stand */
  indexOpen: boolean
  setIndexOpen(indexOpen: boolean): void
  /** the program behind the window no longer answers */
  stopped: boolean
  setStopped(stopped: boolean): void
}

/** What the frame shares with the screen inside it. */
export const useFrame = create<FrameState>()((set) => ({
  index: null,
  setIndex: (index) => set({ index }),
  indexOpen: false,
  setIndexOpen: (indexOpen) => set({ indexOpen }),
  stopped: false,
  setStopped: (stopped) => set({ stopped }),
}))

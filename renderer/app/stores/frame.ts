import { create } from 'zustand'

interface FrameSlots {
  /** where a screen puts the second part of the index */
  index: HTMLElement | null
  setIndex(element: HTMLElement | null): void
  /** the program behind the window no longer answers */
  stopped: boolean
  setStopped(stopped: boolean): void
}

/** What the frame shares with the screen inside it. */
export const useFrame = create<FrameSlots>()((set) => ({
  index: null,
  setIndex: (index) => set({ index }),
  stopped: false,
  setStopped: (stopped) => set({ stopped }),
}))

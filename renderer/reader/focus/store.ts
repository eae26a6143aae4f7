import { create } from 'zustand'

interface OnlyTextState {
  /** index and margin are out of the way */
  isOn: boolean
  set(isOn: boolean): void
}

/** Whether nothing but the text is shown. Not kept: who opens a text sees where they are. */
export const useOnlyText = create<OnlyTextState>()((set) => ({ isOn: false, set: (isOn) => set({ isOn }) }))

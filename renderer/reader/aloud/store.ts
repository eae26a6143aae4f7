import { create } from 'zustand'
import type { TextRange } from '../text/sentences'

type AloudState = 'off' | 'speaking' | 'paused'

interface Aloud {
  state: AloudState
  /** the sentence that is read, or was when it was paused */
  sentence: TextRange | null
  /** the voice stopped by itself */
  hasFailed: boolean
  set(values: Partial<Pick<Aloud, 'state' | 'sentence' | 'hasFailed'>>): void
}

/** What is read aloud in the text that is open. */
export const useAloud = create<Aloud>()((set) => ({ state: 'off', sentence: null, hasFailed: false, set }))

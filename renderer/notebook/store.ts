import { create } from 'zustand'

interface NotebookState {
  /** id of the summary note that is open, in which marks can be cited; null if none is */
  citing: string | null
  setCiting(summaryId: string | null): void
  /** the learner was asked for a mark to cite: the next one that they open is cited instead */
  choosing: boolean
  setChoosing(choosing: boolean): void
  /** the mark that was cited last; a new object each time, so that the same mark can be cited twice */
  cited: { annotationId: string } | null
  /** Hands a mark to the summary note that is open, which puts it where the caret is. */
  cite(annotationId: string): void
}

/** What the list of marks and the note beside it say to each other. */
export const useNotebook = create<NotebookState>()((set) => ({
  citing: null,
  setCiting: (citing) => set({ citing, choosing: false }),
  choosing: false,
  setChoosing: (choosing) => set({ choosing }),
  cited: null,
  cite: (annotationId) => set({ cited: { annotationId }, choosing: false }),
}))

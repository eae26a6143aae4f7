import { create } from 'zustand'

interface OperationsDone {
  /** path of the last operation that this window did, and how many there were: the count tells two of the same apart */
  last: string | null
  count: number
  report(path: string): void
}

/** What the learner just did, for what waits for it: the hints of the first run. */
export const useOperationsDone = create<OperationsDone>()((set) => ({
  last: null,
  count: 0,
  report: (path) => set((state) => ({ last: path, count: state.count + 1 })),
}))

import { create } from 'zustand'

/** A result with a way back, at the foot of the margin. It is said by the live region as well: never the only place. */
export interface Toast {
  id: number
  text: string
  /** the learner's own words that it is about */
  quote: string | null
  tone: 'done' | 'failed'
  /** offers Undo of the last operation */
  undo: boolean
}

interface Toasts {
  toast: Toast | null
  show(toast: Omit<Toast, 'id'>): void
  close(): void
}

/** One at a time: a newer result replaces the older. */
export const useToasts = create<Toasts>()((set) => ({
  toast: null,
  show: (toast) => set((state) => ({ toast: { ...toast, id: (state.toast?.id ?? 0) + 1 } })),
  close: () => set({ toast: null }),
}))

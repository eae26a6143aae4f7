import { create } from 'zustand'
import type { MarkColor } from '../../shared/model/annotation'
import type { TextRange } from './text/sentences'

/** What is open in the margin; one thing at a time. */
export type OpenInMargin =
  | { kind: 'mark'; id: string; writing: boolean }
  | { kind: 'term'; key: string; start: number }
  | { kind: 'reference'; of: 'reference' | 'module'; words: string; start: number }
  | { kind: 'cards'; start: number }
  | { kind: 'new-card'; range: TextRange }
  | { kind: 'pick'; sectionId: string | null }

/** Sentences picked by key: the range, and the sentence from which the arrows go on. */
export interface Picked extends TextRange {
  sentence: TextRange
}

interface ReaderState {
  /** text that is open; what follows is about it */
  documentId: string | null
  selection: TextRange | null
  picked: Picked | null
  open: OpenInMargin | null
  /** the colour that H and a note on bare words take */
  lastColor: MarkColor
  /** where the learner is, ahead of what is stored */
  offset: number
  furthest: number
  enter(documentId: string, position: { offset: number; furthest: number }): void
  select(range: TextRange | null): void
  pick(picked: Picked | null): void
  show(open: OpenInMargin | null): void
  /** closes what is open if it is that */
  hide(kind: OpenInMargin['kind']): void
  usedColor(color: MarkColor): void
  moveTo(offset: number, furthest: number): void
}

/** What belongs to the window while it shows a text. What is stored is never in here. */
export const useReader = create<ReaderState>()((set) => ({
  documentId: null,
  selection: null,
  picked: null,
  open: null,
  lastColor: 1,
  offset: 0,
  furthest: 0,
  enter: (documentId, { offset, furthest }) =>
    set({ documentId, offset, furthest, selection: null, picked: null, open: null }),
  select: (selection) => set({ selection }),
  pick: (picked) => set({ picked }),
  show: (open) => set({ open }),
  hide: (kind) => set(({ open }) => (open?.kind === kind ? { open: null } : {})),
  usedColor: (lastColor) => set({ lastColor }),
  moveTo: (offset, furthest) => set((state) => ({ offset, furthest: Math.max(state.furthest, furthest) })),
}))

/** What the learner has in hand to mark: what was picked by key, else what is selected. */
export function rangeInHand(state: Pick<ReaderState, 'picked' | 'selection'>): TextRange | null {
  return state.picked ?? state.selection
}

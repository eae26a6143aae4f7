import { create } from 'zustand'
import type { CommandId } from '../../../shared/commands'

/** all: commands, places and what the texts hold; texts: only the last, with more of it. */
type PaletteMode = 'all' | 'texts'

interface PaletteState {
  /** null: it is closed */
  mode: PaletteMode | null
  /** what was selected before it took the focus: a command may be about it */
  selection: Range | null
  open(mode: PaletteMode): void
  close(): void
  /** commands that were done from here, the last first */
  recent: readonly CommandId[]
  did(id: CommandId): void
}

const KEPT = 4
/** Texts that are offered before anything was typed: those that were read last. */
export const RECENT_TEXTS = 5

/** The palette, and what the window has to know of it while it is closed. */
export const usePalette = create<PaletteState>()((set) => ({
  mode: null,
  selection: null,
  open: (mode) => {
    const selection = document.getSelection()
    const range = selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
    set((state) => ({ mode, selection: state.mode === null ? (range?.cloneRange() ?? null) : state.selection }))
  },
  close: () => set({ mode: null }),
  recent: [],
  did: (id) => set(({ recent }) => ({ recent: [id, ...recent.filter((it) => it !== id)].slice(0, KEPT) })),
}))

import { create } from 'zustand'

/** Which cards stand behind the dialog that exports, where less than all do. */
export interface ExportScope {
  /** the deck that is open; null for none */
  deckId: string | null
  /** what is searched for; empty for nothing */
  search: string
  /** ids of the cards that are chosen one by one; absent for none */
  cardIds?: readonly string[]
}

interface CardExchange {
  asked: { what: 'import'; file: File | null; after: readonly File[] } | { what: 'export'; scope: ExportScope } | null
  /** Opens the dialog that brings cards in. @param files those that are there already, as dropped ones, one after the other; none: one is to be chosen */
  bringIn(files?: readonly File[]): void
  takeOut(scope?: ExportScope): void
  /** This dialog is done with: the one for the next file comes. */
  goOn(): void
  close(): void
}

/** Which dialog for files of cards is open in this window: it may be asked for from any screen. */
export const useCardExchange = create<CardExchange>()((set) => ({
  asked: null,
  bringIn: (files = []) => set({ asked: asking(files) }),
  takeOut: (scope = { deckId: null, search: '' }) => set({ asked: { what: 'export', scope } }),
  goOn: () =>
    set(({ asked }) => ({ asked: asked?.what === 'import' && asked.after.length > 0 ? asking(asked.after) : null })),
  close: () => set({ asked: null }),
}))

const asking = ([file, ...after]: readonly File[]) => ({ what: 'import' as const, file: file ?? null, after })

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
  asked: { what: 'import'; file: File | null } | { what: 'export'; scope: ExportScope } | null
  /** Opens the dialog that brings cards in. @param file one that is there already, as a dropped one; null: it is to be chosen */
  bringIn(file?: File | null): void
  takeOut(scope?: ExportScope): void
  close(): void
}

/** Which dialog for files of cards is open in this window: it may be asked for from any screen. */
export const useCardExchange = create<CardExchange>()((set) => ({
  asked: null,
  bringIn: (file = null) => set({ asked: { what: 'import', file } }),
  takeOut: (scope = { deckId: null, search: '' }) => set({ asked: { what: 'export', scope } }),
  close: () => set({ asked: null }),
}))

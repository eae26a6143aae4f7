import { create } from 'zustand'
import { isMedia } from './media-file'

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
  asked:
    | { what: 'import'; files: readonly File[] | null; after: readonly File[] }
    | { what: 'export'; scope: ExportScope }
    | null
  /** Opens the dialog that brings cards in. @param files those that are there already, as dropped ones: those of cards one after the other, each with the pictures and sounds among them; none: they are to be chosen */
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

/** The first file of cards, with the pictures and sounds, and what comes after it. */
function asking(files: readonly File[]) {
  const media = files.filter(isMedia)
  const [first, ...others] = files.filter((file) => !isMedia(file))
  return {
    what: 'import' as const,
    files: files.length === 0 ? null : first ? [first, ...media] : media,
    after: others.length === 0 ? [] : [...others, ...media],
  }
}

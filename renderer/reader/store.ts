import { create } from 'zustand'
import type { MarkColor } from '../../shared/model/annotation'
import type { NoteFields, NoteType } from '../../shared/model/card'
import type { PlacedMark } from './marks/pieces'
import type { Suggestion } from './suggestions/suggestion'
import type { TextRange } from './text/sentences'

/** What is open in the margin; one thing at a time. */
type OpenInMargin =
  /** `writing`: its note has the focus; `tagging`: its tags have; `listing`: the list of marks that lie over it is open */
  | { kind: 'mark'; id: string; writing: boolean; tagging?: boolean; listing?: boolean }
  | { kind: 'term'; key: string; start: number }
  | { kind: 'reference'; of: 'reference' | 'module'; words: string; cited: string; start: number }
  /** `target`: id of the note in the text */
  | { kind: 'footnote'; target: string; number: string; start: number }
  /** what was left out or guessed when the text was imported */
  | { kind: 'warnings' }
  | { kind: 'cards'; start: number }
  /** `markId`: the mark whose words they are, where it was made from one; `type`: as the learner asked, else as the words suggest */
  | { kind: 'new-card'; range: TextRange; markId: string | null; type: NoteType | null; fields?: NoteFields }
  /** a card that the text suggests; null until the first was found */
  | { kind: 'suggestions'; at: Suggestion | null }
  | { kind: 'pick'; sectionId: string | null }

/** Offsets of the first line in view and of the end of the last one that ever was. */
export interface Place {
  offset: number
  furthest: number
}

/** Words on which a mark is to lie. */
export interface MarkWords extends TextRange {
  id: string
}

interface ReaderState {
  /** text that is open, and its revision; what follows is about that, as each revision has its own offsets */
  documentId: string | null
  revision: number
  selection: TextRange | null
  /** picked by key, and not yet marked */
  picked: TextRange | null
  /** the words in hand whose menu is open: meanwhile the browser shows no selection */
  menuOf: TextRange | null
  open: OpenInMargin | null
  /** id of the mark that was made last, as long as nothing else was taken in hand: the next key is about it */
  lastMade: string | null
  /** the colour that H and a note on bare words take */
  lastColor: MarkColor
  /** marks that were asked for and are not among the stored ones yet: drawn at once, so that a key answers at once */
  making: PlacedMark[]
  /** the words that a mark is being laid on, before they are stored */
  resizing: MarkWords | null
  /** id of the mark that is waiting for other words to lie on */
  attaching: string | null
  /** id of the mark whose button in the margin has the focus */
  focusedMark: string | null
  /** first line in view, and the last that ever was: ahead of what is stored */
  offset: number
  furthest: number
  /** what is being read, rather than what is about to leave at the top: its section is the current one */
  here: number
  /** where this window left each text, and in which revision: newer than what it has fetched */
  left: Record<string, Place & { revision: number }>
  enter(text: { id: string; revision: number }, stored: Place): void
  leave(documentId: string): void
  select(range: TextRange | null): void
  pick(picked: TextRange | null): void
  openMenuOf(menuOf: TextRange | null): void
  show(open: OpenInMargin | null): void
  /** closes what is open if it is that */
  hide(kind: OpenInMargin['kind']): void
  usedColor(color: MarkColor): void
  make(mark: PlacedMark): void
  /** the mark was stored, or was refused */
  made(id: string): void
  resize(words: MarkWords | null): void
  attach(id: string | null): void
  focusMark(id: string | null): void
  /** the mark is stored under this id */
  madeLast(id: string): void
  /** @param reads false while something is looked up: where the learner stopped reading stays */
  moveTo(offset: number, furthest: number, here: number, reads?: boolean): void
}

const nothingInHand = {
  selection: null,
  picked: null,
  menuOf: null,
  open: null,
  lastMade: null,
  resizing: null,
  attaching: null,
  focusedMark: null,
}

/** What belongs to the window while it shows a text. What is stored is never in here. */
export const useReader = create<ReaderState>()((set) => ({
  documentId: null,
  revision: 0,
  ...nothingInHand,
  lastColor: 1,
  making: [],
  offset: 0,
  furthest: 0,
  here: 0,
  left: {},
  enter: ({ id, revision }, stored) =>
    set(({ documentId, revision: before, open, left }) => {
      // The same text, fetched anew: what is in hand stays.
      if (documentId === id && before === revision) return {}
      const { offset, furthest } = left[id]?.revision === revision ? left[id] : stored
      const place = { offset, furthest, here: offset }
      // A mark is known by its id in every revision, so that a note which is being typed stays open.
      const stays = documentId === id && open?.kind === 'mark'
      return { documentId: id, revision, ...place, ...nothingInHand, ...(stays ? { open } : {}), making: [] }
    }),
  // The next text may have been entered before the last one is left.
  leave: (id) => set(({ documentId }) => (documentId === id ? { documentId: null, ...nothingInHand, making: [] } : {})),
  select: (selection) => set(selection ? { selection, lastMade: null } : { selection }),
  pick: (picked) => set(picked ? { picked, lastMade: null } : { picked }),
  openMenuOf: (menuOf) => set({ menuOf }),
  show: (open) => set({ open, lastMade: null }),
  hide: (kind) => set(({ open }) => (open?.kind === kind ? { open: null } : {})),
  usedColor: (lastColor) => set({ lastColor }),
  make: (mark) => set(({ making }) => ({ making: [...making, mark] })),
  made: (id) => set(({ making }) => ({ making: making.filter((mark) => mark.id !== id) })),
  resize: (resizing) => set({ resizing }),
  attach: (attaching) => set({ attaching }),
  focusMark: (focusedMark) => set({ focusedMark }),
  madeLast: (lastMade) => set({ lastMade }),
  moveTo: (offset, furthestNow, here, reads = true) =>
    set(({ documentId, revision, offset: offsetBefore, furthest: before, left, lastMade }) => {
      if (documentId === null) return {}
      const furthest = reads ? Math.max(before, furthestNow) : before
      const place = { offset, furthest, here }
      const leaves = reads ? { ...left, [documentId]: { offset, furthest, revision } } : left
      // Who reads on is no longer at the words that were marked.
      return { ...place, left: leaves, lastMade: offset === offsetBefore ? lastMade : null }
    }),
}))

/** What the learner has in hand to mark: what was picked by key, else what is selected. */
export function rangeInHand(state: Pick<ReaderState, 'picked' | 'selection'>): TextRange | null {
  return state.picked ?? state.selection
}

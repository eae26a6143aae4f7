import { create } from 'zustand'
import type { FindOptions, Hit } from '../../../shared/text/find'

interface FindState {
  isOpen: boolean
  /** stays when the bar is closed, and from one text to the next */
  query: string
  options: FindOptions
  /** where the search begins: where one was when it was opened, or the hit gone to last */
  from: number
  /** one went on to a hit, or came for one: closing stays there */
  isSettled: boolean
  /** all hits, once they are counted; before that the first alone */
  hits: readonly Hit[]
  /** index in `hits` of the hit that one is at; -1 without any */
  at: number
  isCounting: boolean
  /** counts how often the field was asked for, so that it takes the focus again */
  asked: number
  open(from: number, query: string | null): void
  /** opened by an address, at a hit: the focus stays with the text */
  openAt(from: number, query: string): void
  close(): void
  ask(query: string): void
  choose(options: FindOptions): void
  found(hits: readonly Hit[], at: number, isCounting: boolean): void
  goTo(at: number): void
}

const nothing = { hits: [], at: -1, isCounting: false }

/** What is looked for in the text that is open. */
export const useFind = create<FindState>()((set) => ({
  isOpen: false,
  query: '',
  options: { wholeWord: false, matchCase: false, matchMarks: false },
  from: 0,
  isSettled: false,
  ...nothing,
  asked: 0,
  open: (from, query) =>
    set((state) => ({
      asked: state.asked + 1,
      query: query ?? state.query,
      ...(state.isOpen ? {} : { isOpen: true, from, isSettled: false }),
    })),
  openAt: (from, query) => set({ isOpen: true, from, query, isSettled: true }),
  close: () => set({ isOpen: false, ...nothing }),
  ask: (query) => set({ query }),
  choose: (options) => set({ options }),
  found: (hits, at, isCounting) => set({ hits, at, isCounting }),
  goTo: (at) => set(({ hits, from }) => ({ at, from: hits[at]?.start ?? from, isSettled: true })),
}))

/** The hit that one is at; null without any. */
export function hitInHand({ hits, at }: Pick<FindState, 'hits' | 'at'>): Hit | null {
  return hits[at] ?? null
}

import type { Suggestion } from './suggestion'

/** The suggestion at or after an offset; the first of all where none follows, null where there is none. */
export function nextSuggestion(list: readonly Suggestion[], offset: number): Suggestion | null {
  return list.find(({ start }) => start >= offset) ?? list[0] ?? null
}

import type { DocumentSummary } from '../../shared/model/document'
import { lastTouchedMs } from '../app/last-text'

/** What part of the library is shown: all texts, those of a module, those of none, or what was thrown away. */
export type LibraryPlace =
  | { kind: 'all' }
  | { kind: 'module'; moduleId: string }
  | { kind: 'alone' }
  | { kind: 'trash' }

export const sortOrders = ['recent', 'added', 'title', 'published', 'longest', 'unread'] as const
export type SortOrder = (typeof sortOrders)[number]

export const readingStates = ['any', 'new', 'begun', 'finished', 'marked'] as const
export type ReadingState = (typeof readingStates)[number]

const isOfState: Record<ReadingState, (text: DocumentSummary) => boolean> = {
  any: () => true,
  new: ({ readAtMs }) => readAtMs === null,
  begun: ({ readAtMs, read }) => readAtMs !== null && read < 1,
  finished: ({ read }) => read === 1,
  marked: ({ annotations }) => annotations > 0,
}

type Compare = (a: DocumentSummary, b: DocumentSummary) => number

/** The place that an address names: `?in=` alone, trash or the id of a module. */
export function placeOf(named: string | null): LibraryPlace {
  if (named === null) return { kind: 'all' }
  return named === 'alone' || named === 'trash' ? { kind: named } : { kind: 'module', moduleId: named }
}

/** The address of a place in the library. */
export function placePath(place: LibraryPlace): string {
  if (place.kind === 'all') return '/library'
  return `/library?in=${encodeURIComponent(place.kind === 'module' ? place.moduleId : place.kind)}`
}

export interface Shown {
  place: LibraryPlace
  sort: SortOrder
  state: ReadingState
  /** words that title, file name or kind must have, all of them */
  filter: string
}

/**
 * The texts to list, in their order; those of a module in the module's own.
 * @param collator compares titles in the learner's language
 * @param kindOf   what the list calls a kind of file, since the filter finds what is seen
 */
export function arrange(
  texts: readonly DocumentSummary[],
  shown: Shown,
  collator: Intl.Collator,
  kindOf: (format: DocumentSummary['format']) => string,
): DocumentSummary[] {
  const { place, sort, state, filter } = shown
  const wanted = fold(filter)
    .split(/\s+/)
    .filter((word) => word !== '')
  const kept = texts.filter(
    (text) =>
      isInPlace(text, place) &&
      isOfState[state](text) &&
      wanted.every((word) => haystack(text, kindOf(text.format)).includes(word)),
  )
  const compare = place.kind === 'module' ? byPosition : comparisons(collator)[sort]
  return kept.toSorted((a, b) => compare(a, b) || collator.compare(a.title, b.title))
}

function isInPlace({ module }: DocumentSummary, place: LibraryPlace): boolean {
  if (place.kind === 'module') return module?.id === place.moduleId
  return place.kind !== 'alone' || module === null
}

const byPosition: Compare = (a, b) => (a.module?.position ?? 0) - (b.module?.position ?? 0)

function comparisons(collator: Intl.Collator): Record<SortOrder, Compare> {
  return {
    recent: (a, b) => lastTouchedMs(b) - lastTouchedMs(a),
    added: (a, b) => b.addedAtMs - a.addedAtMs,
    title: (a, b) => collator.compare(a.title, b.title),
    // Those without a date come last.
    published: (a, b) => (b.published ?? '').localeCompare(a.published ?? ''),
    longest: (a, b) => b.words - a.words,
    unread: (a, b) => a.read - b.read,
  }
}

const haystack = ({ title, fileName, module }: DocumentSummary, kind: string): string =>
  fold([title, fileName ?? '', kind, module?.title ?? ''].join('\n'))

/** Without case and diacritics. */
function fold(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

export interface ModuleGroup {
  id: string
  title: string
  pages: number
}

/** The modules that texts are pages of, by title. */
export function modulesOf(texts: readonly DocumentSummary[], collator: Intl.Collator): ModuleGroup[] {
  const groups = new Map<string, ModuleGroup>()
  for (const { module } of texts) {
    if (module === null) continue
    const group = groups.get(module.id)
    if (group) group.pages += 1
    else groups.set(module.id, { id: module.id, title: module.title, pages: 1 })
  }
  return [...groups.values()].toSorted((a, b) => collator.compare(a.title, b.title))
}

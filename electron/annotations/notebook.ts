import type {
  NotebookEntry,
  NotebookFilter,
  NotebookOrder,
  NotebookPage,
  NotebookUnsure,
  TagCount,
} from '../../shared/model/notebook'
import { AppError } from '../../shared/errors'
import { firstWhere } from '../../shared/first-where'
import type { AppContext } from '../context'
import { perConnection } from '../store/per-connection'
import { storeVersion } from '../store/version'
import { annotationQueries } from './annotation.queries'
import { entriesOf } from './notebook-entries'
import {
  askedOf,
  byName,
  notebookList,
  notebookSearch,
  searchOf,
  tagsOf,
  type NotebookList,
  type NotebookText,
} from './notebook-list'
import { notebookQueries, type ListedMark } from './notebook.queries'

type Listed = Pick<AppContext, 'store' | 'packs'>

/** A list stays at hand as long as nothing is written: a window asks for it page by page, and goes back to one that it had. */
interface Kept {
  version: string
  texts: NotebookText[]
  /** all marks; whatever is asked for is picked from them, as they are read from the file in more time than all the rest takes */
  marks: ListedMark[] | null
  /** what the file found last */
  found: { match: string; numbers: ReadonlySet<number> } | null
  lists: Map<string, NotebookList>
}
const KEPT_LISTS = 4
const atHand = perConnection((): Kept => ({ version: '', texts: [], marks: null, found: null, lists: new Map() }))

/** The marks that a filter asks for, from one of them on, with the figures of all. */
export function notebookPage(
  ctx: Listed,
  { filter, order, offset, limit }: { filter: NotebookFilter; order: NotebookOrder; offset: number; limit: number },
): NotebookPage {
  const list = listOf(ctx, filter, order)
  const titles = new Map(textsOf(ctx).map(({ id, title }) => [id, title]))
  // The one before tells whether the first begins a section.
  const from = Math.max(0, offset - 1)
  const numbers = list.numbers.slice(from, offset + limit)
  const found = new Map(
    entriesOf(ctx.store.db, numbers, notebookSearch(filter.typed)).map((one) => [one.row.number, one]),
  )
  const entries: NotebookEntry[] = []
  let section: string | null = null
  numbers.forEach((number, at) => {
    const { entry, row } = found.get(number) ?? {}
    if (!entry || !row) return
    const index = from + at
    const here = JSON.stringify([entry.documentId, entry.section?.number ?? entry.section?.title])
    const group = groupAt(list, index)
    if (index >= offset) {
      entries.push({
        ...entry,
        title: titles.get(entry.documentId) ?? row.title,
        group: group && { ...group.group, count: group.count },
        opensSection: group !== null || here !== section,
      })
    }
    section = here
  })
  return { figures: list.figures, unsure: unsureIn(ctx, titles), entries }
}

/** All that a filter asks for, by id, each once, in their order. */
export function notebookIds(
  ctx: Listed,
  { filter, order }: { filter: NotebookFilter; order: NotebookOrder },
): string[] {
  return notebookQueries(ctx.store.db).ids([...new Set(listOf(ctx, filter, order).numbers)])
}

/** The tags of the marks that a filter asks for, whichever tag it asks for, by name; how many marks have each. */
export function notebookTags(ctx: Listed, filter: NotebookFilter): TagCount[] {
  const texts = new Set(textsOf(ctx).map(({ id }) => id))
  const counts = new Map<string, number>()
  for (const [documentId, , color, , , joined] of foundFor(ctx, { ...filter, tag: null })) {
    if (!texts.has(documentId) || (filter.color !== null && filter.color !== color)) continue
    for (const tag of tagsOf(joined)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  return [...counts].map(([tag, count]) => ({ tag, count })).toSorted((a, b) => byName.compare(a.tag, b.tag))
}

/** The whole note of a mark, which a list may have cut. @throws AppError not-found */
export function markNote({ store }: Pick<AppContext, 'store'>, id: string): { note: string } {
  const annotation = annotationQueries(store.db).find(id)
  if (annotation === null) throw new AppError('not-found', { what: 'annotation', id })
  return { note: annotation.note }
}

function keptNow({ store, packs }: Listed): Kept {
  const kept = atHand(store.db)
  const version = storeVersion(store.db)
  if (kept.version === version) return kept
  kept.version = version
  kept.lists.clear()
  kept.marks = null
  kept.found = null
  const texts = notebookQueries(store.db)
    .texts()
    .map(({ id, title, packId }) => ({
      id,
      title: (packId === null ? undefined : packs.find(packId)?.pack.manifest.shortTitle) ?? title,
    }))
  const isSame = texts.length === kept.texts.length && sameTexts(kept.texts, texts)
  // To put thousands of titles in order takes longer than to read them.
  if (!isSame) kept.texts = texts.toSorted((a, b) => byName.compare(a.title, b.title) || (a.id < b.id ? -1 : 1))
  return kept
}

function sameTexts(before: readonly NotebookText[], now: readonly NotebookText[]): boolean {
  const titles = new Map(before.map(({ id, title }) => [id, title]))
  return now.every(({ id, title }) => titles.get(id) === title)
}

const textsOf = (ctx: Listed): NotebookText[] => keptNow(ctx).texts

function foundFor(ctx: Listed, filter: NotebookFilter): readonly ListedMark[] {
  const kept = keptNow(ctx)
  kept.marks ??= notebookQueries(ctx.store.db).marks()
  const match = searchOf(filter)
  if (match !== null && kept.found?.match !== match)
    kept.found = { match, numbers: new Set(notebookQueries(ctx.store.db).found(match)) }
  return askedOf(kept.marks, filter, match === null ? null : (kept.found?.numbers ?? null))
}

function listOf(ctx: Listed, filter: NotebookFilter, order: NotebookOrder): NotebookList {
  const { texts, lists } = keptNow(ctx)
  const key = JSON.stringify([filter, order])
  const list = lists.get(key) ?? notebookList(foundFor(ctx, filter), filter, order, texts)
  lists.delete(key)
  lists.set(key, list)
  const [oldest] = lists.keys()
  if (oldest !== undefined && lists.size > KEPT_LISTS) lists.delete(oldest)
  return list
}

/** The group that begins at an index of the list; null if none does. */
function groupAt({ groups }: NotebookList, index: number) {
  const at = firstWhere(groups.length, (one) => (groups[one]?.from ?? 0) >= index)
  const group = groups[at]
  return group?.from === index ? group : null
}

function unsureIn({ store }: Listed, titles: ReadonlyMap<string, string>): NotebookUnsure {
  const counts = notebookQueries(store.db)
    .unsure()
    .filter(({ documentId }) => titles.has(documentId))
  const sum = (wanted: string) =>
    counts.filter(({ state }) => state === wanted).reduce((all, { count }) => all + count, 0)
  const texts = new Set(counts.filter(({ state }) => state !== null).map(({ documentId }) => documentId))
  const [only] = texts.size === 1 ? texts : []
  return {
    toCheck: sum('to-check'),
    orphaned: sum('orphaned'),
    title: only === undefined ? null : (titles.get(only) ?? null),
  }
}

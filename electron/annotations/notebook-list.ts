import { markColor, type MarkColor } from '../../shared/model/annotation'
import type { NotebookFigures, NotebookFilter, NotebookGroup, NotebookOrder } from '../../shared/model/notebook'
import { ftsExpression, parseSearch } from '../../shared/text/search-query'
import type { ListedMark } from './notebook.queries'

/** A text whose marks are listed, under its short title. */
export interface NotebookText {
  id: string
  title: string
}

interface GroupOfList {
  group: NotebookGroup
  /** index of its first mark in the list */
  from: number
  count: number
}

/** All marks that are asked for, by number, in their order. */
export interface NotebookList {
  numbers: number[]
  groups: GroupOfList[]
  figures: NotebookFigures
}

/** What is looked for; null where nothing typed can be. The last word is taken for a beginning. */
export const notebookSearch = (typed: string) => parseSearch(typed, true)

/** What of a search is asked of the file; null where nothing is looked for. */
export function searchOf({ typed }: Pick<NotebookFilter, 'typed'>): string | null {
  const query = notebookSearch(typed)
  return query && ftsExpression(query)
}

/**
 * The marks that are what a filter asks for, but for its colour, as all of them are counted.
 * @param numbers of those that a search found; null: all
 */
export function askedOf(
  marks: readonly ListedMark[],
  { tag, documentId, state, fromMs, untilMs }: NotebookFilter,
  numbers: ReadonlySet<number> | null,
): readonly ListedMark[] {
  if ([tag, documentId, state, fromMs, untilMs, numbers].every((one) => one === null)) return marks
  const joined = tag === null ? '' : ` ${tag} `
  return marks.filter(
    ([ofText, number, , , atMs, tags, isIn]) =>
      (numbers === null || numbers.has(number)) &&
      (documentId === null || documentId === ofText) &&
      (state === null || state === isIn) &&
      (fromMs === null || atMs >= fromMs) &&
      (untilMs === null || atMs < untilMs) &&
      tags.includes(joined),
  )
}

/**
 * Lists the marks that a filter asks for.
 * @param found all that are what it asks for but for the colour, text after text
 * @param texts those in the library, in the order in which the notebook has them: what is of another is left out
 */
export function notebookList(
  found: readonly ListedMark[],
  filter: Pick<NotebookFilter, 'color'>,
  order: NotebookOrder,
  texts: readonly NotebookText[],
): NotebookList {
  const byText = new Map<string, ListedMark[]>(texts.map(({ id }) => [id, []]))
  const colors = [0, 0, 0, 0, 0]
  let notes = 0
  for (const row of found) {
    const [documentId, , color, hasNote] = row
    const kept = byText.get(documentId)
    if (!kept) continue
    colors[color - 1] = (colors[color - 1] ?? 0) + 1
    if (filter.color !== null && filter.color !== color) continue
    notes += hasNote
    kept.push(row)
  }
  const groups = groupings[order](texts, byText).filter(({ numbers }) => numbers.length > 0)
  const numbers: number[] = []
  const placed = groups.map(({ group, numbers: own }): GroupOfList => {
    const from = numbers.length
    for (const number of own) numbers.push(number)
    return { group, from, count: own.length }
  })
  const lists = [...byText.values()].filter((kept) => kept.length > 0)
  const marks = lists.reduce((sum, kept) => sum + kept.length, 0)
  return { numbers, groups: placed, figures: { total: numbers.length, marks, notes, texts: lists.length, colors } }
}

interface Gathered {
  group: NotebookGroup
  numbers: number[]
}

type Grouping = (texts: readonly NotebookText[], byText: ReadonlyMap<string, readonly ListedMark[]>) => Gathered[]

const groupings: Record<NotebookOrder, Grouping> = {
  text: (texts, byText) =>
    texts.map(({ id, title }) => ({
      group: { kind: 'text', documentId: id, title },
      numbers: (byText.get(id) ?? []).map(([, number]) => number),
    })),
  newest: (texts, byText) => byDay(texts, byText, -1),
  oldest: (texts, byText) => byDay(texts, byText, 1),
  color(texts, byText) {
    const colors = new Map<MarkColor, number[]>(markColor.def.values.map((color) => [color, []]))
    for (const [, number, color] of inOrder(texts, byText)) colors.get(markColor.parse(color))?.push(number)
    return [...colors].map(([color, numbers]) => ({ group: { kind: 'color', color }, numbers }))
  },
  tag(texts, byText) {
    const tagged = new Map<string, number[]>()
    const untagged: number[] = []
    for (const [, number, , , , joined] of inOrder(texts, byText)) {
      const tags = tagsOf(joined)
      if (tags.length === 0) untagged.push(number)
      for (const tag of tags) {
        const numbers = tagged.get(tag)
        if (numbers) numbers.push(number)
        else tagged.set(tag, [number])
      }
    }
    const named = [...tagged].toSorted(([a], [b]) => byName.compare(a, b))
    return [
      ...named.map(([tag, numbers]): Gathered => ({ group: { kind: 'tag', tag }, numbers })),
      { group: { kind: 'tag', tag: null }, numbers: untagged },
    ]
  },
}

/** As titles and tags are put in order: Lecture 2 before Lecture 10. */
export const byName = new Intl.Collator('en', { numeric: true })

/** The tags of a mark, as annotation_entry has them. */
export function tagsOf(joined: string): string[] {
  return joined === '' ? [] : joined.slice(1, -1).split(' ')
}

function inOrder(texts: readonly NotebookText[], byText: ReadonlyMap<string, readonly ListedMark[]>): ListedMark[] {
  return texts.flatMap(({ id }) => byText.get(id) ?? [])
}

/** By the day on which they were made; those of one instant in the order of the texts. */
function byDay(
  texts: readonly NotebookText[],
  byText: ReadonlyMap<string, readonly ListedMark[]>,
  step: 1 | -1,
): Gathered[] {
  const made = inOrder(texts, byText).map(([, number, , , atMs]) => ({ number, atMs }))
  made.sort((a, b) => (a.atMs - b.atMs) * step)
  const days: Gathered[] = []
  let from = Infinity
  let until = -Infinity
  for (const { number, atMs } of made) {
    if (atMs < from || atMs >= until) {
      const day = new Date(atMs)
      from = day.setHours(0, 0, 0, 0)
      until = day.setDate(day.getDate() + 1)
      days.push({ group: { kind: 'day', dayMs: from }, numbers: [] })
    }
    days.at(-1)?.numbers.push(number)
  }
  return days
}

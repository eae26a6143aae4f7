import type { Element, ElementContent } from 'hast'
import { element } from '../tree-edits'
import type { Numbering } from './numbering'

interface OpenList {
  list: Element
  numId: string
  level: number
}

/** Lists as they grow: Word has none, only paragraphs that say of which list and level they are. */
export interface Lists {
  /** Adds an item. @returns a list that begins with it; null if it went into an open one */
  add(item: { numId: string; level: number }, content: ElementContent[], id: string | null): Element | null
  /** Adds to the last item of the open list. @returns whether there is one */
  addToItem(content: ElementContent): boolean
  /** Ends all lists. What has the same series of numbers counts on where it begins again. */
  close(): void
}

export function lists(numbering: Numbering): Lists {
  let open: OpenList[] = []
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()

  const numberFor = (numId: string, level: number): number => {
    const { start = 1, restarts = false } = numbering.level(numId, level) ?? {}
    const series = numbering.series(numId)
    const count = counts.get(series) ?? []
    counts.set(series, count)
    const key = `${numId} ${level}`
    if (restarts && !begun.has(key)) delete count[level]
    begun.add(key)
    const number = count[level] ?? start
    count.length = level
    count[level] = number + 1
    return number
  }

  return {
    add({ numId, level }, content, id) {
      const item = element('li', content, id === null ? {} : { id })
      const number = numberFor(numId, level)
      while ((open.at(-1)?.level ?? -1) > level) open.pop()
      const top = open.at(-1)
      if (top?.level === level && numbering.series(top.numId) === numbering.series(numId)) {
        top.list.children.push(item)
        return null
      }
      if (top?.level === level) open.pop()
      const { type = null } = numbering.level(numId, level) ?? {}
      const list =
        type === null
          ? element('ul', [item])
          : element('ol', [item], { ...(type === '1' ? {} : { type }), ...(number === 1 ? {} : { start: number }) })
      const outer = lastItem(open.at(-1))
      if (outer === null) open = []
      outer?.children.push(list)
      open.push({ list, numId, level })
      return outer === null ? list : null
    },
    addToItem(content) {
      const item = lastItem(open.at(-1))
      item?.children.push(content)
      return item !== null
    },
    close() {
      open = []
    },
  }
}

function lastItem(open: OpenList | undefined): Element | null {
  const last = open?.list.children.at(-1)
  return last?.type === 'element' ? last : null
}

import { asList, edited, moved, valueAt } from '../values'
import { asKind, listOf, partsIn, type ChosenKind, type Place } from './kinds'

/** A condition after a change, and the part that has the focus then. */
export interface Rearranged {
  value: unknown
  focus: Place
}

/** What can be done to a part of a condition beside choosing it. */
export type Action = 'up' | 'down' | 'in' | 'out' | 'all' | 'any' | 'not' | 'unless' | 'dissolve' | 'add' | 'remove'

/** Does something to the part at a place; null where it can’t be done there. The condition itself stays as it is. */
export function rearrange(root: unknown, place: Place, action: Action): Rearranged | null {
  switch (action) {
    case 'up':
      return move(root, place, -1)
    case 'down':
      return move(root, place, 1)
    case 'in':
      return moveIn(root, place)
    case 'out':
      return moveOut(root, place, 1)
    case 'add':
      return add(root, place)
    case 'remove':
      return remove(root, place)
    case 'dissolve':
      return dissolve(root, place)
    default:
      return wrap(root, place, action)
  }
}

const put = (root: unknown, path: Place, value: unknown): unknown => edited(root, { path, value })

/** The list in which a part stands, and where; null where it has a place of its own. */
function inList(root: unknown, place: Place): { list: Place; at: number; items: unknown[] } | null {
  const at = place.at(-1)
  const list = place.slice(0, -1)
  return typeof at === 'number' ? { list, at, items: asList(valueAt(root, list)) } : null
}

/** One place up or down in its list; at the end of the list it leaves the group. */
function move(root: unknown, place: Place, step: 1 | -1): Rearranged | null {
  const here = inList(root, place)
  if (here === null) return null
  const to = here.at + step
  if (to < 0 || to >= here.items.length) return moveOut(root, place, step)
  return { value: put(root, here.list, moved(here.items, here.at, to)), focus: [...here.list, to] }
}

/** Into the group above it, as its last; where there is none it becomes a group. */
function moveIn(root: unknown, place: Place): Rearranged | null {
  const here = inList(root, place)
  const above = here === null ? undefined : here.items[here.at - 1]
  const list = listOf(above)
  if (here === null || list === null) return wrap(root, place, 'all')
  const path = [...here.list, here.at - 1, list]
  const end = asList(valueAt(root, path)).length
  const added = put(root, [...path, end], here.items[here.at])
  return { value: edited(added, { path: place }), focus: [...path, end] }
}

/** Out of its group, before or after it in the list where that stands. A group that is left empty goes. */
function moveOut(root: unknown, place: Place, side: 1 | -1): Rearranged | null {
  const group = place.slice(0, -2)
  const outer = inList(root, group)
  const part = valueAt(root, place)
  if (inList(root, place) === null || outer === null) return null
  const rest = edited(valueAt(root, group), { path: place.slice(-2) })
  const left = partsIn(rest).length === 0 ? [] : [rest]
  const between = side < 0 ? [part, ...left] : [...left, part]
  const items = [...outer.items.slice(0, outer.at), ...between, ...outer.items.slice(outer.at + 1)]
  return { value: put(root, outer.list, items), focus: [...outer.list, outer.at + between.indexOf(part)] }
}

/** Puts a part into a new group, which has it and nothing else yet. */
function wrap(root: unknown, place: Place, kind: Extract<ChosenKind, 'all' | 'any' | 'not' | 'unless'>): Rearranged {
  const part = valueAt(root, place)
  const group = { all: { all: [part] }, any: { any: [part] }, not: { not: part }, unless: { holds: part, unless: '' } }
  return { value: put(root, place, group[kind]), focus: place }
}

/** Puts what is in a group in its place. Of several, where the group itself stands in a list. */
function dissolve(root: unknown, place: Place): Rearranged | null {
  const parts = partsIn(valueAt(root, place)).map(({ value }) => value)
  const [only] = parts
  const here = inList(root, place)
  if (parts.length === 1) return { value: put(root, place, only), focus: place }
  if (here === null || listOf(valueAt(root, place)) === null) return null
  const items = [...here.items.slice(0, here.at), ...parts, ...here.items.slice(here.at + 1)]
  return { value: put(root, here.list, items), focus: place }
}

/** A place for another part: in a group as its last; beside a part after it; where there is no list the two become one. */
function add(root: unknown, place: Place): Rearranged {
  const own = listOf(valueAt(root, place))
  if (own !== null) {
    const path = [...place, own, asList(valueAt(root, [...place, own])).length]
    return { value: put(root, path, ''), focus: path }
  }
  const here = inList(root, place)
  if (here === null) {
    const both = asKind(valueAt(root, place), 'all')
    return { value: put(root, place, both), focus: [...place, 'all', Math.max(0, partsIn(both).length - 1)] }
  }
  const items = [...here.items.slice(0, here.at + 1), '', ...here.items.slice(here.at + 1)]
  return { value: put(root, here.list, items), focus: [...here.list, here.at + 1] }
}

/** Takes a part away. An exception goes with what made it one; the last of a list, and what has a place of its own, is emptied. */
function remove(root: unknown, place: Place): Rearranged | null {
  const here = inList(root, place)
  const holder = place.slice(0, -1)
  if (here === null) {
    const isException = place.at(-1) === 'unless' || place.at(-1) === 'not-needed-if'
    if (!isException) return valueAt(root, place) === '' ? null : { value: put(root, place, ''), focus: place }
    return { value: put(root, holder, valueAt(root, [...holder, 'holds'])), focus: holder }
  }
  if (here.items.length === 1) return { value: put(root, place, ''), focus: place }
  return { value: edited(root, { path: place }), focus: [...here.list, Math.min(here.at, here.items.length - 2)] }
}

import { parse } from 'yaml'
import type { YamlEdit } from '../../shared/pack/edit-yaml'
import type { Path } from './form-context'

/** What a group has under a name; undefined if it has none, or is no group. */
export const fieldIn = (value: unknown, name: string | number): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined

/** What stands at a path; undefined if nothing does. */
export const valueAt = (root: unknown, path: Path): unknown => path.reduce<unknown>(fieldIn, root)

export const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** A text of a field; empty if it is none. */
export const textIn = (value: unknown, name: string): string => {
  const found = fieldIn(value, name)
  return typeof found === 'string' ? found : ''
}

/** A value as a change will leave it, so that the window need not wait for it; the value itself stays as it is. */
export function edited(value: unknown, { path, value: next, to }: YamlEdit): unknown {
  const [key, ...rest] = path
  if (key === undefined) return next
  if (rest.length > 0) return withField(value, key, edited(fieldIn(value, key), { path: rest, value: next, to }))
  if (to !== undefined) return Array.isArray(value) && typeof key === 'number' ? moved(value, key, to) : value
  if (next !== undefined) return withField(value, key, next)
  if (Array.isArray(value)) return value.filter((_, at) => at !== key)
  return Object.fromEntries(Object.entries(value ?? {}).filter(([name]) => name !== String(key)))
}

/** A list with one of its entries at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, at) => at !== from)
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)]
}

function withField(value: unknown, key: string | number, field: unknown): unknown {
  if (!Array.isArray(value) && typeof key !== 'number') return Object.assign({}, value, { [key]: field })
  const list = [...asList(value)]
  list[Number(key)] = field
  return list
}

/** A file as it is read; the reason if it can’t be. */
export function readFile(text: string): { value: unknown } | { fault: string } {
  try {
    return { value: parse(text, { version: '1.2' }) }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

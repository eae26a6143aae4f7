import { parse } from 'yaml'
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

/** A file as it is read; the reason if it can’t be. */
export function readFile(text: string): { value: unknown } | { fault: string } {
  try {
    return { value: parse(text, { version: '1.2' }) }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

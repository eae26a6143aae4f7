import { asList, fieldIn } from '../values'

/** How a part of a condition combines what is in it. `part` names a fact, an element or a finding; `other` is none of the format. */
export type Kind = 'part' | 'all' | 'any' | 'at-least' | 'not' | 'unless' | 'not-needed-if' | 'some' | 'other'

/** Those that can be chosen, in the order in which they are offered. */
export const kinds = ['part', 'all', 'any', 'at-least', 'not', 'unless', 'not-needed-if', 'some'] as const
export type ChosenKind = (typeof kinds)[number]

/** Where a part stands within a condition: ['all', 0, 'not'] */
export type Place = readonly (string | number)[]

/** The fields that a kind has, beside those that it may have. */
const fields: Record<Exclude<Kind, 'part' | 'other'>, { needs: readonly string[]; may?: string; list?: string }> = {
  all: { needs: ['all'], list: 'all' },
  any: { needs: ['any'], list: 'any' },
  'at-least': { needs: ['at-least', 'of'], list: 'of' },
  not: { needs: ['not'] },
  unless: { needs: ['holds', 'unless'] },
  'not-needed-if': { needs: ['holds', 'not-needed-if'] },
  some: { needs: ['some'], may: 'same' },
}

/** The kind of a value; of one that has more or other fields than the format knows, `other`. */
export function kindOf(value: unknown): Kind {
  if (typeof value === 'string') return 'part'
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'other'
  const names = Object.keys(value)
  const kind = kinds.find((one) => {
    if (one === 'part') return false
    const { needs, may, list } = fields[one]
    return (
      needs.every((name) => names.includes(name)) &&
      names.every((name) => needs.includes(name) || name === may) &&
      (list === undefined || Array.isArray(fieldIn(value, list)))
    )
  })
  return kind ?? 'other'
}

/** The name of the list that a group has; null if it is no group. */
export function listOf(value: unknown): string | null {
  const kind = kindOf(value)
  return kind === 'part' || kind === 'other' ? null : (fields[kind].list ?? null)
}

/** What is within a condition, each with the key or the place under which it stands. */
export function partsIn(value: unknown): { at: Place; value: unknown }[] {
  const kind = kindOf(value)
  const list = listOf(value)
  if (list !== null) return asList(fieldIn(value, list)).map((part, at) => ({ at: [list, at], value: part }))
  if (kind === 'part' || kind === 'other' || kind === 'some') return []
  return fields[kind].needs.map((name) => ({ at: [name], value: fieldIn(value, name) }))
}

/** Makes another kind of a condition, and keeps what it asks for as far as that kind has a place for it. */
export function asKind(value: unknown, kind: ChosenKind): unknown {
  if (kindOf(value) === kind) return value
  const parts = partsIn(value).map((part) => part.value)
  // Several can’t stand where one does: they go there as the group that they are.
  const one = parts.length === 0 || listOf(value) === null || parts.length === 1 ? (parts[0] ?? value) : value
  const [, exception = ''] = listOf(value) === null ? parts : []
  const several = parts.length > 1 ? parts : [one === '' || one === undefined ? '' : one, ...(one === '' ? [] : [''])]
  switch (kind) {
    case 'part':
      return firstId(value)
    case 'all':
      return { all: several }
    case 'any':
      return { any: several }
    case 'at-least':
      return { 'at-least': Math.min(2, several.length), of: several }
    case 'not':
      return { not: one }
    case 'unless':
      return { holds: one, unless: exception }
    case 'not-needed-if':
      return { holds: one, 'not-needed-if': exception }
    case 'some':
      return { some: firstId(value) }
  }
}

/** The first id that a condition names; empty if it names none. */
function firstId(value: unknown): string {
  if (typeof value === 'string') return value
  const some = fieldIn(value, 'some')
  if (typeof some === 'string') return some
  return (
    partsIn(value)
      .map((part) => firstId(part.value))
      .find((id) => id !== '') ?? ''
  )
}

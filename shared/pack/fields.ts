import { z } from 'zod'
import type { Referent } from '../classifier/rules'

/** How a field of a pack is filled in. */
export type Field =
  | { kind: 'text'; isLong: boolean }
  /** names: what of the pack it is the id of; null: it is an id of its own, or a word */
  | { kind: 'id'; names: Referent | null }
  /** one or several ids */
  | { kind: 'ids'; names: Referent | null }
  /** what a rule asks for, of ids and of conditions */
  | { kind: 'condition' }
  | { kind: 'number'; least: number | null; most: number | null }
  | { kind: 'yes-no' }
  | { kind: 'choice'; values: string[] }
  | { kind: 'group'; fields: NamedField[] }
  /** one of several groups; each named by the value of its type, or by the fields that it alone has */
  | { kind: 'forms'; forms: { name: string; fields: NamedField[] }[] }
  | { kind: 'list'; of: Field }
  /** a choice for each of some names */
  | { kind: 'choices'; values: string[]; names: Referent | null }
  /** a word or a number */
  | { kind: 'plain' }
  /** anything else, written as in the file */
  | { kind: 'written' }

export interface NamedField {
  name: string
  /** what it is for, of the schema */
  help: string
  isRequired: boolean
  field: Field
}

type Shape = Exclude<z.core.JSONSchema.JSONSchema | boolean, boolean>

/** Longer than a line, in what authors write. */
const longFields = new Set([
  'definition',
  'text',
  'explanation',
  'back',
  'byline',
  'full',
  'tell',
  'because',
  'debated',
])

/** Gives the fields of a part of a pack from its schema, so that one that the format gains needs no form of its own. */
export const fieldOf = (schema: z.ZodType): Field => {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return typeof json === 'boolean' ? { kind: 'written' } : fieldOfShape(json, '')
}

function fieldOfShape(shape: Shape, name: string): Field {
  const forms = (shape.oneOf ?? shape.anyOf)?.filter((form) => typeof form !== 'boolean')
  // The one type of a pack that holds itself.
  if (shape.$ref !== undefined) return { kind: 'condition' }
  if (forms !== undefined) return fieldOfForms(forms)
  if (shape.const !== undefined) return { kind: 'choice', values: [String(shape.const)] }
  if (shape.enum !== undefined) return { kind: 'choice', values: shape.enum.map(String) }
  if (shape.properties !== undefined) return { kind: 'group', fields: fieldsOfShape(shape) }
  switch (shape.type) {
    case 'string':
      return shape.pattern?.includes('[-.]')
        ? { kind: 'id', names: referentOf(shape) }
        : { kind: 'text', isLong: longFields.has(name) }
    case 'integer':
    case 'number':
      return { kind: 'number', least: shape.minimum ?? null, most: shape.maximum ?? null }
    case 'boolean':
      return { kind: 'yes-no' }
    case 'array': {
      const { items } = shape
      const of = typeof items === 'object' && !Array.isArray(items) ? fieldOfShape(items, name) : null
      if (of === null) return { kind: 'written' }
      return of.kind === 'id' ? { kind: 'ids', names: of.names } : { kind: 'list', of }
    }
    default: {
      const { additionalProperties: each } = shape
      return typeof each === 'object' && each.enum !== undefined
        ? { kind: 'choices', values: each.enum.map(String), names: referentOf(shape.propertyNames) }
        : { kind: 'written' }
    }
  }
}

/** What an id names, as the schema says by idOf. */
const referentOf = (shape: Shape | boolean | undefined): Referent | null =>
  typeof shape === 'object' && typeof shape.refersTo === 'string' ? (shape.refersTo as Referent) : null

function fieldOfForms(forms: Shape[]): Field {
  if (forms.every((form) => form.properties !== undefined)) {
    return {
      kind: 'forms',
      forms: forms.map((form) => ({ name: formName(form, forms), fields: fieldsOfShape(form) })),
    }
  }
  const fields = forms.map((form) => fieldOfShape(form, ''))
  const [first] = fields
  if (first?.kind === 'id' && fields.every(({ kind }) => kind === 'id' || kind === 'ids'))
    return { kind: 'ids', names: first.names }
  const kinds = fields.map(({ kind }) => kind)
  return kinds.every((kind) => kind === 'choice' || kind === 'number') ? { kind: 'plain' } : { kind: 'written' }
}

/** What tells a form from the others: the value of its type, or the required field that no other has. */
function formName(form: Shape, forms: Shape[]): string {
  const type = form.properties?.type
  if (typeof type === 'object' && type.const !== undefined) return String(type.const)
  const others = new Set(forms.filter((one) => one !== form).flatMap((one) => Object.keys(one.properties ?? {})))
  return (form.required ?? []).find((name) => !others.has(name)) ?? ''
}

function fieldsOfShape(shape: Shape): NamedField[] {
  const required = new Set(shape.required)
  return Object.entries(shape.properties ?? {}).flatMap(([name, field]) =>
    typeof field === 'boolean'
      ? []
      : {
          name,
          help: field.description ?? '',
          isRequired: required.has(name),
          field: fieldOfShape(field, name),
        },
  )
}

/** What a new entry begins with: the fields that it must have, empty. */
export function emptyValue(field: Field): unknown {
  switch (field.kind) {
    case 'group':
      return emptyGroup(field.fields)
    case 'forms':
      return emptyGroup(field.forms[0]?.fields ?? [])
    case 'list':
    case 'ids':
      return []
    case 'choices':
      return {}
    case 'choice':
      return field.values[0] ?? ''
    case 'number':
      return field.least !== null && field.least > 0 ? field.least : 0
    case 'yes-no':
      return true
    default:
      return ''
  }
}

/** The required fields of a group, empty; a field with one allowed value has it. */
export const emptyGroup = (fields: readonly NamedField[]): Record<string, unknown> =>
  Object.fromEntries(fields.flatMap(({ name, isRequired, field }) => (isRequired ? [[name, emptyValue(field)]] : [])))

/** The form that a value has, by its place: that of its type, or of the field that it has; the first if it has none. */
export function formOf(field: Extract<Field, { kind: 'forms' }>, value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const at = field.forms.findIndex(({ name }) => ('type' in value ? value.type === name : name in value))
  return Math.max(at, 0)
}

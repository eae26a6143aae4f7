import type { z } from 'zod'
import type { PackProblem } from '../errors'
import type { FieldPath, YamlFile } from './yaml-file'

type Issue = z.core.$ZodIssue

/** Gives the value if it fits the schema, else null and what is wrong with each field. `at` is where the value stands. */
export function fit<T>(yaml: YamlFile, schema: z.ZodType<T>, value: unknown, at: FieldPath = []): { value: T | null; problems: PackProblem[] } {
  const parsed = schema.safeParse(value)
  if (parsed.success) return { value: parsed.data, problems: [] }
  const problems = parsed.error.issues.flatMap((issue) => problemsOf(issue, value, []).map(({ path, message }) => yaml.problem([...at, ...path], message)))
  return { value: null, problems }
}

interface Fault {
  path: PropertyKey[]
  message: string
}

function problemsOf(issue: Issue, root: unknown, base: PropertyKey[]): Fault[] {
  const path = [...base, ...issue.path]
  if (issue.code === 'invalid_union' && issue.errors.length > 0) return ofNearestBranch(issue.errors, root, path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], message: `“${key}” is no field of the format here: take it out, or check how it is spelled` }))
  }
  return [{ path, message: messageOf(issue, valueAt(root, path)) }]
}

/** Of the shapes that a value may have, the one that it comes nearest to: that with a known type, else with the least faults. */
function ofNearestBranch(branches: Issue[][], root: unknown, path: PropertyKey[]): Fault[] {
  const value = valueAt(root, path)
  const faults = branches.map((issues) => issues.flatMap((issue) => problemsOf(issue, root, path)))
  const fitting = faults.filter((found) => found.every((fault) => fault.path.length > path.length))
  const nearest = (fitting.length > 0 ? fitting : faults).toSorted((a, b) => strays(a, value, path) - strays(b, value, path) || a.length - b.length)[0]
  return nearest ?? [{ path, message: 'has none of the forms that are allowed here' }]
}

/** Fields that the shape does not know or that are missing: the more, the less the shape was meant. */
function strays(faults: Fault[], value: unknown, path: PropertyKey[]): number {
  return faults.filter((fault) => fault.path.length <= path.length + 1 && (fault.message.includes('no field') || valueAt(value, fault.path.slice(path.length)) === undefined)).length
}

function messageOf(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined ? `is missing: give ${typeWords[issue.expected] ?? issue.expected}` : `is ${kindOf(value)}; give ${typeWords[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return value === undefined ? `is missing: give ${choiceWords(issue.values)}` : `is “${String(value)}”; give ${choiceWords(issue.values)}`
    case 'invalid_format':
      return `is “${String(value)}”: ${issue.message}`
    case 'invalid_key':
      return `has a name that is not allowed: ${issue.issues.map((inner) => inner.message).join('; ')}`
    case 'too_small':
      return value === undefined ? 'is missing' : issue.origin === 'string' ? 'is empty: give some words' : `is too little: give at least ${issue.minimum}`
    case 'too_big':
      return issue.origin === 'string' ? `is too long: at most ${issue.maximum} characters` : `is too much: at most ${issue.maximum}`
    default:
      return value === undefined ? 'is missing' : issue.message
  }
}

const typeWords: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields with values',
  record: 'names with values',
}

const choiceWords = (values: readonly unknown[]): string => values.map((choice) => `“${String(choice)}”`).join(' or ')

function kindOf(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a group of fields'
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'a number' : 'true or false'
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined), root)
}

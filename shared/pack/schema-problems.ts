import type { z } from 'zod'
import type { PackProblem } from '../errors'
import type { FieldPath, YamlFile } from './yaml-file'

type Issue = z.core.$ZodIssue

/** Gives the value if it fits the schema, else null and what is wrong with each field. `at` is where the value stands. */
export function fit<T>(
  yaml: YamlFile,
  schema: z.ZodType<T>,
  value: unknown,
  at: FieldPath = [],
): { value: T | null; problems: PackProblem[] } {
  const parsed = schema.safeParse(value)
  if (parsed.success) return { value: parsed.data, problems: [] }
  const problems = parsed.error.issues.flatMap((issue) =>
    problemsOf(issue, value, []).map(({ path, message }) => yaml.problem([...at, ...path], message)),
  )
  return { value: null, problems }
}

interface Fault {
  path: PropertyKey[]
  message: string
  isMissing?: boolean
  isUnknown?: boolean
}

function problemsOf(issue: Issue, root: unknown, base: PropertyKey[]): Fault[] {
  const path = [...base, ...issue.path]
  if (issue.code === 'invalid_union' && issue.errors.length > 0) return ofNearestBranch(issue.errors, root, path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `“${key}” is no field of the format here: take it out, or check how it is spelled`,
      isUnknown: true,
    }))
  }
  const value = valueAt(root, path)
  return [{ path, message: messageOf(issue, value), isMissing: value === undefined }]
}

/**
 * What is wrong by the shape that the value comes nearest to: one of its type, with the least faults. A value that lacks
 * fields of that shape and has others was meant as none of them.
 */
function ofNearestBranch(branches: Issue[][], root: unknown, path: PropertyKey[]): Fault[] {
  const faults = branches.map((issues) => issues.flatMap((issue) => problemsOf(issue, root, path)))
  const ofType = faults.filter((found) => found.every((fault) => fault.path.length > path.length))
  const candidates = ofType.length > 0 ? ofType : faults
  const nearest = candidates.toSorted((a, b) => a.length - b.length)[0] ?? []
  const here = candidates.map((found) => found.filter((fault) => fault.path.length === path.length + 1))
  const missing = here.map((found) =>
    found.filter(({ isMissing }) => isMissing).map((fault) => String(fault.path.at(-1))),
  )
  const isNone = here.every(
    (found) => found.some(({ isUnknown }) => isUnknown) && found.some(({ isMissing }) => isMissing),
  )
  if (!isNone) return nearest
  return [
    {
      path,
      message: `has none of the forms that are allowed here; they have the fields ${missing.map((names) => names.join(' and ')).join(', or ')}`,
    },
  ]
}

function messageOf(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? `is missing: give ${typeWords[issue.expected] ?? issue.expected}`
        : `is ${kindOf(value)}; give ${typeWords[issue.expected] ?? issue.expected}${isBare(issue, value) ? ': put it in quotation marks' : ''}`
    case 'invalid_value':
      return notAmong(value, issue.values)
    case 'invalid_union':
      return notAmong(value, 'options' in issue ? (issue.options ?? []) : [])
    case 'invalid_format':
      return `is “${String(value)}”: ${issue.message}`
    case 'invalid_key':
      return `has a name that is not allowed: ${issue.issues.map((inner) => inner.message).join('; ')}`
    case 'too_small':
      return value === undefined
        ? 'is missing'
        : issue.origin === 'string'
          ? 'is empty: give some words'
          : `is too little: give at least ${issue.minimum}`
    case 'too_big':
      return tooMuch[issue.origin]?.(issue.maximum) ?? `is too much: at most ${issue.maximum}`
    default:
      return value === undefined ? 'is missing' : issue.message
  }
}

/** YAML takes 1.0 for a number and true for no word. */
const isBare = (issue: { expected: string }, value: unknown): boolean =>
  issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')

const tooMuch: Record<string, (most: number | bigint) => string> = {
  string: (most) => `is too long: at most ${most} characters`,
  array: (most) => `has too many entries: at most ${most}`,
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

const notAmong = (value: unknown, choices: readonly unknown[]): string =>
  value === undefined
    ? `is missing: give ${choiceWords(choices)}`
    : `is “${String(value)}”; give ${choiceWords(choices)}`

const choiceWords = (values: readonly unknown[]): string => values.map((choice) => `“${String(choice)}”`).join(' or ')

function kindOf(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a group of fields'
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'a number' : 'true or false'
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined),
    root,
  )
}

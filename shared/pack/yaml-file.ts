import { isMap, LineCounter, parseDocument, type Document } from 'yaml'
import type { PackProblem } from '../errors'

/** Where a value stands: keys and indices from the top of the file. */
export type FieldPath = readonly PropertyKey[]

/** A YAML file that was read, and where its values stand. */
export interface YamlFile {
  file: string
  /** null if it could not be read; the problems then say why */
  value: unknown
  problems: PackProblem[]
  /** Says what is wrong with a field, with the line on which it stands, or the nearest that holds it. */
  problem(path: FieldPath, message: string): PackProblem
}

/** Who leaves out a quotation mark at the top has a fault in each line below. */
const MOST_FAULTS = 100

/** Reads YAML 1.2 (core schema: yes and no are words), keeping positions. Faults are values, not errors. */
export function readYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { version: '1.2', lineCounter: lines, prettyErrors: false })
  const problems: PackProblem[] = []
  for (const fault of [...document.errors, ...document.warnings].slice(0, MOST_FAULTS)) {
    const line = lines.linePos(fault.pos[0]).line
    const message = invalid(file, fault)
    // What is nested too deeply is a fault at each level.
    if (!problems.some((other) => other.line === line && other.message === message))
      problems.push({ file, line, field: '', message })
  }
  const problem = (path: FieldPath, message: string): PackProblem => {
    const offset = offsetOf(document, path)
    return {
      file,
      line: offset === null ? null : lines.linePos(offset).line,
      field: path.map(String).join('.'),
      message,
    }
  }
  const faulty = (fault: PackProblem) => ({ file, value: null, problems: [fault], problem })
  if (problems.length > 0) return { file, value: null, problems, problem }
  try {
    const value: unknown = document.toJS()
    const fault = unusable(value)
    return fault === null ? { file, value, problems, problem } : faulty(problem(fault.path, fault.message))
  } catch (error) {
    // Aliases that multiply without end.
    return faulty({ file, line: null, field: '', message: invalid(file, error) })
  }
}

/** JSON is read as YAML, and its author knows it by its own name. */
function invalid(file: string, fault: unknown): string {
  const why = fault instanceof Error ? fault.message : String(fault)
  const isDeep = why.includes('call stack')
  return `this is not valid ${file.endsWith('.json') ? 'JSON' : 'YAML'}: ${isDeep ? 'it is nested too deeply' : why}`
}

/** Nothing that an author writes comes near; what goes through it calls itself for each level. */
export const MOST_LEVELS = 50

/** Gives the first place that is nested too deeply, or where a text holds a character that no text has. */
function unusable(value: unknown, path: FieldPath = []): { path: FieldPath; message: string } | null {
  if (typeof value === 'string')
    return value.includes('\0') ? { path, message: 'holds the character NUL: take it out' } : null
  if (typeof value !== 'object' || value === null) return null
  if (path.length >= MOST_LEVELS) return { path, message: `is nested more than ${MOST_LEVELS} levels deep: use fewer` }
  for (const [key, inner] of Object.entries(value)) {
    const fault = unusable(inner, [...path, Array.isArray(value) ? Number(key) : key])
    if (fault !== null) return fault
  }
  return null
}

/** Where the field begins; the nearest that holds it if it is missing; null if the file is empty. */
function offsetOf(document: Document.Parsed, path: FieldPath): number | null {
  for (let length = path.length; length >= 0; length--) {
    const key = path[length - 1]
    const holder = length > 0 ? document.getIn(path.slice(0, length - 1), true) : null
    const pair = isMap(holder) ? holder.items.find((item) => String(item.key) === String(key)) : undefined
    const node = pair?.key ?? (length === 0 ? document.contents : document.getIn(path.slice(0, length), true))
    const range = node !== null && typeof node === 'object' && 'range' in node ? node.range : null
    if (Array.isArray(range) && typeof range[0] === 'number') return range[0]
  }
  return null
}

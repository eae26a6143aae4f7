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

/** Reads YAML 1.2 (core schema: yes and no are words), keeping positions. Faults are values, not errors. */
export function readYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { version: '1.2', lineCounter: lines, prettyErrors: false })
  const problems = [...document.errors, ...document.warnings].map((fault): PackProblem => {
    return {
      file,
      line: lines.linePos(fault.pos[0]).line,
      field: '',
      message: `this is not valid YAML: ${fault.message}`,
    }
  })
  const problem = (path: FieldPath, message: string): PackProblem => {
    const offset = offsetOf(document, path)
    return {
      file,
      line: offset === null ? null : lines.linePos(offset).line,
      field: path.map(String).join('.'),
      message,
    }
  }
  if (problems.length > 0) return { file, value: null, problems, problem }
  try {
    return { file, value: document.toJS() as unknown, problems, problem }
  } catch (error) {
    // Aliases that multiply without end.
    const message = `this is not valid YAML: ${error instanceof Error ? error.message : String(error)}`
    return { file, value: null, problems: [{ file, line: null, field: '', message }], problem }
  }
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

import { isCollection, isScalar, parseDocument, type Document } from 'yaml'

/** Where in a file: names and places in lists. */
export type EditPath = readonly (string | number)[]

/** One change of a YAML file. A value that is left out takes the field, or the entry of a list, away. */
export interface YamlEdit {
  path: EditPath
  value?: unknown
}

/** A file that can’t be read can’t be edited by its fields, only as text. */
export type YamlEdited = { kind: 'edited'; text: string } | { kind: 'unreadable' }

/**
 * Changes fields of a YAML file. Comments, the order of fields, and what was not edited stay as they are. A place in a list
 * that is its length adds an entry.
 */
export function editYaml(text: string, edits: readonly YamlEdit[]): YamlEdited {
  const document = parseDocument(text, { version: '1.2' })
  if (document.errors.length > 0) return { kind: 'unreadable' }
  for (const edit of edits) apply(document, edit)
  // Quoted text that is broken into lines would lose white space at their ends.
  return { kind: 'edited', text: document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Infinity }) }
}

function apply(document: Document.Parsed, { path, value }: YamlEdit): void {
  if (value === undefined) {
    document.deleteIn(path)
    return
  }
  // A list that is written [] takes its entries in the long form, as authors write them.
  const holder = document.getIn(path.slice(0, -1), true)
  if (isCollection(holder) && holder.items.length === 0) holder.flow = false
  if (path.length === 0) document.contents = document.createNode(value) as typeof document.contents
  else document.setIn(path, isPlain(value) ? asScalar(document, value) : document.createNode(value))
}

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null

/**
 * Long text is written as a block, as it stands; else the scalar that is there keeps its quotation marks and its comment. White
 * space alone is quoted, as a block would lose it.
 */
function asScalar(document: Document.Parsed, value: unknown): unknown {
  if (typeof value !== 'string') return value
  const isBlank = value.trim() === ''
  if (!isBlank && !value.includes('\n')) return value
  const node = document.createNode(value)
  if (isScalar(node)) node.type = isBlank ? 'QUOTE_DOUBLE' : 'BLOCK_LITERAL'
  return node
}

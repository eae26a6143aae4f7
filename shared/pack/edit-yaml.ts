import { isCollection, isNode, isScalar, isSeq, parseDocument, type Document } from 'yaml'
import { keptAliases, mergedNode } from './merge-yaml'
import { moveEntry } from './yaml-comments'

/** Where in a file: names and places in lists. */
export type EditPath = readonly (string | number)[]

/** One change of a YAML file. Without a value and a place it takes the field, or the entry of a list, away. */
export interface YamlEdit {
  path: EditPath
  value?: unknown
  /** the place in its list to which the entry goes */
  to?: number
}

/** A file that can’t be read can’t be edited by its fields, only as text. */
export type YamlEdited = { kind: 'edited'; text: string } | { kind: 'unreadable' }

/**
 * Changes fields of a YAML file. Comments, the order of fields, and what was not edited stay as they are; what a new value has in
 * common with the old one is kept as it is written. A place in a list that is its length adds an entry.
 */
export function editYaml(text: string, edits: readonly YamlEdit[]): YamlEdited {
  const document = parseDocument(text, { version: '1.2' })
  if (document.errors.length > 0) return { kind: 'unreadable' }
  const keepAliases = keptAliases(document)
  for (const edit of edits) apply(document, edit)
  keepAliases()
  // Quoted text that is broken into lines would lose white space at their ends.
  return { kind: 'edited', text: document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Infinity }) }
}

function apply(document: Document.Parsed, { path, value, to }: YamlEdit): void {
  const holder = document.getIn(path.slice(0, -1), true)
  const last = path.at(-1)
  if (to !== undefined) {
    if (isSeq(holder) && typeof last === 'number' && last < holder.items.length) moveEntry(holder, last, to)
    return
  }
  if (value === undefined) {
    document.deleteIn(path)
    return
  }
  // A list that is written [] takes its entries in the long form, as authors write them.
  if (isCollection(holder) && holder.items.length === 0) holder.flow = false
  const old = path.length === 0 ? document.contents : document.getIn(path, true)
  const next = isPlain(value) ? asScalar(document, value) : asNode(document, old, value)
  if (path.length === 0) document.contents = document.createNode(next) as typeof document.contents
  else document.setIn(path, next)
}

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null

const asNode = (document: Document.Parsed, old: unknown, value: unknown): unknown =>
  isNode(old) && hasParts(old) ? mergedNode(document, old, value) : document.createNode(value)

/** A list that is written [] has nothing to keep, not even its form. */
const hasParts = (node: unknown): boolean => !isCollection(node) || node.items.length > 0

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

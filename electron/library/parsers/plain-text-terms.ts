import type { Element, ElementContent } from 'hast'
import { isElement } from '../../../shared/text/blocks'
import { columnsOf, type Line } from './plain-text-lines'
import { element } from './tree-edits'

/** Whether a node is an element of a kind. */
export const isTag = (node: ElementContent | undefined, tagName: string): node is Element =>
  node !== undefined && isElement(node) && node.tagName === tagName

/** Adds a term and what it means to the list that is open, or begins one. */
export function describe(into: ElementContent[], term: Element, described: Element): void {
  const list = into.at(-1)
  if (isTag(list, 'dl')) list.children.push(term, described)
  else into.push(element('dl', [term, described]))
}

/** A term with its meaning beside it, the lines of which begin in one column: "[RFC 1]   Crocker, S.". */
export function hangingTerm(lines: readonly Line[]): { term: string; rest: Line[] } | null {
  const [first, ...more] = lines
  const [, term, gap = '', words = ''] =
    /^(\[[^\]]{1,24}\]|\S+(?: \S+){0,3}?|[^:]{1,60}:)( {2,}|\t+)(\S.*)$/.exec(first?.text ?? '') ?? []
  const indent = more[0]?.indent
  if (first === undefined || term === undefined || indent === undefined || /[.,;]$/.test(term)) return null
  if (!more.every((line) => line.indent === indent)) return null
  const column = first.indent + columnsOf(term) + gap.length
  // After a colon the lines may begin nearer than the words beside the term.
  const isBeside = indent === column && column >= first.indent + 3 && !term.endsWith(':')
  if (!isBeside && !(term.endsWith(':') && indent >= first.indent + 2)) return null
  return { term, rest: [{ text: words, indent, end: first.end }, ...more] }
}

/** Whether blocks are the meaning of the last term of the list that is open. */
export function isInDescription(into: ElementContent[], inner: ElementContent[]): boolean {
  const list = into.at(-1)
  const described = isTag(list, 'dl') ? list.children.at(-1) : undefined
  return isTag(described, 'dd') && described.children === inner
}

import type { Element, Nodes, Parents, Root, Text } from 'hast'
import { isElement, separatorOf } from './blocks'

/*
 * The text in which offsets count. A tree is normalised once, at import, so that its text nodes hold the canonical text
 * as it is; blocks and line breaks are parted by one newline and cells by a tab, which stand between text nodes and in
 * none of them. Offsets are UTF-16 units, as in DOM ranges.
 */

/** Raised whenever the same tree would give another text; kept with every revision. */
export const CANONICAL_VERSION = 1

/** A text node: where its words begin in the canonical text. */
export interface TextSegment {
  start: number
  value: string
}

// No-break spaces are typography (article 3, § 2) and stay; so do the joiners that Persian and emoji are spelled with.
// A single space is what a run becomes, so it need not match.
const whiteSpace = /[\t\n\v\f\r\u0085\u2028\u2029][\t\n\v\f\r \u0085\u2028\u2029]*| [\t\n\v\f\r \u0085\u2028\u2029]+/g
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const invisible = /[\u0000-\u0008\u000E-\u001F\u007F\u00AD\u200B\u2060\uFEFF]/g

/**
 * Gives a copy of the tree whose text nodes hold the canonical text: runs of white space are one space, none at the ends
 * of a block (inside pre, inner white space stays), invisible characters are out, NFC; comments, positions and empty
 * text nodes are gone. Doing it again changes nothing.
 */
export function canonicalise(tree: Root): Root {
  const copy: Root = { type: 'root', children: copyOf(tree.children) }
  const line: Text[] = []
  normalise(copy, line, false)
  endLine(line)
  dropEmptyTexts(copy)
  return copy
}

/** The text nodes in document order: those of the DOM that is built from the tree, with where each begins. */
export function textSegments(tree: Root): TextSegment[] {
  let offset = 0
  return partedTexts(tree).map(({ separator, value }) => {
    const start = offset + separator.length
    offset = start + value.length
    return { start, value }
  })
}

/** The canonical text of a tree that was canonicalised. */
export function canonicalText(tree: Root): string {
  return partedTexts(tree)
    .map(({ separator, value }) => separator + value)
    .join('')
}

/** The text nodes in document order, each with what parts it from the one before: nothing, a tab or a newline. */
function partedTexts(tree: Root): { separator: string; value: string }[] {
  const texts: { separator: string; value: string }[] = []
  let separator = ''
  const part = (by: string) => {
    if (texts.length > 0 && separator !== '\n' && by !== '') separator = by
  }
  const visit = (node: Nodes): void => {
    if (node.type === 'text') {
      texts.push({ separator, value: node.value })
      separator = ''
    }
    if (!('children' in node)) return
    const own = isElement(node) ? separatorOf(node) : ''
    part(own)
    node.children.forEach(visit)
    part(own)
  }
  visit(tree)
  return texts
}

/**
 * Copies what is shown, without positions, and makes one text node of neighbours, so that what is normalised is whole.
 * By hand: structuredClone takes twice as long as all the rest, and this runs on the thread that answers the learner.
 */
function copyOf(children: readonly Nodes[]): (Element | Text)[] {
  const copies: (Element | Text)[] = []
  for (const child of children) {
    const last = copies.at(-1)
    if (child.type === 'text' && last?.type === 'text') last.value += child.value
    else if (child.type === 'text') copies.push({ type: 'text', value: child.value })
    else if (child.type === 'element') {
      const { tagName, properties } = child
      copies.push({ type: 'element', tagName, properties, children: copyOf(child.children) })
    }
  }
  return copies
}

/** Normalises the texts under a node; `line` holds those since the last separator. */
function normalise(node: Nodes, line: Text[], inPre: boolean): void {
  if (node.type === 'text') {
    node.value = inPre ? preText(node.value, line) : flowText(node.value, line)
    if (node.value !== '') line.push(node)
  } else if ('children' in node) {
    const parts = isElement(node) && separatorOf(node) !== ''
    if (parts) endLine(line)
    for (const child of node.children) normalise(child, line, inPre || (isElement(node) && node.tagName === 'pre'))
    if (parts) endLine(line)
  }
}

const clean = (value: string) => value.toWellFormed().replace(invisible, '').normalize('NFC')

function flowText(raw: string, line: Text[]): string {
  const value = clean(raw).replace(whiteSpace, ' ')
  const before = line.at(-1)?.value ?? ' '
  return value.startsWith(' ') && (before.endsWith(' ') || before.endsWith('\n')) ? value.slice(1) : value
}

function preText(raw: string, line: Text[]): string {
  const value = clean(raw).replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
  return line.length === 0 ? value.replace(/^\n+/, '') : value
}

/** Takes white space off the end of the line that ends here. */
function endLine(line: Text[]): void {
  for (const text of line.toReversed()) {
    text.value = withoutEnd(text.value)
    if (text.value !== '') break
  }
  line.length = 0
}

/** Not by /[\t\n ]+$/, which takes a million spaces times a million steps. */
function withoutEnd(value: string): string {
  let end = value.length
  while (end > 0 && '\t\n '.includes(value.charAt(end - 1))) end -= 1
  return value.slice(0, end)
}

function dropEmptyTexts(parent: Parents): void {
  parent.children = parent.children.filter(
    (child) => child.type !== 'text' || child.value !== '',
  ) as typeof parent.children
  for (const child of parent.children) if (isElement(child)) dropEmptyTexts(child)
}

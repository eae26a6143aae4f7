import type { Element, ElementContent, Root } from 'hast'
import { headingLevel, isElement, separatorOf, textOf } from '../text/blocks'
import { ownLevel } from './own-level'
import { plainTable } from './plain-table'

/** The numbers of the notes that the text refers to, by their id. */
type Labels = ReadonlyMap<string, string>

/**
 * A stored tree in the form that becomes Markdown: headings as the author ranked them and on one line, tables without
 * merged cells, pictures with an address, notes as elements of their own. A made title is gone.
 */
export function markdownForm(tree: Root): Root {
  const labels = labelsOf(tree)
  return { type: 'root', children: inParagraphs(formed(tree.children.filter(isElementOrText), labels)) }
}

const isElementOrText = (node: Root['children'][number]): node is ElementContent => node.type !== 'doctype'

function formed(children: readonly ElementContent[], labels: Labels): ElementContent[] {
  return children.flatMap((child) => (isElement(child) ? formOf(child, labels) : [child]))
}

function formOf(node: Element, labels: Labels): ElementContent[] {
  const { tagName, properties } = node
  const level = headingLevel(node)
  if (level !== null) {
    if (properties.dataMade !== undefined) return []
    const children = inOneLine(formed(node.children, labels))
    // Without words it is no heading, but it may hold a picture.
    return [{ ...node, tagName: textOf(node).trim() === '' ? 'p' : `h${ownLevel(node) ?? level}`, children }]
  }
  if (tagName === 'img') return [picture(node)]
  if (tagName === 'table') return plainTable({ ...node, children: formed(node.children, labels) })
  if (properties.dataLink === 'footnote') return reference(String(properties.dataTarget), labels)
  if (properties.dataNotes !== undefined) return notes(node, labels)
  const children = formed(node.children, labels)
  return [{ ...node, children: containers.has(tagName) ? inParagraphs(children) : children }]
}

/** Hold paragraphs as well as words of their own. */
const containers = new Set('blockquote dd div dt figcaption figure li section'.split(' '))

/** Makes paragraphs of the words between blocks, so that nothing within them is taken for a block. */
function inParagraphs(children: ElementContent[]): ElementContent[] {
  const blocks: ElementContent[] = []
  let run: ElementContent[] = []
  const end = () => {
    if (run.length > 0) blocks.push({ type: 'element', tagName: 'p', properties: {}, children: run })
    run = []
  }
  for (const child of children) {
    if (isInline(child)) run.push(child)
    else {
      end()
      blocks.push(child)
    }
  }
  end()
  return blocks
}

const isInline = (node: ElementContent): boolean =>
  !isElement(node) ||
  node.tagName === 'br' ||
  (separatorOf(node) === '' && node.tagName !== 'footnote-definition' && node.children.every(isInline))

/** The line that a heading of Markdown is. */
function inOneLine(children: ElementContent[]): ElementContent[] {
  return children.map((child) => {
    if (!isElement(child)) return child
    return child.tagName === 'br' ? { type: 'text', value: ' ' } : { ...child, children: inOneLine(child.children) }
  })
}

/** One that is not there keeps its words, one that is elsewhere its address. */
function picture({ properties: { src, alt, dataRemote } }: Element): Element {
  const properties = { src: String(src ?? dataRemote ?? ''), alt: String(alt ?? '') }
  return { type: 'element', tagName: 'img', properties, children: [] }
}

function reference(target: string, labels: Labels): ElementContent[] {
  const label = labels.get(target)
  // It leads to no note: nothing of it was ever read.
  if (label === undefined) return []
  return [{ type: 'element', tagName: 'footnote-reference', properties: { dataLabel: label }, children: [] }]
}

/** In a note nothing refers to another: two that refer to each other would have some readers go round for ever. */
const noLabels: Labels = new Map()

/** A reader of Markdown leaves out a note that the text does not refer to; as it has words, it stays as a part of the text. */
function notes(section: Element, labels: Labels): ElementContent[] {
  return section.children.filter(isElement).flatMap((list) =>
    list.children.filter(isElement).map((note) => {
      const label = labels.get(String(note.properties.id))
      const children = formed(note.children, noLabels)
      if (label === undefined) return { type: 'element', tagName: 'div', properties: {}, children }
      return { type: 'element', tagName: 'footnote-definition', properties: { dataLabel: label }, children }
    }),
  )
}

/** Numbers the notes that are referred to in the order in which they stand. */
function labelsOf(tree: Root): Labels {
  const wanted = new Set<string>()
  const ids: string[] = []
  const visit = (node: ElementContent, inNotes: boolean): void => {
    if (!isElement(node)) return
    const { id, dataLink, dataTarget, dataNotes } = node.properties
    if (dataLink === 'footnote' && !inNotes) wanted.add(String(dataTarget))
    // A note without words is none to some readers.
    if (inNotes && node.tagName === 'li' && id !== undefined && textOf(node) !== '') ids.push(String(id))
    for (const child of node.children) visit(child, inNotes || dataNotes !== undefined)
  }
  for (const child of tree.children) if (child.type !== 'doctype') visit(child, false)
  return new Map(ids.filter((id) => wanted.has(id)).map((id, at) => [id, String(at + 1)]))
}

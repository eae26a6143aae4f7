import type { Element, Nodes } from 'hast'
import { isElement, textOf } from '../../../../shared/text/blocks'
import { htmlTree } from '../html/html-tree'
import { childAt, childrenNamed, decodeXml, isXmlElement, readXml, xmlText, type XmlElement } from '../xml/xml'
import { kindsOf } from './chapter'
import { innerAddress, type InnerAddress } from './paths'
import { xhtmlAsHtml } from './xhtml'

/** A line of a book's contents. */
export interface NavEntry extends InnerAddress {
  title: string
  /** 1 for the outermost */
  depth: number
}

/** Reads the contents of an EPUB 3 (nav, a page) in their order. */
export function readNav(bytes: Uint8Array, path: string): NavEntry[] {
  const entries: NavEntry[] = []
  const visit = (node: Nodes, depth: number): void => {
    if (isElement(node) && node.tagName === 'a') add(entries, path, textOf(node), node.properties.href, depth)
    if (!('children' in node)) return
    const inner = isElement(node) && node.tagName === 'ol' ? depth + 1 : depth
    for (const child of node.children) visit(child, inner)
  }
  const nav = navsIn(htmlTree(xhtmlAsHtml(decodeXml(bytes))))
  const toc = nav.find((one) => kindsOf(one).split(/\s+/).includes('toc')) ?? nav[0]
  if (toc !== undefined) visit(toc, 0)
  return entries
}

const navsIn = (node: Nodes): Element[] => {
  if (isElement(node) && node.tagName === 'nav') return [node]
  return 'children' in node ? node.children.flatMap(navsIn) : []
}

/** Reads the contents of an EPUB 2 (NCX) in their order. */
export function readNcx(bytes: Uint8Array, path: string): NavEntry[] {
  const entries: NavEntry[] = []
  const visit = (parent: XmlElement | undefined, depth: number): void => {
    for (const point of childrenNamed(parent, 'navPoint')) {
      const label = childAt(point, 'navLabel', 'text')
      add(entries, path, label === undefined ? '' : xmlText(label), childAt(point, 'content')?.attributes.src, depth)
      visit(point, depth + 1)
    }
  }
  visit(childAt(readXml(bytes).children.find(isXmlElement), 'navMap'), 1)
  return entries
}

function add(entries: NavEntry[], from: string, words: string, href: unknown, depth: number): void {
  const address = innerAddress(from, String(href ?? ''))
  const title = words.replace(/\s+/g, ' ').trim()
  if (address !== null && title !== '') entries.push({ ...address, title, depth: Math.max(depth, 1) })
}

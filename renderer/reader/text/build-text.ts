import type { Element, RootContent } from 'hast'
import { toDom } from 'hast-util-to-dom'
import type { DocumentContent } from '../../../shared/model/document'
import { partsOf } from './parts'

/** What stands in the text's box without being part of the text. */
export interface TextFurniture {
  /** stands for an h1 where the text has none; else unused */
  title: string
  byline: string
  /** name of the button after a heading */
  markSection(title: string): string
  /** name of the link to a footnote, whose number is no text */
  footnote(number: string): string
}

/** Ids of the text's own elements get this before them, so that a heading "Main" doesn't take the place of the page's main. */
const idPrefix = 'text-'

export function textElementId(id: string): string {
  return idPrefix + id
}

/** From this length on the browser leaves out parts that are out of view; below it, exact heights are worth more. */
const longText = 60_000

/**
 * The text as elements, built once from its sanitised tree and never touched again: marks are highlights over it. Its
 * text nodes, in order, are the segments of the canonical text.
 */
export function buildText(
  content: DocumentContent,
  furniture: TextFurniture,
  dom: Document,
): { box: DocumentFragment; parts: HTMLElement[] } {
  const box = dom.createDocumentFragment()
  const numbers = new Map(content.sections.map((section) => [section.id, section.number]))
  const skipsParts = content.canonicalText.length > longText
  const parts: HTMLElement[] = []
  const hasTitle = content.sections[0]?.level === 1 && content.sections[0].start === 0
  if (!hasTitle) box.append(titleBlock(furniture, dom, true))
  for (const part of partsOf(content.tree)) {
    const element = dom.createElement('div')
    element.className = `part col${part.headed ? ' headed' : ''}`
    if (skipsParts) skipWhileHidden(element, part.length)
    element.append(
      ...part.nodes.map((node) => toDom(settled(node, content.id, furniture), { fragment: true, document: dom })),
    )
    const heading = element.firstElementChild
    const id = heading?.id.slice(idPrefix.length) ?? ''
    if (part.headed && heading instanceof HTMLElement) {
      const number = numbers.get(id) ?? null
      if (number !== null) heading.dataset.number = number
      if (heading.tagName !== 'H1') heading.after(pickButton(furniture.markSection(heading.textContent ?? ''), id, dom))
    }
    parts.push(element)
    box.append(element)
    if (hasTitle && parts.length === 1) box.append(titleBlock(furniture, dom, false))
  }
  return { box, parts }
}

function titleBlock(furniture: TextFurniture, dom: Document, withTitle: boolean): HTMLElement {
  const block = dom.createElement('div')
  block.className = 'col titleblock'
  if (withTitle) {
    const title = dom.createElement('h1')
    title.textContent = furniture.title
    block.append(title)
  }
  const byline = dom.createElement('p')
  byline.className = 'byline'
  byline.textContent = furniture.byline
  block.append(byline)
  return block
}

/** Opens picking by key and screen reader; seen while it has the focus. Its name is no text node, so offsets stand. */
function pickButton(name: string, sectionId: string, dom: Document): HTMLElement {
  const button = dom.createElement('button')
  button.type = 'button'
  button.className = 'pick-section'
  button.dataset.pickSection = sectionId
  button.setAttribute('aria-label', name)
  return button
}

/** The guessed height serves until a part was shown once; then the browser remembers its own. */
function skipWhileHidden(element: HTMLElement, length: number): void {
  element.classList.add('skipped')
  const lines = Math.ceil(length / 62)
  element.style.setProperty('--guess', `${Math.round(lines * 32)}px`)
}

/** Ids, addresses and names as they are in the page. */
function settled(node: RootContent, documentId: string, furniture: TextFurniture): RootContent {
  if (node.type !== 'element') return node
  const { id, dataLink, dataTarget, dataNumber } = node.properties
  const properties = { ...node.properties }
  if (typeof id === 'string') properties.id = textElementId(id)
  // The address after the # belongs to the router: a link that is copied or opened in a new tab must lead here.
  if ((dataLink === 'section' || dataLink === 'footnote') && typeof dataTarget === 'string') {
    properties.href = `#/read/${encodeURIComponent(documentId)}#${encodeURIComponent(dataTarget)}`
  }
  if (dataLink === 'footnote') properties.ariaLabel = furniture.footnote(String(dataNumber ?? ''))
  const children = node.children.map((child) => settled(child, documentId, furniture)).filter(isElementContent)
  const element: Element = { ...node, properties, children }
  return element
}

function isElementContent(node: RootContent): node is Element['children'][number] {
  return node.type !== 'doctype'
}

import { toDom } from 'hast-util-to-dom'
import type { DocumentContent } from '../../../shared/model/document'
import { partsOf } from './parts'
import { idPrefix, settleNode } from './settle-node'

/** What stands in the text's box without being part of the text. */
export interface TextFurniture {
  /** stands for an h1 where the text has none; else unused */
  title: string
  byline: string
  /** that something was left out or guessed when it was imported; null if nothing was */
  warnings: string | null
  /** name of the button after a heading */
  markSection(title: string): string
  /** name of the link to a footnote, whose number is no text */
  footnote(number: string): string
  /** over the notes at the end */
  notes: string
  /** name of the button that leads from a note back to its mark */
  backToMark: string
  /** name of a table without a caption */
  table: string
  /** name of a picture that can be shown large */
  picture(alt: string): string
  remotePicture(host: string, alt: string): string
  missingPicture(alt: string): string
  /** address of what the data file keeps for a text */
  asset(hash: string): string
}

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
      ...part.nodes.map((node) => toDom(settleNode(node, content.id, furniture), { fragment: true, document: dom })),
    )
    const heading = element.firstElementChild
    const id = heading?.id.slice(idPrefix.length) ?? ''
    if (part.headed && heading instanceof HTMLElement) {
      const number = numbers.get(id) ?? null
      if (number !== null) heading.dataset.number = number
      if (heading.tagName !== 'H1') heading.after(pickButton(furniture.markSection(heading.textContent ?? ''), id, dom))
    }
    for (const note of element.querySelectorAll<HTMLElement>(`section[data-notes] li[id]`)) {
      note.append(silentButton('note-back', furniture.backToMark, { noteBack: note.id.slice(idPrefix.length) }, dom))
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
  // The program's words, within a text of maybe another direction.
  const said = dom.createElement('bdi')
  said.textContent = furniture.byline
  byline.append(said)
  if (furniture.warnings !== null) {
    const warnings = dom.createElement('button')
    warnings.type = 'button'
    warnings.className = 'link import-warnings'
    warnings.dataset.importWarnings = ''
    warnings.textContent = furniture.warnings
    byline.append(' ', warnings)
  }
  block.append(byline)
  return block
}

/** Opens picking by key and screen reader; seen while it has the focus. */
function pickButton(name: string, sectionId: string, dom: Document): HTMLElement {
  return silentButton('pick-section', name, { pickSection: sectionId }, dom)
}

/** A button within the text. Its name is no text node, so offsets stand. */
function silentButton(className: string, name: string, data: Record<string, string>, dom: Document): HTMLElement {
  const button = dom.createElement('button')
  button.type = 'button'
  button.className = className
  Object.assign(button.dataset, data)
  button.setAttribute('aria-label', name)
  return button
}

/** The guessed height serves until a part was shown once; then the browser remembers its own. */
function skipWhileHidden(element: HTMLElement, length: number): void {
  element.classList.add('skipped')
  const lines = Math.ceil(length / 62)
  element.style.setProperty('--guess', `${Math.round(lines * 32)}px`)
}

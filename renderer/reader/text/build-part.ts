import { toDom } from 'hast-util-to-dom'
import type { DocumentContent } from '../../../shared/model/document'
import type { TextFurniture } from './build-text'
import type { Part } from './parts'
import { idPrefix, settleNode } from './settle-node'

/** A part of the text as elements. @param numbers of the sections, by the id of their heading */
export function buildPart(
  part: Part,
  content: DocumentContent,
  numbers: ReadonlyMap<string, string | null>,
  furniture: TextFurniture,
  dom: Document,
): HTMLElement {
  const element = dom.createElement('div')
  element.className = `part col${part.headed ? ' headed' : ''}`
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
  return element
}

/** What stands below the title. @param withTitle the text has none of its own */
export function buildTitleBlock(furniture: TextFurniture, dom: Document, withTitle: boolean): HTMLElement {
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

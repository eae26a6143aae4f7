import type { Element, ElementContent, Properties, RootContent } from 'hast'
import { textOf } from '../../../shared/text/blocks'
import type { TextFurniture } from './build-text'

/** Ids of the text's own elements get this before them, so that a heading "Main" doesn't take the place of the page's main. */
export const idPrefix = 'text-'

/**
 * Gives a node of the stored tree the ids, addresses and names that it has in the page. Nothing is added that holds words:
 * the text nodes stay those in which offsets count.
 */
export function settleNode(node: RootContent, documentId: string, furniture: TextFurniture): RootContent {
  if (node.type !== 'element') return node
  const children = node.children
    .map((child) => settleNode(child, documentId, furniture))
    .filter((child): child is ElementContent => child.type !== 'doctype')
  const element: Element = { ...node, properties: settledProperties(node, documentId, furniture), children }
  switch (node.tagName) {
    case 'img':
      return picture(element, furniture)
    case 'table':
      return scrolling(element, furniture.table)
    default:
      return element
  }
}

function settledProperties({ tagName, properties }: Element, documentId: string, furniture: TextFurniture): Properties {
  const { id, dataLink, dataTarget, dataNumber } = properties
  const settled = { ...properties }
  if (typeof id === 'string') settled.id = idPrefix + id
  // The address after the # belongs to the router: a link that is copied or opened in a new tab must lead here.
  if ((dataLink === 'section' || dataLink === 'footnote') && typeof dataTarget === 'string') {
    settled.href = `#/read/${encodeURIComponent(documentId)}#${encodeURIComponent(dataTarget)}`
  }
  if (dataLink === 'footnote') settled.ariaLabel = furniture.footnote(String(dataNumber ?? ''))
  if ('dataNotes' in properties) settled.dataSays = furniture.notes
  // What can be folded away is part of the text: it is found, marked and printed.
  if (tagName === 'details') settled.open = true
  return settled
}

/** A picture of the data file, which can be shown large; or a place that says why there is none. */
function picture(image: Element, furniture: TextFurniture): Element {
  const { src, alt, dataRemote, ...rest } = image.properties
  const says = typeof alt === 'string' ? alt : ''
  if (typeof src === 'string' && src.startsWith('asset:')) {
    const properties: Properties = {
      ...rest,
      src: furniture.asset(src.slice('asset:'.length)),
      alt: furniture.picture(says),
      role: 'button',
      tabIndex: 0,
      dataPicture: says,
      // Fetched when it comes near; its size is known, so that no line moves.
      loading: 'lazy',
      decoding: 'async',
    }
    return { ...image, properties }
  }
  const words =
    typeof dataRemote === 'string' ? furniture.remotePicture(hostOf(dataRemote), says) : furniture.missingPicture(says)
  const properties: Properties = { className: ['no-picture'], role: 'img', ariaLabel: words, dataSays: words }
  return { type: 'element', tagName: 'span', properties, children: [] }
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address
}

/** Columns from which a table may be wider than the page: then the keyboard must be able to scroll it. */
const manyColumns = 4

/** A table scrolls in a box of its own, which may run out towards the margin. */
function scrolling(table: Element, name: string): Element {
  const rows = rowsOf(table)
  const columns = Math.max(0, ...rows.map((row) => row.children.filter((cell) => cell.type === 'element').length))
  const caption = table.children.find((child) => child.type === 'element' && child.tagName === 'caption')
  const scrolled: Properties =
    columns < manyColumns ? {} : { role: 'group', tabIndex: 0, ariaLabel: (caption && textOf(caption)) || name }
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table-hold'], ...scrolled },
    children: [table],
  }
}

function rowsOf(element: Element): Element[] {
  return element.children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === 'tr' ? [child] : rowsOf(child),
  )
}

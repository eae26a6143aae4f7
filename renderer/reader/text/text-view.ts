import { assert } from '../../../shared/assert'
import type { DocumentContent } from '../../../shared/model/document'
import { textSegments } from '../../../shared/text/canonical'
import { offsetOf, placeOf, type Span } from './offsets'

/** The text in the page, and the way between its offsets and its nodes and pixels. */
export interface TextView {
  content: DocumentContent
  /** the box that holds the text and what lies over it */
  root: HTMLElement
  /** its parts in order, with the offset at which each starts */
  parts: { element: HTMLElement; start: number }[]
  /**
   * A range for measuring, the same object at each call: a page that holds thousands of live ranges goes through all of
   * them at every change of its elements. Null in a text without words.
   */
  rangeOf(start: number, end: number): Range | null
  /** a range for a highlight: costs less than a live one */
  staticRangeOf(start: number, end: number): StaticRange | null
  /** the offset of a place in the page, at or after it for the start of a range, at or before it for its end */
  offsetAt(node: Node, within: number, edge: 'start' | 'end'): number
  /** the offset of the letter that is drawn at a point of the window; null beside the text */
  offsetAtPoint(x: number, y: number): number | null
}

/** @param root holds the text's elements as buildText made them */
export function createTextView(content: DocumentContent, root: HTMLElement, partElements: HTMLElement[]): TextView {
  const nodes = partElements.flatMap(textNodesOf)
  const segments = textSegments(content.tree)
  assert(
    nodes.length === segments.length,
    `text ${content.id}: expected ${segments.length} text nodes, got ${nodes.length}`,
  )
  const spans: Span[] = segments.map(({ start, value }) => ({ start, length: value.length }))
  const measuring = root.ownerDocument.createRange()
  const indexOf = new Map(nodes.map((node, index) => [node as Node, index]))

  const boundaries = (start: number, end: number): StaticRangeInit | null => {
    const from = placeOf(spans, start, 'start')
    const to = placeOf(spans, end, 'end')
    const startContainer = from && nodes[from.index]
    const endContainer = to && nodes[to.index]
    if (!from || !to || !startContainer || !endContainer) return null
    return { startContainer, startOffset: from.within, endContainer, endOffset: to.within }
  }
  const offsetAt = (node: Node, within: number, edge: 'start' | 'end'): number => {
    const index = indexOf.get(node)
    if (index !== undefined) return offsetOf(spans, { index, within })
    const next = firstAtOrAfter(nodes, node, within)
    if (edge === 'start') return spans[next]?.start ?? content.canonicalText.length
    const previous = spans[next - 1]
    return previous === undefined ? 0 : previous.start + previous.length
  }
  const rangeOf = (start: number, end: number): Range | null => {
    const found = boundaries(start, end)
    if (!found) return null
    measuring.setStart(found.startContainer, found.startOffset)
    measuring.setEnd(found.endContainer, found.endOffset)
    return measuring
  }
  return {
    content,
    root,
    parts: partElements.map((element) => ({ element, start: offsetAt(element, 0, 'start') })),
    rangeOf,
    staticRangeOf(start, end) {
      const found = boundaries(start, end)
      return found && new StaticRange(found)
    },
    offsetAt,
    offsetAtPoint(x, y) {
      const caret = caretAt(root.ownerDocument, x, y)
      if (!caret || !root.contains(caret.node)) return null
      const offset = offsetAt(caret.node, caret.within, 'start')
      // The caret stands at the nearer edge of a letter: the point may be in the letter before it.
      return [offset, offset - 1].find((at) => at >= 0 && covers(rangeOf(at, at + 1), x, y)) ?? null
    },
  }
}

function textNodesOf(element: HTMLElement): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode)
  return nodes
}

/** Index of the first text node at or after a place in the page; their number if there is none. */
function firstAtOrAfter(nodes: readonly Text[], node: Node, within: number): number {
  const place = node.ownerDocument?.createRange()
  if (!place) return 0
  place.setStart(node, within)
  place.collapse(true)
  let low = 0
  let high = nodes.length
  while (low < high) {
    const middle = (low + high) >> 1
    const text = nodes[middle]
    if (text && place.comparePoint(text, 0) >= 0) high = middle
    else low = middle + 1
  }
  return low
}

function covers(range: Range | null, x: number, y: number): boolean {
  if (range === null) return false
  // A highlight fills the whole line, a letter's box does not: a point between two lines counts for the nearer.
  return [...range.getClientRects()].some(
    (box) => box.left <= x && x <= box.right && box.top - 4 <= y && y <= box.bottom + 4,
  )
}

/** The caret's place at a point of the window. Chromium has the standard's function since 128, the other one before. */
function caretAt(dom: Document, x: number, y: number): { node: Node; within: number } | null {
  if ('caretPositionFromPoint' in dom) {
    const position = dom.caretPositionFromPoint(x, y)
    return position && { node: position.offsetNode, within: position.offset }
  }
  const range = caretRangeFromPoint(dom, x, y)
  return range && { node: range.startContainer, within: range.startOffset }
}

function caretRangeFromPoint(dom: Document, x: number, y: number): Range | null {
  const find: unknown = Reflect.get(dom, 'caretRangeFromPoint')
  if (typeof find !== 'function') return null
  const found: unknown = find.call(dom, x, y)
  return found instanceof Range ? found : null
}

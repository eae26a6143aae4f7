import type { Place } from '../../shared/practice/case-words'

/** Says to which paragraph of the case an element belongs. */
const PARAGRAPH = 'data-paragraph'

/**
 * Gives where the words selected in the page stand in the case, without white space at their ends; null if nothing of
 * it is selected. A selection over several paragraphs is cut to the one in which it starts.
 */
export function selectedPlace(root: HTMLElement, selection: Selection | null): Place | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  for (const [paragraph, element] of [...root.querySelectorAll(`[${PARAGRAPH}]`)].entries()) {
    if (!range.intersectsNode(element)) continue
    const text = wordsIn(element)
      .map((node) => node.data)
      .join('')
    const start = offsetIn(element, range.startContainer, range.startOffset) ?? 0
    const end = offsetIn(element, range.endContainer, range.endOffset) ?? text.length
    const words = text.slice(start, end)
    const trimmed = words.trim()
    if (trimmed === '') continue
    const from = start + words.indexOf(trimmed)
    return { paragraph, start: from, end: from + trimmed.length }
  }
  return null
}

// The numbers after marks are not words of the case.
function wordsIn(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('sup') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) nodes.push(node)
  return nodes
}

/** Gives the offset in the paragraph's words of a point of the page; null if the point is outside the paragraph. */
function offsetIn(paragraph: Element, container: Node, offset: number): number | null {
  if (!paragraph.contains(container)) return null
  const before = document.createRange()
  before.setStart(paragraph, 0)
  before.setEnd(container, offset)
  let length = 0
  for (const node of wordsIn(paragraph)) {
    if (node === container) return length + offset
    if (!before.intersectsNode(node) || before.comparePoint(node, node.length) > 0) break
    length += node.length
  }
  return length
}

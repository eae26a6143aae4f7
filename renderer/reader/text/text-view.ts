import { assert } from '../../../shared/assert'
import type { DocumentContent } from '../../../shared/model/document'
import { textSegments } from '../../../shared/text/canonical'
import type { Stretch } from './build-text'
import { offsetOf, placeOf, type Span } from './offsets'
import { createTextNodes } from './text-nodes'

/**
 * The text in the page, and the way between its offsets and its nodes and pixels. Of a long text, a stretch is built when
 * a place in it is asked for; whoever asks need not know.
 */
export interface TextView {
  content: DocumentContent
  /** the box that holds the text and what lies over it */
  root: HTMLElement
  /** its parts in order, with the offset at which each starts; their boxes are built when they are asked for */
  parts: readonly { start: number; element(): HTMLElement }[]
  /** the boxes in which the parts stand, with the index of the first of each */
  stretches: readonly { element: HTMLElement; firstPart: number }[]
  /** Builds what stands between two offsets. */
  build(start: number, end: number): void
  /** Builds one stretch more. @returns false if all were */
  buildNext(): boolean
  /** The first element that fits a selector, or null. Builds all of the text: whoever knows an offset asks by that. */
  find(selector: string): HTMLElement | null
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
  /** the offset between two letters that is nearest to a point of the window; null where no text is drawn level with it */
  offsetNear(x: number, y: number): number | null
}

/** @param root holds the stretches as buildText made them */
export function createTextView(content: DocumentContent, root: HTMLElement, stretches: readonly Stretch[]): TextView {
  const length = content.canonicalText.length
  const spans: Span[] = textSegments(content.tree).map(({ start, value }) => ({ start, length: value.length }))
  const nodes = createTextNodes(stretches)
  const measuring = root.ownerDocument.createRange()

  const boundaries = (start: number, end: number): StaticRangeInit | null => {
    const from = placeOf(spans, start, 'start')
    const to = placeOf(spans, end, 'end')
    if (!from || !to) return null
    const [startContainer, endContainer] = [nodes.at(from.index), nodes.at(to.index)]
    return { startContainer, startOffset: from.within, endContainer, endOffset: to.within }
  }
  const offsetAt = (node: Node, within: number, edge: 'start' | 'end'): number => {
    const index = nodes.indexOf(node)
    if (index !== null) return offsetOf(spans, { index, within })
    const next = nodes.firstAtOrAfter(node, within)
    if (edge === 'start') return spans[next]?.start ?? length
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
  const buildNext = (): boolean => stretches.some((_, at) => nodes.build(at))
  const parts = stretches.flatMap(({ parts: inside }, at) =>
    inside.map((_, within) => ({
      start: spans[nodes.firstOf(at, within)]?.start ?? length,
      stretch: at,
      element() {
        nodes.build(at)
        const element = stretches[at]?.build()[within]
        assert(element, `text ${content.id}: no part ${within} in stretch ${at}`)
        return element
      },
    })),
  )
  return {
    content,
    root,
    parts,
    stretches: stretches.map(({ element }, at) => ({
      element,
      firstPart: parts.findIndex(({ stretch }) => stretch === at),
    })),
    build(start, end) {
      for (const [index, part] of parts.entries())
        if (part.start < end && (parts[index + 1]?.start ?? Infinity) > start) nodes.build(part.stretch)
    },
    buildNext,
    find(selector) {
      while (buildNext());
      return root.querySelector<HTMLElement>(selector)
    },
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
    offsetNear(x, y) {
      const caret = caretAt(root.ownerDocument, x, y)
      return caret && root.contains(caret.node) ? offsetAt(caret.node, caret.within, 'start') : null
    },
  }
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

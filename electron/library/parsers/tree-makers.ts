import type { Element, ElementContent } from 'hast'
import { headingLevel, isElement, separatorOf } from '../../../shared/text/blocks'
import { mathWords } from './html/math-words'
import { withoutMarkers } from './tree-anchors'
import type { Builder, Maker } from './tree-builder'
import { element } from './tree-edits'
import { wrapItems } from './tree-inline'
import { showsSomething, type Item } from './tree-items'
import { definitionListItems, listItems } from './tree-lists'
import { preformatted } from './tree-pre'
import { tableItems } from './tree-tables'

const text = (value: string): ElementContent => ({ type: 'text', value })

/** What becomes of the elements that are more than a box; each is a stretch of its own. */
export const blockMakers: Record<string, Maker> = {
  blockquote: quotation,
  dir: listItems,
  dl: definitionListItems,
  figure,
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, heading])),
  hr: () => [{ block: element('hr', []) }],
  listing: code,
  menu: listItems,
  ol: listItems,
  plaintext: code,
  pre: code,
  summary: (source, build) => wrapItems(element('strong', []), build.items(source.children)),
  table: tableItems,
  ul: listItems,
  xmp: code,
}

/** What becomes of elements within a line that need more than a name. */
export const inlineMakers: Record<string, Maker> = {
  // Buttons stand beside each other without a space.
  button: (source, build) => [{ run: [text(' ')] }, ...build.items(source.children), { run: [text(' ')] }],
  img: (source) => [{ run: [image(source)] }],
  math: (source) => [{ run: [text(mathWords(source))] }],
  q: (source, build) => [{ run: [text('“')] }, ...build.items(source.children), { run: [text('”')] }],
  // How a sign is read, after it: no reader's typeface has room for it above.
  rt: (source, build) => [{ run: [text('（')] }, ...build.items(source.children), { run: [text('）')] }],
}

function heading(source: Element, build: Builder): Item[] {
  const { blocks, ids } = build.blocks(build.items(source.children))
  const built = element(source.tagName, inLine(blocks))
  if (!hasWords(built)) return [...blocks.map((block) => ({ block })), ...(ids.length > 0 ? [markers(source)] : [])]
  build.replace(blocks, ids, built)
  return [{ block: built }]
}

const markers = (source: Element): Item => ({ run: source.children.filter((child) => child.type !== 'text') })

const hasWords = (node: Element): boolean =>
  node.children.some((child) =>
    child.type === 'text' ? /[\p{L}\p{N}]/u.test(child.value) : isElement(child) && hasWords(child),
  )

/** The words of blocks on one line. */
function inLine(blocks: readonly Element[]): ElementContent[] {
  const line: ElementContent[] = []
  const visit = (nodes: readonly ElementContent[]): void => {
    for (const node of nodes) {
      if (isElement(node) && node.tagName === 'br') line.push(text(' '))
      else if (isElement(node) && separatorOf(node) !== '') {
        if (line.length > 0) line.push(text(' '))
        visit(node.children)
      } else line.push(node)
    }
  }
  visit(blocks)
  return line
}

function quotation(source: Element, build: Builder): Item[] {
  const { blocks, ids } = build.blocks(build.items(source.children))
  if (blocks.length === 0) return []
  const built = element('blockquote', blocks)
  build.replace([], ids, built)
  return [{ block: built }]
}

/** A figure if there is something to see and words to it; else what stands in it. */
function figure(source: Element, build: Builder): Item[] {
  const isCaption = (node: ElementContent): boolean => isElement(node) && node.tagName === 'figcaption'
  const rest = source.children.filter((child) => !isCaption(child))
  const { blocks, ids } = build.blocks(build.items(rest))
  const shown = blocks.flatMap((block) => (isPictures(block) ? pictures(block) : [block]))
  // Also if there is nothing.
  if (shown.every((block) => block.tagName === 'p')) return build.items([...source.children])
  const built = element('figure', shown)
  for (const child of source.children) {
    if (!isElement(child) || !isCaption(child)) continue
    const caption = build.filled(element('figcaption', []), child.children, child)
    if (!showsSomething(caption.children)) continue
    if (isFirst(child, source)) built.children.unshift(caption)
    else built.children.push(caption)
  }
  build.replace(blocks, ids, built)
  return [{ block: built }]
}

const isFirst = (child: Element, parent: Element): boolean => parent.children.find(isElement) === child

const isPictures = (block: Element): boolean => block.tagName === 'p' && !hasWords(block) && pictures(block).length > 0

const pictures = (node: Element): Element[] =>
  node.children.flatMap((child) => (!isElement(child) ? [] : child.tagName === 'img' ? [child] : pictures(child)))

/** Preformatted text; a heading within it, as in specifications of old, stands between two of them. */
function code(source: Element, build: Builder): Item[] {
  const items: Item[] = []
  let open: ElementContent[] = []
  const end = (): void => {
    const { nodes, ids } = withoutMarkers(preformatted(open, (node, inner) => build.inPre(node, inner)))
    open = []
    if (!showsSomething(nodes)) return
    const built = element('pre', [element('code', nodes)])
    build.replace([], ids, built)
    items.push({ block: built })
  }
  for (const child of source.children) {
    if (headingLevel(child) === null) open.push(child)
    else {
      end()
      items.push(...build.items([child]))
    }
  }
  end()
  return items
}

/** A picture of the stored form: one that came with the file, one that stands elsewhere, or one that is not there. */
function image({ properties: { src, alt, width, height, dataRemote } }: Element): Element {
  const words = { alt: String(alt ?? '') }
  if (typeof src === 'string' && /^asset:[0-9a-f]{64}$/.test(src)) {
    return element('img', [], { src, ...words, width: Number(width), height: Number(height) })
  }
  if (typeof dataRemote === 'string') return element('img', [], { dataRemote, ...words })
  return element('img', [], { dataMissing: '', ...words })
}

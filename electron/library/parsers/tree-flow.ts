import type { Element, ElementContent, RootContent } from 'hast'
import { isElement } from '../../../shared/text/blocks'
import type { Notes } from './notes'
import { markerOf, withoutMarkers, type Anchors } from './tree-anchors'
import type { Builder } from './tree-builder'
import { element } from './tree-edits'
import { direction, inlineElement, wrapItems } from './tree-inline'
import { Items, showsSomething, trimmed, type Item } from './tree-items'
import { blockMakers, inlineMakers } from './tree-makers'

const words = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** What says nothing in words. */
const silent = words(
  'area audio base basefont canvas col colgroup datalist embed frame head iframe input link meta noembed noframes optgroup option param rp script select source style svg template textarea title track video wbr',
)
/** Of it, what a reader would miss. */
const missed = words('audio canvas embed iframe select svg textarea video')

/** Boxes: what stands in them stands in the text. Some have a maker where they are at home. */
const boxes = words(
  'address article aside body caption center dd details dialog div dt fieldset figcaption footer form frameset header hgroup html legend li main nav p search section tbody td tfoot th thead tr',
)

/** Emphasis within emphasis: each stands around every word in it, so that a file could make a great deal of a few bytes. */
const mostInline = 24

/** The sign at a heading under which its own address may be copied. */
function isPermalink({ tagName, properties, children }: Element): boolean {
  const [only] = children
  if (tagName !== 'a' || !String(properties.href ?? '').startsWith('#') || children.length !== 1) return false
  return only?.type === 'text' && /^\s*[¶🔗\u{f0c1}§]\s*$/u.test(only.value)
}

/**
 * Makes blocks of a raw tree: boxes are flattened to what stands in them, words that stand among blocks get a paragraph
 * of their own, and only elements of the stored form are left. One walk over the tree, which it does not change.
 */
export class Flow implements Builder {
  /** how many pictures, films, forms and the like have no place in a text */
  leftOut = 0
  private openInline = 0
  private readonly anchors: Anchors
  private readonly notes: Notes
  private readonly onElement: () => void

  /** @param onElement called at each element of the raw tree */
  constructor(anchors: Anchors, notes: Notes, onElement: () => void) {
    this.anchors = anchors
    this.notes = notes
    this.onElement = onElement
  }

  items(nodes: readonly (ElementContent | RootContent)[]): Item[] {
    const out = new Items()
    for (const node of nodes) {
      if (node.type === 'text') out.inline({ type: 'text', value: node.value })
      else if (isElement(node) && !this.notes.moved.has(node)) this.add(node, out)
    }
    return out.list
  }

  childrenOf(source: Element): ElementContent[] {
    return source.children.filter((child) => !isElement(child) || !this.notes.moved.has(child))
  }

  blocks(items: readonly Item[]): { blocks: Element[]; ids: string[] } {
    const blocks: Element[] = []
    let ids: string[] = []
    const add = (block: Element): void => {
      this.anchors.give(block, ids)
      ids = []
      blocks.push(block)
    }
    for (const item of items) {
      if (item === 'gap') continue
      if ('block' in item) add(item.block)
      else {
        const line = withoutMarkers(item.run)
        ids.push(...line.ids)
        if (showsSomething(line.nodes)) add(element('p', trimmed(line.nodes)))
      }
    }
    return { blocks, ids }
  }

  filled(holder: Element, nodes: readonly ElementContent[], source: Element): Element {
    const { blocks, ids } = this.blocks(this.items(nodes))
    const [only] = blocks
    this.anchor(holder, source)
    if (only !== undefined && blocks.length === 1 && only.tagName === 'p') {
      this.replace([only], ids, holder)
      holder.children = only.children
      Object.assign(holder.properties, only.properties)
    } else {
      this.replace([], ids, holder)
      holder.children = blocks
    }
    Object.assign(holder.properties, direction(source.properties.dir, source.properties.lang))
    return holder
  }

  inPre(source: Element, inner: ElementContent[]): ElementContent[] {
    const markers = this.anchors.markersFor(source)
    if (silent.has(source.tagName) || source.tagName === 'img') return markers
    // All of it is code.
    const built = source.tagName === 'code' ? null : inlineElement(source, inner)
    return built === null ? [...markers, ...inner] : [...markers, built]
  }

  anchor(built: Element, source: Element): void {
    this.anchors.give(
      built,
      this.anchors.markersFor(source).map(({ properties }) => String(properties.id)),
    )
  }

  replace(gone: readonly Element[], ids: readonly string[], by: Element): void {
    for (const block of gone) this.anchors.move(block, by)
    this.anchors.give(by, ids)
  }

  private add(node: Element, out: Items): void {
    this.onElement()
    const note = this.notes.marks.get(node)
    const markers = this.anchors.markersFor(node)
    const maker = blockMakers[node.tagName]
    if (maker !== undefined || boxes.has(node.tagName)) {
      out.gap()
      for (const marker of markers) out.inline(marker)
      out.close()
      out.merge(maker === undefined ? this.box(node) : maker(node, this))
      out.gap()
      return
    }
    for (const marker of markers) out.inline(marker)
    if (isPermalink(node)) return
    if (note !== undefined) out.inline(element('a', [], { href: `#${note.id}`, dataFootnote: note.label }))
    else if (node.tagName === 'br') out.lineBreak()
    else if (silent.has(node.tagName)) this.leave(node, out)
    else {
      const inline = inlineMakers[node.tagName]
      out.merge(inline === undefined ? this.inline(node) : inline(node, this))
    }
  }

  private inline(node: Element): Item[] {
    this.openInline += 1
    const items = this.items(node.children)
    this.openInline -= 1
    return this.openInline < mostInline ? wrapItems(node, items) : items
  }

  private box(node: Element): Item[] {
    const items = this.items(node.children)
    // The language of a whole page is that of the document.
    const own = direction(
      node.properties.dir,
      node.tagName === 'html' || node.tagName === 'body' ? '' : node.properties.lang,
    )
    if (Object.keys(own).length === 0) return items
    const { blocks, ids } = this.blocks(items)
    for (const block of blocks) block.properties = { ...own, ...block.properties }
    const after = ids.map(markerOf)
    return [...blocks.map((block) => ({ block })), ...(after.length > 0 ? [{ run: after }] : [])]
  }

  private leave({ tagName, properties }: Element, out: Items): void {
    // A box of a list of tasks is written as it is typed.
    if (tagName === 'input' && properties.type === 'checkbox' && properties.disabled === true) {
      out.inline({ type: 'text', value: properties.checked === true ? '[x]' : '[ ]' })
    } else if (missed.has(tagName)) this.leftOut += 1
  }
}

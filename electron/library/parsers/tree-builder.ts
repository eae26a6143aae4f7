import type { Element, ElementContent } from 'hast'
import type { Item } from './tree-items'

/** What the builders of lists, tables and the like ask of the walk that they are part of. */
export interface Builder {
  /** what stands in a raw element, without the footnotes that were moved from it */
  childrenOf(source: Element): ElementContent[]
  /** what stands in an element, as runs and blocks */
  items(nodes: readonly ElementContent[]): Item[]
  /** blocks with nothing between them; `ids` are those of places after the last */
  blocks(items: readonly Item[]): { blocks: Element[]; ids: string[] }
  /**
   * Puts what stands in `nodes` into an element that holds words or blocks (an item, a cell): the words as they are if
   * there is nothing else, else blocks only. Links to `source`, the raw element, lead to it.
   */
  filled(holder: Element, nodes: readonly ElementContent[], source: Element): Element
  /** an element within preformatted text, around what became of its children */
  inPre(source: Element, inner: ElementContent[]): ElementContent[]
  /** lets links to a raw element lead to a built one */
  anchor(built: Element, source: Element): void
  /** lets links to blocks that are gone, or to ids, lead to another block */
  replace(gone: readonly Element[], ids: readonly string[], by: Element): void
}

/** Makes what stands for one kind of element. */
export type Maker = (source: Element, build: Builder) => Item[]

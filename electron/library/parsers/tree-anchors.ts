import type { Element, ElementContent, Root } from 'hast'
import { isElement } from '../../../shared/text/blocks'
import { element } from './tree-edits'

/** Stands, while a tree is built, where a link of the text leads; the block that it stands in takes its place. */
const markerName = 'actus-anchor'

/**
 * The places that links of the same text lead to. An id stands on whatever the author's program put it: on a box that is
 * flattened, on an empty element before a heading, on a word. In the finished tree the block at that place has it.
 */
export class Anchors {
  private readonly wanted: ReadonlySet<string>
  private readonly idsOf = new Map<Element, string[]>()

  constructor(raw: Root) {
    this.wanted = fragmentsIn(raw)
  }

  /** Marks for the ids that an element has, if a link leads to them. */
  markersFor({ tagName, properties }: Element): Element[] {
    const names = [properties.id, tagName === 'a' || tagName === 'map' ? properties.name : undefined]
    return [...new Set(names)].flatMap((name) => {
      const id = name === undefined || name === null ? '' : String(name)
      return this.wanted.has(id) ? [markerOf(id)] : []
    })
  }

  /** Lets a block stand for ids. */
  give(block: Element, ids: readonly string[]): void {
    if (ids.length === 0) return
    const has = this.idsOf.get(block)
    if (has === undefined) this.idsOf.set(block, [...ids])
    else for (const id of ids) has.push(id)
  }

  /** Lets a block stand for what another stood for, which is gone. */
  move(from: Element, to: Element): void {
    this.give(to, this.idsOf.get(from) ?? [])
  }

  /** The ids of the raw tree that a block stands for. */
  of(block: Element): readonly string[] {
    return this.idsOf.get(block) ?? []
  }
}

/** The mark of a place. */
export const markerOf = (id: string): Element => element(markerName, [], { id })

/** Takes the marks out of running words. */
export function withoutMarkers(nodes: readonly ElementContent[]): { nodes: ElementContent[]; ids: string[] } {
  const ids: string[] = []
  const visit = (some: readonly ElementContent[]): ElementContent[] => {
    const kept: ElementContent[] = []
    for (const node of some) {
      if (!isElement(node)) kept.push(node)
      else if (node.tagName === markerName) ids.push(String(node.properties.id))
      else {
        node.children = visit(node.children)
        kept.push(node)
      }
    }
    return kept
  }
  return { nodes: visit(nodes), ids }
}

/**
 * Gives each block that a link leads to an id, unless it has one.
 * @returns the ids in the finished tree, by those that the raw one had
 */
export function settleAnchors(tree: Root, anchors: Anchors, idOf: (words: string) => string): Map<string, string> {
  const settled = new Map<string, string>()
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      if (!isElement(child)) continue
      for (const raw of anchors.of(child)) {
        child.properties.id ??= idOf(`at ${raw}`)
        if (!settled.has(raw)) settled.set(raw, String(child.properties.id))
      }
      visit(child)
    }
  }
  visit(tree)
  return settled
}

/** What the links of a text point at within it. */
function fragmentsIn(tree: Root): Set<string> {
  const fragments = new Set<string>()
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      if (!isElement(child)) continue
      const { href } = child.properties
      if (typeof href === 'string' && href.startsWith('#')) fragments.add(fragmentOf(href))
      visit(child)
    }
  }
  visit(tree)
  return fragments
}

/** The id that an address within the page names. */
export function fragmentOf(href: string): string {
  const written = href.slice(1)
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}

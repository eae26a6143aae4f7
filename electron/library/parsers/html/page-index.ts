import type { Element, ElementContent, Nodes, Root } from 'hast'
import { isElement } from '../../../../shared/text/blocks'

/** What stands where in a raw tree. */
export interface PageIndex {
  byId: ReadonlyMap<string, Element>
  parents: ReadonlyMap<Element, Element>
  /** place in the order of the page */
  places: ReadonlyMap<Element, number>
  /** place among the children of the same element */
  childAt: ReadonlyMap<Element, number>
  /** the element before it, within the same one */
  before: ReadonlyMap<Element, Element>
  /** links to places in the same page */
  links: readonly Element[]
}

export function indexOf(tree: Root): PageIndex {
  const byId = new Map<string, Element>()
  const parents = new Map<Element, Element>()
  const places = new Map<Element, number>()
  const childAt = new Map<Element, number>()
  const before = new Map<Element, Element>()
  const links: Element[] = []
  const visit = (node: Nodes, parent: Element | null): void => {
    if (isElement(node)) {
      places.set(node, places.size)
      if (parent !== null) parents.set(node, parent)
      for (const id of idsOf(node)) if (!byId.has(id)) byId.set(id, node)
      if (isLinkInPage(node)) links.push(node)
    }
    if (!('children' in node)) return
    let last: Element | null = null
    for (const [at, child] of node.children.entries()) {
      if (isElement(child)) {
        childAt.set(child, at)
        if (last !== null) before.set(child, last)
        last = child
      }
      visit(child, isElement(node) ? node : null)
    }
  }
  visit(tree, null)
  return { byId, parents, places, childAt, before, links }
}

/** Whether anything in a tree leads to another place in it. */
export const hasLinksInPage = (node: Root | Element): boolean =>
  node.children.some((child) => isElement(child) && (isLinkInPage(child) || hasLinksInPage(child)))

/** The links to places in the same page that stand in some of its nodes. */
export const linksInPage = (nodes: readonly ElementContent[]): Element[] =>
  nodes.filter(isElement).flatMap((node) => {
    return node.tagName !== 'a' ? linksInPage(node.children) : isLinkInPage(node) ? [node] : []
  })

const isLinkInPage = ({ tagName, properties }: Element): boolean =>
  tagName === 'a' && String(properties.href ?? '').startsWith('#')

/** The names under which links find an element. */
export function idsOf({ tagName, properties: { id, name } }: Element): string[] {
  const names = tagName === 'a' ? [id, name] : [id]
  return names.flatMap((one) => (one === undefined || one === null || one === '' ? [] : [String(one)]))
}

/** The first words of an element: no more of them are looked at than are asked for. */
export function firstWords(node: Nodes, units: number): string {
  let words = ''
  const visit = (one: Nodes): boolean => {
    if (one.type === 'text') words += one.value
    return words.length < units && (!('children' in one) || one.children.every(visit))
  }
  visit(node)
  return words
}

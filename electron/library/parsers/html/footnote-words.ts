import type { Element, ElementContent } from 'hast'
import { headingLevel, isElement } from '../../../../shared/text/blocks'
import { fragmentOf } from '../tree-anchors'
import { isWayBack, signOf } from './footnote-signs'
import { firstWords, linksInPage, type PageIndex } from './page-index'

/** What a note says; its unit goes from its place. */
export function nodesOf(unit: Element, { parents, childAt }: PageIndex, moved: Set<Element>): ElementContent[] {
  moved.add(unit)
  if (unit.tagName !== 'dt' && headingLevel(unit) === null) return unit.children
  // The note follows what names it.
  const siblings = parents.get(unit)?.children ?? []
  const nodes: ElementContent[] = []
  for (let at = (childAt.get(unit) ?? 0) + 1; at < siblings.length; at++) {
    const node = siblings[at]
    if (node === undefined || (isElement(node) && (node.tagName === 'dt' || headingLevel(node) !== null))) break
    if (isElement(node)) moved.add(node)
    // A copy, as the element itself is marked as gone.
    if (isElement(node)) nodes.push(...(node.tagName === 'dd' ? node.children : [{ ...node }]))
    else nodes.push(node)
  }
  return nodes
}

/** Takes the links by which a note leads back to its mentions, and what stands around them for their sake alone. */
export function takeWaysBack(
  nodes: readonly ElementContent[],
  places: ReadonlySet<string>,
  { parents }: PageIndex,
  moved: Set<Element>,
): void {
  for (const link of linksInPage(nodes)) {
    if (!leadsTo(link, places)) continue
    let way = link
    for (let outer = parents.get(way); outer !== undefined && isOnlyWay(outer); outer = parents.get(way)) way = outer
    moved.add(way)
  }
}

/** What was typed after the number of a note: "1. ", which goes with it. */
export function withoutStop(nodes: ElementContent[], moved: ReadonlySet<Element>): ElementContent[] {
  const [first, second, ...rest] = nodes
  if (first === undefined || !isElement(first) || !moved.has(first) || second?.type !== 'text') return nodes
  return [{ ...second, value: second.value.replace(/^[.):\]\s]+/, '') }, ...rest]
}

/** An element around a way back with nothing else in it that says something. */
const isOnlyWay = (node: Element): boolean =>
  /^(?:sup|span|small|b|i|em|strong|font|cite)$/.test(node.tagName) &&
  (isWayBack(node) || signOf(node) !== null || firstWords(node, 100).trim() === '')

/** The number before a note, which the list of notes shows by itself. */
export function moveLabels(unit: Element, { parents }: PageIndex, moved: Set<Element>): void {
  const isLabel = (node: ElementContent): node is Element =>
    isElement(node) &&
    /^(?:td|span|dt)$/.test(node.tagName) &&
    /\blabel\b/.test([node.properties.className].flat().join(' ')) &&
    signOf(node) !== null
  for (const child of unit.children) if (isLabel(child)) moved.add(child)
  const parent = parents.get(unit)
  const holder = parent === undefined ? undefined : parents.get(parent)
  // GitHub's way puts a heading in English over the notes.
  if (holder?.properties.dataFootnotes !== undefined) {
    for (const child of holder.children) if (isElement(child) && headingLevel(child) !== null) moved.add(child)
  }
}

const leadsTo = (link: Element, places: ReadonlySet<string>): boolean =>
  places.has(fragmentOf(String(link.properties.href)))

/** The outermost element that holds nothing but the sign: raised, in brackets. */
export function wrapperOf(link: Element, label: string, { parents }: PageIndex): Element {
  let mark = link
  for (let outer = parents.get(mark); outer !== undefined; outer = parents.get(mark)) {
    if (!/^(?:sup|span|small|b|i|em|strong|font)$/.test(outer.tagName) || signOf(outer) !== label) break
    mark = outer
  }
  return mark
}

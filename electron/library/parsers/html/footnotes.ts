import type { Element, ElementContent, Root } from 'hast'
import { headingLevel, isElement } from '../../../../shared/text/blocks'
import type { Note, Notes } from '../notes'
import { fragmentOf } from '../tree-anchors'
import { isMade, isNote, isReference, isWayBack, signOf } from './footnote-signs'
import { firstWords, idsOf, indexOf, type PageIndex } from './page-index'

/**
 * The footnotes of a raw tree, whatever program wrote it. A short sign that leads to a note which leads back to it is
 * one everywhere; where the way back is missing, the program's own names must say so.
 * @param idOf gives an id that is not taken yet
 */
export function footnotesOf(tree: Root, idOf: (words: string) => string): Notes {
  const page = indexOf(tree)
  const marks = new Map<Element, { id: string; label: string }>()
  const moved = new Set<Element>()
  const notes = new Map<Element, Note & { mentions: Set<string> }>()
  const waysBack = new Map<Element, Set<string>>()
  for (const link of page.links) {
    const fragment = fragmentOf(String(link.properties.href))
    const target = page.byId.get(fragment)
    const unit = target === undefined ? null : unitOf(target, page)
    if (target === undefined || unit === null || isWayBackTo(fragment, link)) continue
    if (!isMention(link, unit, page, waysBack)) continue
    const label = signOf(link) ?? String(notes.size + 1)
    let note = notes.get(unit)
    if (note === undefined) {
      note = {
        id: idOf(`fn ${nameOf(target)}`),
        source: target,
        nodes: nodesOf(unit, page, moved),
        mentions: new Set(),
      }
      notes.set(unit, note)
    }
    marks.set(wrapperOf(link, label, page), { id: note.id, label })
    for (const place of placesOf(link, page)) note.mentions.add(place)
  }
  for (const [unit, note] of notes) {
    takeWaysBack(note.nodes, note.mentions, page, moved)
    moveLabels(unit, page, moved)
    note.nodes = withoutStop(note.nodes, moved)
  }
  return { list: [...notes.values()], marks, moved }

  /** Whether a link stands in a note and leads to where that is mentioned. */
  function isWayBackTo(fragment: string, link: Element): boolean {
    for (let at = page.parents.get(link); at !== undefined; at = page.parents.get(at))
      if (notes.get(at)?.mentions.has(fragment)) return true
    return false
  }
}

const nameOf = (target: Element): string => (idsOf(target)[0] ?? '').replace(/^fn[-:]?/, '')

/** The element that holds one note, from the one that a link leads to: itself, or what it begins. */
function unitOf(target: Element, { parents }: PageIndex): Element | null {
  let own: Element | null = null
  // Docutils of old makes a table of each note.
  let node: Element | undefined = target.tagName === 'table' && isNote(target) ? rowIn(target) : target
  for (let steps = 0; node !== undefined && steps < 5; steps++) {
    if (/^(?:body|main|article|table|ol|ul|dl)$/.test(node.tagName)) break
    if (node.tagName === 'li' || node.tagName === 'aside' || node.tagName === 'tr') return own ?? node
    if (node.tagName !== 'a' && node.tagName !== 'sup' && node.tagName !== 'span' && isNote(node)) return node
    if (headingLevel(node) !== null && signOf(node) !== null) return node
    if (/^(?:p|dt|dd|h[1-6])$/.test(node.tagName)) own ??= node
    node = parents.get(node)
  }
  return own
}

const rowIn = (node: Element): Element | undefined => {
  const inner = node.children.filter(isElement)
  return inner.find(({ tagName }) => tagName === 'tr') ?? inner.map(rowIn).find((row) => row !== undefined)
}

/** @param waysBack where the links of a unit lead that may be ways back; gathered once for each */
function isMention(link: Element, unit: Element, page: PageIndex, waysBack: Map<Element, Set<string>>): boolean {
  if (isInside(link, unit, page)) return false
  if (isReference(link) && (isMade(link) || signOf(link) !== null || isNote(unit))) return true
  if (signOf(link) === null || (page.places.get(unit) ?? 0) < (page.places.get(link) ?? 0)) return false
  if (isNote(unit)) return true
  if (!isRaised(link, page)) return false
  let ways = waysBack.get(unit)
  if (ways === undefined) {
    const links = linksIn([unit]).filter((back) => isInPage(back) && (signOf(back) !== null || isBack(back)))
    ways = new Set(links.map((back) => fragmentOf(String(back.properties.href))))
    waysBack.set(unit, ways)
  }
  return [...placesOf(link, page)].some((place) => ways.has(place))
}

/** Whether a sign stands apart from the words around it: above them, or in brackets. */
function isRaised(link: Element, { parents }: PageIndex): boolean {
  const around = [link, parents.get(link), link.children.find(isElement)].filter((node) => node !== undefined)
  return around.some(
    (node) =>
      node.tagName === 'sup' ||
      /^\s*[[(].*[\])]\s*$/.test(firstWords(node, 20)) ||
      /vertical-align:\s*super/.test(String(node.properties.style ?? '')),
  )
}

const isBack = (link: Element): boolean => isWayBack(link) || saysBack(firstWords(link, 100))
const saysBack = (words: string): boolean =>
  !/[\p{L}\p{N}]/u.test(words) ||
  /^[^\p{L}]*(?:back|return|zurück|retour|volver|voltar|назад|戻る|返回|عودة)(?:$|[^\p{L}])/iu.test(words)
const isInPage = (link: Element): boolean => String(link.properties.href ?? '').startsWith('#')

function isInside(node: Element, holder: Element, { parents }: PageIndex): boolean {
  for (let at: Element | undefined = node; at !== undefined; at = parents.get(at)) if (at === holder) return true
  return false
}

/** The ids by which a note finds its way back: of the link, of what it holds, what holds it and what stands before it. */
function placesOf(link: Element, { parents, before }: PageIndex): Set<string> {
  const near = [link, ...link.children.filter(isElement)]
  let inner = link
  for (let steps = 0; steps < 3; steps++) {
    const outer = parents.get(inner)
    if (outer === undefined || !/^(?:sup|span|small|b|i|em|strong|a|font)$/.test(outer.tagName)) {
      const previous = before.get(inner)
      if (previous !== undefined && previous.children.length === 0) near.push(previous)
      break
    }
    near.push(outer)
    inner = outer
  }
  return new Set(near.flatMap(idsOf))
}

const leadsTo = (link: Element, places: ReadonlySet<string>): boolean =>
  isInPage(link) && places.has(fragmentOf(String(link.properties.href)))

function linksIn(nodes: readonly ElementContent[]): Element[] {
  return nodes.flatMap((node) => (!isElement(node) ? [] : node.tagName === 'a' ? [node] : linksIn(node.children)))
}

/** What a note says; its unit goes from its place. */
function nodesOf(unit: Element, { parents, childAt }: PageIndex, moved: Set<Element>): ElementContent[] {
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

function takeWaysBack(
  nodes: readonly ElementContent[],
  places: ReadonlySet<string>,
  { parents }: PageIndex,
  moved: Set<Element>,
): void {
  for (const link of linksIn(nodes)) {
    if (!leadsTo(link, places)) continue
    let way = link
    for (let outer = parents.get(way); outer !== undefined && isOnlyWay(outer); outer = parents.get(way)) way = outer
    moved.add(way)
  }
}

/** What was typed after the number of a note: "1. ", which goes with it. */
function withoutStop(nodes: ElementContent[], moved: ReadonlySet<Element>): ElementContent[] {
  const [first, second, ...rest] = nodes
  if (first === undefined || !isElement(first) || !moved.has(first) || second?.type !== 'text') return nodes
  return [{ ...second, value: second.value.replace(/^[.):\]\s]+/, '') }, ...rest]
}

/** An element around a way back with nothing else in it that says something. */
const isOnlyWay = (node: Element): boolean =>
  /^(?:sup|span|small|b|i|em|strong|font|cite)$/.test(node.tagName) &&
  (isWayBack(node) || signOf(node) !== null || firstWords(node, 100).trim() === '')

/** The number before a note, which the list of notes shows by itself. */
function moveLabels(unit: Element, { parents }: PageIndex, moved: Set<Element>): void {
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

/** The outermost element that holds nothing but the sign: raised, in brackets. */
function wrapperOf(link: Element, label: string, { parents }: PageIndex): Element {
  let mark = link
  for (let outer = parents.get(mark); outer !== undefined; outer = parents.get(mark)) {
    if (!/^(?:sup|span|small|b|i|em|strong|font)$/.test(outer.tagName) || signOf(outer) !== label) break
    mark = outer
  }
  return mark
}

import type { Element } from 'hast'
import { headingLevel, isElement } from '../../../../shared/text/blocks'
import { fragmentOf } from '../tree-anchors'
import { isMade, isNote, isReference, isWayBack, signOf } from './footnote-signs'
import { firstWords, idsOf, linksInPage, type PageIndex } from './page-index'

/** The element that holds one note, from the one that a link leads to: itself, or what it begins. */
export function unitOf(target: Element, { parents }: PageIndex): Element | null {
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

/**
 * Whether a link mentions a note.
 * @param waysBack where the links of a unit lead that may be ways back; gathered once for each
 */
export function isMention(link: Element, unit: Element, page: PageIndex, waysBack: Map<Element, Set<string>>): boolean {
  if (isInside(link, unit, page)) return false
  if (isReference(link) && (isMade(link) || signOf(link) !== null || isNote(unit))) return true
  if (signOf(link) === null || (page.places.get(unit) ?? 0) < (page.places.get(link) ?? 0)) return false
  if (isNote(unit)) return true
  if (!isRaised(link, page)) return false
  let ways = waysBack.get(unit)
  if (ways === undefined) {
    const links = linksInPage([unit]).filter((back) => signOf(back) !== null || isBack(back))
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

function isInside(node: Element, holder: Element, { parents }: PageIndex): boolean {
  for (let at: Element | undefined = node; at !== undefined; at = parents.get(at)) if (at === holder) return true
  return false
}

/** The ids by which a note finds its way back: of the link, of what it holds, what holds it and what stands before it. */
export function placesOf(link: Element, { parents, before }: PageIndex): Set<string> {
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

import type { ElementContent, Root, RootContent } from 'hast'
import type { Section } from '../model/document'
import { headingLevel, isElement, textOf } from './blocks'
import { canonicalText, textSegments } from './canonical'

const ownNumber = /^\d+(?:\.\d+)*[.)]?\s/

/**
 * The sections of a canonicalised tree, in order; what stands before the first heading belongs to none. Sections of level
 * 2 are numbered, unless their title brings a number, or the last of them holds nothing but lists: references.
 */
export function sectionsOf(tree: Root): Section[] {
  const length = canonicalText(tree).length
  const headings = headingsOf(tree)
  const lastTop = headings.findLast(({ level }) => level === 2)
  let count = 0
  return headings.map(({ id, level, title, start, onlyLists }, at) => {
    const numbered =
      level === 2 && !ownNumber.test(title) && !(onlyLists && title === lastTop?.title && start === lastTop.start)
    if (numbered) count += 1
    return { id, level, title, number: numbered ? String(count) : null, start, end: headings[at + 1]?.start ?? length }
  })
}

interface Heading {
  id: string
  level: number
  title: string
  start: number
  /** what follows it, up to the next heading, is lists and nothing else */
  onlyLists: boolean
}

function headingsOf(tree: Root): Heading[] {
  const starts = textSegments(tree).map((segment) => segment.start)
  const headings: Heading[] = []
  let texts = 0
  const visit = (node: RootContent | ElementContent, siblings: (RootContent | ElementContent)[], at: number): void => {
    const level = headingLevel(node)
    if (isElement(node) && level !== null && textOf(node) !== '') {
      const id = String(node.properties.id ?? '')
      headings.push({
        id,
        level,
        title: textOf(node),
        start: starts[texts] ?? 0,
        onlyLists: onlyLists(siblings.slice(at + 1)),
      })
    }
    if (node.type === 'text') texts += 1
    if ('children' in node) node.children.forEach((child, index) => visit(child, node.children, index))
  }
  tree.children.forEach((child, index) => visit(child, tree.children, index))
  return headings
}

function onlyLists(following: (RootContent | ElementContent)[]): boolean {
  const next = following.findIndex((node) => headingLevel(node) !== null)
  const body = (next < 0 ? following : following.slice(0, next)).filter(isElement)
  return body.length > 0 && body.every((element) => element.tagName === 'ul' || element.tagName === 'ol')
}

/** The section in which an offset of the canonical text stands; null before the first. */
export function sectionAt(sections: Section[], offset: number): Section | null {
  return sections.findLast((section) => section.start <= offset) ?? null
}

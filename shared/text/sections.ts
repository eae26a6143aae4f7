import type { ElementContent, Root, RootContent } from 'hast'
import type { Section } from '../model/document'
import { headingLevel, isElement, textOf } from './blocks'
import { canonicalText, textSegments } from './canonical'

const ownNumber = /^\d+(?:\.\d+)*[.)]?\s/

/** Finds the sections of a text that comes in runs of top-level blocks. */
export interface SectionCollector {
  /**
   * @param start where the words of these blocks begin in the canonical text of the whole
   * @returns where the headings among them begin
   */
  add(blocks: readonly RootContent[], start: number): number[]
  /** @param length of the canonical text of the whole */
  sections(length: number): Section[]
}

interface Heading {
  id: string
  level: number
  title: string
  start: number
  /** what follows it, up to the next heading: how much of it is lists, and how much is not */
  lists: number
  others: number
}

/**
 * The sections of a canonicalised tree, in order; what stands before the first heading belongs to none. Sections of level
 * 2 are numbered, unless their title brings a number, or the last of them holds nothing but lists: references.
 */
export function sectionsOf(tree: Root): Section[] {
  const collector = collectSections()
  collector.add(tree.children, 0)
  return collector.sections(canonicalText(tree).length)
}

/** As sectionsOf, for a text that comes in parts. */
export function collectSections(): SectionCollector {
  const headings: Heading[] = []
  // The top-level heading whose section goes on in the blocks to come.
  let open: Heading | null = null
  return {
    add(blocks, offset) {
      const starts = textSegments({ type: 'root', children: [...blocks] }).map((segment) => offset + segment.start)
      const known = headings.length
      let texts = 0
      const visit = (node: RootContent | ElementContent): Heading | null => {
        const level = headingLevel(node)
        let own: Heading | null = null
        if (isElement(node) && level !== null && textOf(node) !== '') {
          const id = String(node.properties.id ?? '')
          own = { id, level, title: textOf(node), start: starts[texts] ?? offset, lists: 0, others: 0 }
          headings.push(own)
        }
        if (node.type === 'text') texts += 1
        if ('children' in node) visitAll(node.children, null)
        return own
      }
      const visitAll = (nodes: readonly (RootContent | ElementContent)[], before: Heading | null): Heading | null => {
        let section = before
        for (const node of nodes) {
          const own = visit(node)
          if (headingLevel(node) !== null) section = own
          else if (section !== null && isElement(node)) section[isList(node.tagName) ? 'lists' : 'others'] += 1
        }
        return section
      }
      open = visitAll(blocks, open)
      return headings.slice(known).map((heading) => heading.start)
    },
    sections(length) {
      const lastTop = headings.findLast(({ level }) => level === 2)
      let count = 0
      return headings.map((heading, at) => {
        const { id, level, title, start, lists, others } = heading
        const isReferences = heading === lastTop && lists > 0 && others === 0
        const isNumbered = level === 2 && !ownNumber.test(title) && !isReferences
        if (isNumbered) count += 1
        return {
          id,
          level,
          title,
          number: isNumbered ? String(count) : null,
          start,
          end: headings[at + 1]?.start ?? length,
        }
      })
    },
  }
}

const isList = (tagName: string): boolean => tagName === 'ul' || tagName === 'ol'

/** The section in which an offset of the canonical text stands; null before the first. */
export function sectionAt(sections: readonly Section[], offset: number): Section | null {
  return sections.findLast((section) => section.start <= offset) ?? null
}

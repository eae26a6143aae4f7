import type { Element, Root, RootContent } from 'hast'
import { headingLevel, isElement, textOf } from '../../../shared/text/blocks'
import { uniqueSlugs } from '../../../shared/text/slug'
import { element } from './tree-edits'

/**
 * Gives the tree one h1 at its start, the title: the only h1 that it has, or else the title given. All other headings
 * follow from level 2 without a gap, and each gets an id.
 * @returns the words of the title
 */
export function arrangeHeadings(tree: Root, fallbackTitle: string): string {
  const headings = headingsIn(tree).filter((heading) => textOf(heading).trim() !== '')
  const tops = headings.filter((heading) => headingLevel(heading) === 1)
  const own = tops.length === 1 && tops[0] === headings[0] ? tops[0] : undefined
  const rest = headings.filter((heading) => heading !== own)
  closeGaps(rest)
  const title = own ?? element('h1', [{ type: 'text', value: fallbackTitle }])
  tree.children = [title, ...tree.children.filter((node: RootContent) => node !== title)]
  if (own !== undefined && !tree.children.slice(1).includes(own)) removeInner(tree, own)
  const idOf = uniqueSlugs()
  for (const heading of [title, ...rest]) heading.properties.id = idOf(textOf(heading))
  return textOf(title).trim()
}

/** A title inside another block (a quote, a list) now stands at the start: takes it out of where it was. */
function removeInner(tree: Root, title: Element): void {
  const remove = (parent: Element): void => {
    parent.children = parent.children.filter((child) => child !== title)
    parent.children.filter(isElement).forEach(remove)
  }
  tree.children.slice(1).filter(isElement).forEach(remove)
}

function headingsIn(parent: Root | Element): Element[] {
  return parent.children.flatMap((child) => {
    if (!isElement(child)) return []
    return headingLevel(child) === null ? headingsIn(child) : [child]
  })
}

/** Renumbers the levels from 2, so that a part is one level under its whole: h2, h4, h4 becomes h2, h3, h3. */
function closeGaps(headings: Element[]): void {
  const open: number[] = []
  for (const heading of headings) {
    const level = headingLevel(heading) ?? 6
    while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop()
    open.push(level)
    heading.tagName = `h${Math.min(open.length + 1, 6)}`
  }
}

import type { Element, Root, RootContent } from 'hast'
import { headingLevel, isElement, textOf } from '../../../shared/text/blocks'
import { uniqueSlugs } from '../../../shared/text/slug'
import { isContentsTitle } from './contents-title'
import { element } from './tree-edits'

/**
 * Gives the tree one h1 at its start, the title: a heading that has the words of the title given, else the only h1 if it
 * comes first, else the title given. All other headings follow from level 2 without a gap, and each gets an id; where that changes
 * the level that the file gave, `dataLevel` keeps it. A title whose words the text does not have is marked by `dataMade`.
 * @returns the words of the title
 */
export function arrangeHeadings(tree: Root, fallbackTitle: string, idOf = uniqueSlugs()): string {
  const headings = headingsIn(tree).filter((heading) => textOf(heading).trim() !== '')
  const own = titleAmong(headings, fallbackTitle)
  const rest = headings.filter((heading) => heading !== own)
  if (own !== undefined) setLevel(own, 1)
  closeGaps(rest)
  const title = own ?? element('h1', [{ type: 'text', value: fallbackTitle }], { dataMade: '' })
  if (own !== undefined && !tree.children.includes(own)) removeInner(tree, own)
  tree.children = [title, ...tree.children.filter((node: RootContent) => node !== title)]
  for (const heading of [title, ...rest]) heading.properties.id = idOf(textOf(heading))
  return textOf(title).replace(/\s+/g, ' ').trim()
}

/** No title stands further down than this among the headings: before it come those of ways through the site. */
const firstHeadings = 8

function titleAmong(all: readonly Element[], given: string): Element | undefined {
  const words = plain(given)
  const same = all.slice(0, firstHeadings).filter((heading) => words !== '' && plain(textOf(heading)) === words)
  const named = same.find((heading) => headingLevel(heading) === 1) ?? same[0]
  if (named !== undefined) return named
  const headings = all.filter((heading) => !isContentsTitle(textOf(heading).trim()))
  const first = headings.slice(0, firstHeadings)
  const tops = headings.filter((heading) => headingLevel(heading) === 1)
  const [top] = tops
  // "What it says – Name of the site": the title of a page often has more to it than that of its text.
  if (top !== undefined && top === headings[0] && isPartOf(plain(textOf(top)), words)) return top
  // A page whose first level is the name of the site, or that has none, has its title on the next.
  const least = top === undefined ? 4 : 10
  const begun = first
    .slice(0, top === undefined ? 2 : firstHeadings)
    .find((heading) => begins(words, plain(textOf(heading)), least))
  if (begun !== undefined) return begun
  return top !== undefined && tops.length === 1 && first.includes(top) ? top : undefined
}

/** Shorter words are in too many titles. */
const isPartOf = (part: string, whole: string): boolean => part.length >= 4 && ` ${whole} `.includes(` ${part} `)

const begins = (whole: string, part: string, least: number): boolean =>
  part.length >= least && `${whole} `.startsWith(`${part} `)

const plain = (words: string): string =>
  words
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.join(' ') ?? ''

/** A title inside another block (a quote, a list) now stands at the start: takes it out of where it was. */
function removeInner(tree: Root, title: Element): void {
  const remove = (parent: Root | Element): boolean => {
    const at = parent.children.findIndex((child) => child === title)
    if (at >= 0) parent.children.splice(at, 1)
    return at >= 0 || parent.children.some((child) => isElement(child) && remove(child))
  }
  remove(tree)
}

function headingsIn(parent: Root | Element): Element[] {
  const headings: Element[] = []
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      if (!isElement(child)) continue
      if (headingLevel(child) === null) visit(child)
      else headings.push(child)
    }
  }
  visit(parent)
  return headings
}

/** Renumbers the levels from 2, so that a part is one level under its whole: h2, h4, h4 becomes h2, h3, h3. */
function closeGaps(headings: Element[]): void {
  const open: number[] = []
  for (const heading of headings) {
    const level = headingLevel(heading) ?? 6
    while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop()
    open.push(level)
    setLevel(heading, Math.min(open.length + 1, 6))
  }
}

function setLevel(heading: Element, level: number): void {
  const own = headingLevel(heading)
  if (own !== null && own !== level) heading.properties.dataLevel = own
  heading.tagName = `h${level}`
}

import type { Element, Nodes } from 'hast'
import { headingLevel, isElement, textOf } from '../../../../shared/text/blocks'
import { countWords } from '../../../../shared/text/words'
import { element } from '../tree-edits'
import type { Chapter } from './chapter'
import type { NavEntry } from './navigation'
import type { BookPackage } from './opf'

/** Fewer words are a half title, or a picture with its caption. */
const FEWEST_WORDS = 80

/**
 * Gives the chapters one hierarchy of headings. Where the contents name parts of a file that has no heading at all, what
 * says the same words becomes one, or else the name of the file is put before it. Where the contents set a file deeper than its headings do,
 * as books do whose every file begins with a heading of the first level, its headings go down with it.
 */
export function arrangeChapters(
  chapters: readonly Chapter[],
  entries: readonly NavEntry[],
  { frontPages }: Pick<BookPackage, 'frontPages'>,
): void {
  const byPath = Map.groupBy(entries, ({ path }) => path)
  let shift = 0
  for (const { path, box } of chapters) {
    const own = byPath.get(path) ?? []
    if (!frontPages.has(path) && headingsIn(box).length === 0) addHeadings(box, own)
    const first = headingsIn(box)[0]
    if (own[0] !== undefined) shift = Math.max(0, own[0].depth - (first === undefined ? 1 : (headingLevel(first) ?? 1)))
    if (shift > 0) for (const heading of headingsIn(box)) lower(heading, shift)
  }
}

/** A title page is among the first of a book. */
const TITLE_HEADINGS = 8

/** Whether a heading at the beginning has the title, or a part of it; so has every book that does not say its title. */
export function titleIsAmong(chapters: readonly Chapter[], title: string): boolean {
  const whole = ` ${sameWords(title)} `
  const headings = chapters.slice(0, TITLE_HEADINGS).flatMap(({ box }) => headingsIn(box))
  return (
    headings.slice(0, TITLE_HEADINGS).some((heading) => {
      const words = sameWords(textOf(heading))
      return words !== '' && whole.includes(` ${words} `)
    }) || whole.trim() === ''
  )
}

function addHeadings(box: Element, entries: readonly NavEntry[]): void {
  const blocks = paragraphsIn(box)
  let from = 0
  let found = false
  for (const { title, depth } of entries) {
    const at = blocks.findIndex((block, index) => index >= from && sameWords(textOf(block)) === sameWords(title))
    const block = blocks[at]
    if (block === undefined) continue
    found = true
    from = at + 1
    block.tagName = `h${Math.min(depth, 6)}`
  }
  const name = entries.find(({ fragment }) => fragment === '') ?? entries[0]
  if (found || name === undefined || countWords(textOf(box)) < FEWEST_WORDS) return
  box.children.unshift(element(`h${Math.min(name.depth, 6)}`, [{ type: 'text', value: name.title }]))
}

const sameWords = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function lower(heading: Element, by: number): void {
  heading.tagName = `h${Math.min((headingLevel(heading) ?? 1) + by, 6)}`
}

function headingsIn(parent: Element): Element[] {
  return parent.children.filter(isElement).flatMap((child) => {
    if (headingLevel(child) === null) return headingsIn(child)
    return textOf(child).trim() === '' ? [] : [child]
  })
}

/** Elements that hold words and no other block. */
function paragraphsIn(parent: Element): Element[] {
  return parent.children.filter(isElement).flatMap((child) => {
    if (child.tagName === 'p') return [child]
    if (child.tagName !== 'div') return isFlow(child) ? paragraphsIn(child) : []
    return child.children.some((inner) => isElement(inner) && isFlow(inner)) ? paragraphsIn(child) : [child]
  })
}

const flow = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'header',
  'center',
  'blockquote',
  'table',
  'ul',
  'ol',
  'pre',
])
const isFlow = (node: Nodes): boolean => isElement(node) && flow.has(node.tagName)

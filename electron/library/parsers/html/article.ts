import type { Element, ElementContent, Root } from 'hast'
import { headingLevel, isElement } from '../../../../shared/text/blocks'
import { isHidden, isHintedFurniture, isNamedFurniture, isWayAbout } from './furniture'
import { letterCounts, type LetterCounts } from './letters'

/** The smallest part of a page that is taken for its text, and how much it must say. */
const leastShare = 0.15
const leastLetters = 140

/** What only its class hints at is furniture if it holds no more of the words than this. */
const mostHinted = 0.3

export interface Article {
  /** the text, as a raw tree */
  tree: Root
  /** letters of the page that stand in it, from 0 to 1 */
  share: number
  /** the page names the place of its text */
  hasLandmark: boolean
}

/**
 * The article of a page, told by what the page itself calls its main part, without what it calls navigation, header,
 * footer, search and the like. A copy: the tree that it gets is not changed.
 */
export function articleOf(body: Element): Article {
  const letters = letterCounts(body)
  const all = letters(body)
  const main = mainOf(body, letters)
  const root = main ?? body
  const tree: Root = { type: 'root', children: kept(root, main === null, letters).children }
  const title = main === null ? null : titleOutside(body, main)
  if (title !== null) tree.children.unshift(title)
  const share = all === 0 ? 1 : tree.children.reduce((sum, node) => sum + letterCountOf(node), 0) / all
  return { tree, share, hasLandmark: main !== null }
}

/** All of a page that can be read: hidden elements are out. */
export function shownOf(body: Element): Root {
  const visit = (node: Element): Element => ({
    ...node,
    children: node.children.flatMap((child): ElementContent[] => {
      if (!isElement(child)) return [child]
      return isHidden(child) || child.tagName === 'noscript' ? [] : [visit(child)]
    }),
  })
  return { type: 'root', children: [visit(body)] }
}

const letterCountOf = (node: Root['children'][number]): number =>
  node.type === 'text' ? lettersIn(node.value) : isElement(node) ? letterCounts(node)(node) : 0

const lettersIn = (words: string): number => words.match(/[\p{L}\p{N}]/gu)?.length ?? 0

/** The part that a page calls its main one; else the only article, or one that dwarfs the others. */
function mainOf(body: Element, letters: LetterCounts): Element | null {
  const found: { mains: Element[]; articles: Element[] } = { mains: [], articles: [] }
  const visit = (node: Element): void => {
    for (const child of node.children) {
      if (!isElement(child) || isHidden(child)) continue
      const role = String(child.properties.role ?? '').toLowerCase()
      if (child.tagName === 'main' || role === 'main') found.mains.push(child)
      else if (child.tagName === 'article' || role === 'article' || isArticleBody(child)) found.articles.push(child)
      if (child.tagName !== 'article') visit(child)
    }
  }
  visit(body)
  const says = (node: Element): boolean => letters(node) >= leastLetters && letters(node) >= letters(body) * leastShare
  const [main] = found.mains.toSorted((a, b) => letters(b) - letters(a))
  const within = main === undefined ? found.articles : found.articles.filter((one) => contains(main, one))
  const [article, second] = within.toSorted((a, b) => letters(b) - letters(a))
  const alone =
    article !== undefined && (second === undefined || letters(second) * 4 < letters(article)) ? article : undefined
  // Beside its article a main part may hold what else there is to read on the site.
  if (main !== undefined && says(main))
    return alone !== undefined && letters(alone) > letters(main) * 0.6 && headed(alone) ? alone : main
  return alone !== undefined && says(alone) ? alone : null
}

const isArticleBody = ({ properties }: Element): boolean =>
  String(properties.itemProp ?? '').toLowerCase() === 'articlebody'

function contains(outer: Element, inner: Element): boolean {
  return outer === inner || outer.children.some((child) => isElement(child) && contains(child, inner))
}

const headed = (node: Element): boolean => firstTitle(node) !== null

function firstTitle(node: Element): Element | null {
  for (const child of node.children) {
    if (!isElement(child) || isHidden(child)) continue
    const title = headingLevel(child) === 1 ? child : firstTitle(child)
    if (title !== null) return title
  }
  return null
}

/** The title of the text where it stands before its main part, in a header that goes. */
function titleOutside(body: Element, main: Element): Element | null {
  if (headed(main)) return null
  const titles: Element[] = []
  const visit = (node: Element): void => {
    for (const child of node.children) {
      if (!isElement(child) || child === main || child.tagName === 'nav' || child.tagName === 'aside') continue
      if (headingLevel(child) === 1) titles.push(child)
      else visit(child)
    }
  }
  visit(body)
  return titles.length === 1 ? (titles[0] ?? null) : null
}

/** An element without the furniture in it. */
function kept(root: Element, isPage: boolean, letters: LetterCounts): Element {
  const most = letters(root) * mostHinted
  const visit = (node: Element, isOuter: boolean): Element => ({
    ...node,
    children: node.children.flatMap((child): ElementContent[] => {
      if (!isElement(child)) return [child]
      const small = letters(child) <= most
      if (isNamedFurniture(child, isOuter) && (small || child.tagName === 'nav' || child.tagName === 'noscript'))
        return []
      if (small && (isHintedFurniture(child) || isWayAbout(child)) && !headed(child)) return []
      const opensText = /^(?:main|article|section)$/.test(child.tagName)
      return [visit(child, isOuter && !opensText)]
    }),
  })
  return visit(root, isPage)
}

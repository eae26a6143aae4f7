import type { Element, Root } from 'hast'
import { isElement } from '../../../../shared/text/blocks'
import { articleOf, shownOf } from './article'
import { plainLetters } from './letters'
import { isDocumentation } from './makers'
import { isOfWeb, saysArticle, wasSaved } from './metadata'
import type { PageFacts } from './page-facts'

export interface Extent {
  tree: Root
  /** null where there is nothing to choose */
  extent: 'article' | 'whole' | null
}

/** Of the words that lead nowhere, a reader that has fewer than this left out some of the text. */
const leastFound = 0.9

/** An article of a newspaper is at least this long, in letters. */
const leastArticle = 600

/**
 * The part of a page that is wanted. Documentation on the disk is all text, and so is a page without furniture: there is
 * nothing to choose then. Of other pages the article is what they call so; where they do not say, and have furniture
 * all the same or say that they are an article, it is found by measuring their blocks.
 */
export async function extentOf(page: Root, facts: PageFacts, wanted: 'article' | 'whole'): Promise<Extent> {
  const body = bodyOf(page)
  if (body === null) return { tree: page, extent: null }
  const all: Root = { type: 'root', children: [body] }
  if (!wasSaved(facts) && isDocumentation(page, facts)) return { tree: all, extent: null }
  const article = await bestArticle(body, { ofWeb: isOfWeb(facts), isArticle: saysArticle(facts) })
  if (article === null) return { tree: shownOf(body), extent: null }
  return wanted === 'whole' ? { tree: shownOf(body), extent: 'whole' } : { tree: article, extent: 'article' }
}

async function bestArticle(body: Element, is: { ofWeb: boolean; isArticle: boolean }): Promise<Root | null> {
  const { tree, share, hasLandmark } = articleOf(body)
  if (share >= 1 && !(is.ofWeb && is.isArticle)) return null
  if (hasLandmark && !is.isArticle) return tree
  // Boxes at the edges, and no word on where the text is. Pages that were not made for the web have no furniture.
  if (!is.ofWeb) return null
  const { readableOf } = await import('./readable')
  const readable = readableOf(body)
  if (readable === null) return tree
  const [found, left] = [plainLetters(readable), plainLetters(tree)]
  if (found >= left * leastFound) return hasLandmark ? tree : readable
  // The rest of a page that is one article is on other things.
  return is.isArticle && found >= leastArticle ? readable : tree
}

function bodyOf(page: Root): Element | null {
  const root = page.children.find((node) => isElement(node) && node.tagName === 'html')
  if (root === undefined || !isElement(root)) return null
  const body = root.children.find((node) => isElement(node) && (node.tagName === 'body' || node.tagName === 'frameset'))
  return body !== undefined && isElement(body) ? body : null
}

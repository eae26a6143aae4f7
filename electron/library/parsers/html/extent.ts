import type { Element, Root } from 'hast'
import { isElement } from '../../../../shared/text/blocks'
import { articleOf, shownOf } from './article'
import { letterCounts } from './letters'
import { isDocumentation } from './makers'
import { wasSaved } from './metadata'
import type { PageFacts } from './page-facts'

export interface Extent {
  tree: Root
  /** null where there is nothing to choose */
  extent: 'article' | 'whole' | null
}

/** A reader for pages without landmarks that leaves so little took the wrong part. */
const leastReadable = 0.35
/** What stays of a page when furniture is out; if it is less, the page had no landmarks for its text. */
const mostKept = 0.97

/**
 * The part of a page that is wanted. Documentation on the disk is all text, and so is a page without furniture: there is
 * nothing to choose then. Of other pages the article is what they call so; where they do not say, and have furniture
 * all the same, it is found by measuring their blocks.
 */
export async function extentOf(page: Root, facts: PageFacts, wanted: 'article' | 'whole'): Promise<Extent> {
  const body = bodyOf(page)
  if (body === null) return { tree: page, extent: null }
  const all: Root = { type: 'root', children: [body] }
  if (!wasSaved(facts) && isDocumentation(page, facts)) return { tree: all, extent: null }
  const article = await bestArticle(body)
  if (article === null) return { tree: shownOf(body), extent: null }
  return wanted === 'whole' ? { tree: shownOf(body), extent: 'whole' } : { tree: article, extent: 'article' }
}

async function bestArticle(body: Element): Promise<Root | null> {
  const { tree, share, hasLandmark } = articleOf(body)
  if (share >= 1) return null
  if (hasLandmark || share > mostKept) return tree
  // Furniture, and no word on where the text is.
  const { readableOf } = await import('./readable')
  const readable = readableOf(body)
  if (readable === null) return tree
  const found = bodyOf(readable)
  const measure = (node: Element | null): number => (node === null ? 0 : letterCounts(node)(node))
  return measure(found) >= measure(body) * leastReadable ? readable : tree
}

export function bodyOf(page: Root): Element | null {
  const root = page.children.find((node) => isElement(node) && node.tagName === 'html')
  if (root === undefined || !isElement(root)) return null
  const body = root.children.find((node) => isElement(node) && (node.tagName === 'body' || node.tagName === 'frameset'))
  return body !== undefined && isElement(body) ? body : null
}

import { Readability } from '@mozilla/readability'
import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { parseHTML } from 'linkedom'
import { htmlTree } from './html-tree'

/** Longer pages are books and specifications, which have no furniture to speak of; it takes its time on them. */
const longest = 3_000_000

/** The text of a page that says nowhere what its text is, as Firefox's reader finds it; null if it finds none. */
export function readableOf(page: Element): Root | null {
  const html = toHtml(page)
  if (html.length > longest) return null
  const { document } = parseHTML(`<!doctype html><html><head></head>${html}</html>`)
  const content = new Readability(document, { keepClasses: true, charThreshold: 200 }).parse()?.content
  return typeof content === 'string' ? htmlTree(content) : null
}

import type { Element, ElementContent, Properties, Root } from 'hast'
import { fragmentOf } from './tree-anchors'
import { replaceElements } from './tree-edits'

/** What a reference of the pack is shown as; null if the pack has none by that name. */
export interface LinkWords {
  module(target: string): string | null
  reference(target: string): string | null
}

/** An imported text has no pack to refer to. */
export const noLinkWords: LinkWords = { module: () => null, reference: () => null }

/** Finds the id in the finished tree of what a link within it leads to; null if there is no such place. */
export type PlaceOf = (fragment: string) => string | null

/**
 * Leaves only links that lead somewhere, each with `data-link` for the reader:
 * section (data-target: id of the block), module and reference (data-target, data-words: what it stands
 * for), footnote (data-number: shown in place of words, which are not part of the text), web and mail. Of any other
 * link the words stay.
 */
export function settleLinks(tree: Root, words: LinkWords, placeOf: PlaceOf): void {
  replaceElements(tree, (node) => (node.tagName === 'a' ? settle(node, words, placeOf) : [node]))
}

function settle(link: Element, words: LinkWords, placeOf: PlaceOf): ElementContent[] {
  const href = String(link.properties.href ?? '')
  const { dataFootnote, dir, lang } = link.properties
  const properties = dataFootnote === undefined ? propertiesOf(href, words, placeOf) : footnote(href, dataFootnote)
  if (properties === null) return link.children
  return [{ ...link, properties: { ...(dir ? { dir } : {}), ...(lang ? { lang } : {}), ...properties } }]
}

const footnote = (href: string, number: Properties[string]): Properties => ({
  href,
  dataLink: 'footnote',
  dataTarget: href.slice(1),
  dataNumber: number,
})

function propertiesOf(href: string, words: LinkWords, placeOf: PlaceOf): Properties | null {
  const [, scheme = '', rest = ''] = /^\s*([a-z]+:|#)(.*)$/is.exec(href) ?? []
  switch (scheme.toLowerCase()) {
    case '#': {
      const place = placeOf(fragmentOf(href.trim()))
      return place === null ? null : { href: `#${place}`, dataLink: 'section', dataTarget: place }
    }
    case 'module:':
      return withWords(href, 'module', rest, words.module(rest))
    case 'ref:':
      return withWords(href, 'reference', rest, words.reference(rest))
    case 'http:':
    case 'https:':
      return { href: href.trim(), dataLink: 'web', rel: ['noopener', 'noreferrer'], target: '_blank' }
    case 'mailto:':
      return { href: href.trim(), dataLink: 'mail' }
    default:
      return null
  }
}

function withWords(href: string, kind: string, target: string, shown: string | null): Properties | null {
  // The address is one that no browser follows: the reader answers the click.
  return shown === null ? null : { href: `#${href}`, dataLink: kind, dataTarget: target, dataWords: shown }
}

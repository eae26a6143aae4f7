import type { Element, ElementContent, Properties, Root } from 'hast'
import { replaceElements } from './tree-edits'

/** What a reference of the pack is shown as; null if the pack has none by that name. */
export interface LinkWords {
  module(target: string): string | null
  reference(target: string): string | null
}

/** An imported text has no pack to refer to. */
export const noLinkWords: LinkWords = { module: () => null, reference: () => null }

/**
 * Leaves only links that lead somewhere, each with `data-link` for the reader:
 * section (data-target: id of the heading or footnote), module and reference (data-target, data-words: what it stands
 * for), footnote (data-number: shown in place of words, which are not part of the text), web and mail. Of any other
 * link the words stay.
 */
export function settleLinks(tree: Root, words: LinkWords, ids: ReadonlySet<string>): void {
  replaceElements(tree, (node) => (node.tagName === 'a' ? settle(node, words, ids) : [node]))
}

function settle(link: Element, words: LinkWords, ids: ReadonlySet<string>): ElementContent[] {
  const href = String(link.properties.href ?? '')
  const properties = propertiesOf(href, words, ids)
  if (properties === null) return link.children
  const footnote = link.properties.dataFootnoteNumber
  if (footnote !== undefined) Object.assign(properties, { dataLink: 'footnote', dataNumber: footnote })
  return [{ ...link, properties }]
}

function propertiesOf(href: string, words: LinkWords, ids: ReadonlySet<string>): Properties | null {
  const [, scheme = '', rest = ''] = /^([a-z]+:|#)(.*)$/is.exec(href) ?? []
  switch (scheme.toLowerCase()) {
    case '#':
      return ids.has(decoded(rest))
        ? { href: `#${decoded(rest)}`, dataLink: 'section', dataTarget: decoded(rest) }
        : null
    case 'module:':
      return withWords(href, 'module', rest, words.module(rest))
    case 'ref:':
      return withWords(href, 'reference', rest, words.reference(rest))
    case 'http:':
    case 'https:':
      return { href, dataLink: 'web', rel: ['noopener', 'noreferrer'], target: '_blank' }
    case 'mailto:':
      return { href, dataLink: 'mail' }
    default:
      return null
  }
}

function withWords(href: string, kind: string, target: string, shown: string | null): Properties | null {
  // The address is one that no browser follows: the reader answers the click.
  return shown === null ? null : { href: `#${href}`, dataLink: kind, dataTarget: target, dataWords: shown }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

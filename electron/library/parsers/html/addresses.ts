import type { Root } from 'hast'
import { replaceElements } from '../tree-edits'

/** Makes an address that a page has whole; null where the page says nowhere what it belongs to. */
export const resolver =
  (base: string | null) =>
  (href: string): string | null => {
    const written = href.trim()
    if (!URL.canParse(written, base ?? undefined)) return null
    const { href: whole, protocol } = new URL(written, base ?? undefined)
    return /^(?:https?|mailto):$/.test(protocol) ? whole : null
  }

/**
 * Makes the links of a page whole, in place: those to its own file or address lead within it, relative ones to where the
 * page was.
 */
export function settleAddresses(tree: Root, fileName: string, url: string | null, base: string | null): void {
  const resolve = resolver(base)
  const own = new Set([fileName, encodeURI(fileName), ...(url === null ? [] : [withoutFragment(url)])])
  replaceElements(tree, (node) => {
    const { href } = node.properties
    if (node.tagName !== 'a' || typeof href !== 'string' || href.startsWith('#')) return [node]
    const at = href.indexOf('#')
    const file = at < 0 ? href : href.slice(0, at)
    const whole = resolve(href)
    const isOwn = own.has(file) || (whole !== null && at >= 0 && own.has(withoutFragment(whole)))
    if (isOwn && at >= 0) node.properties.href = href.slice(at)
    else if (whole !== null) node.properties.href = whole
    return [node]
  })
}

const withoutFragment = (address: string): string => address.replace(/#.*$/s, '')

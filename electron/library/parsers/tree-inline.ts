import type { Element, ElementContent, Properties } from 'hast'
import { isElement, separatorOf } from '../../../shared/text/blocks'
import { element } from './tree-edits'
import type { Item } from './tree-items'

/** Elements within a line that say something of their words, and what they are called in a stored tree. */
const names: Record<string, string> = {
  a: 'a',
  abbr: 'abbr',
  acronym: 'abbr',
  b: 'b',
  cite: 'cite',
  code: 'code',
  del: 'del',
  dfn: 'em',
  em: 'em',
  i: 'i',
  ins: 'ins',
  kbd: 'kbd',
  mark: 'mark',
  s: 's',
  samp: 'code',
  small: 'small',
  strike: 's',
  strong: 'strong',
  sub: 'sub',
  sup: 'sup',
  tt: 'code',
  u: 'u',
  var: 'i',
}

/**
 * The element that stands for an inline one around `children`; null if it says nothing of its words. Programs for text
 * write emphasis as style.
 */
export function inlineElement(source: Element, children: ElementContent[]): Element | null {
  const { href, style, dir, lang } = source.properties
  const name =
    source.tagName === 'a' && typeof href !== 'string' ? undefined : (names[source.tagName] ?? nameByStyle(style))
  const properties: Properties = direction(dir, lang)
  if (name === 'a') properties.href = href ?? ''
  if (name !== undefined) return element(name, children, properties)
  return Object.keys(properties).length === 0 ? null : element('span', children, properties)
}

function nameByStyle(style: unknown): string | undefined {
  if (typeof style !== 'string') return undefined
  if (/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)) return 'strong'
  if (/font-style\s*:\s*(?:italic|oblique)/i.test(style)) return 'em'
  if (/vertical-align\s*:\s*super/i.test(style)) return 'sup'
  return /vertical-align\s*:\s*sub/i.test(style) ? 'sub' : undefined
}

/** The direction and language that an element gives to what stands in it. */
export function direction(dir: unknown, lang: unknown): Properties {
  return {
    ...(typeof dir === 'string' && /^(?:ltr|rtl|auto)$/i.test(dir) ? { dir: dir.toLowerCase() } : {}),
    ...(typeof lang === 'string' && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(lang) ? { lang } : {}),
  }
}

/** Puts an inline element around items: around each run, and around the words of each block where blocks stand in it. */
export function wrapItems(source: Element, items: readonly Item[]): Item[] {
  return items.map((item) => {
    if (item === 'gap') return item
    if ('run' in item) {
      const wrapped = inlineElement(source, item.run)
      return wrapped === null ? item : { run: [wrapped] }
    }
    if (inlineElement(source, []) !== null) wrapWords(item.block, source)
    return item
  })
}

function wrapWords(block: Element, source: Element): void {
  if (block.tagName === 'pre' || block.tagName === 'hr') return
  if (block.children.some(isBlock)) {
    for (const child of block.children) if (isBlock(child)) wrapWords(child, source)
  } else {
    const wrapped = inlineElement(source, block.children)
    if (wrapped !== null && block.children.length > 0) block.children = [wrapped]
  }
}

/** Whether a node stands on lines of its own, or in a cell. */
export const isBlock = (node: ElementContent): node is Element =>
  isElement(node) && node.tagName !== 'br' && separatorOf(node) !== ''

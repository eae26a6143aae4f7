import type { Element } from 'hast'
import { isElement } from '../../../../shared/text/blocks'
import { firstWords } from './page-index'

/*
 * What a page of the web has around its text. What the page itself calls so goes at sight; what only its classes
 * hint at, if it holds no large part of the words.
 */

const names = new Set(['nav', 'dialog', 'noscript', 'menu'])
const roles = new Set(
  'alert alertdialog banner complementary contentinfo dialog menu menubar navigation search tablist toolbar tooltip'.split(
    ' ',
  ),
)

const hints = new RegExp(
  `(?:^|[-_ ])(?:${[
    'ads?|advert(?:s|isement)?|sponsor(?:ed)?|promo(?:tion)?|banner',
    'breadcrumbs?|crumbs?|pagination|pager|paging|page-nav|post-nav(?:igation)?|site-nav|navbar|nav-?links|menu',
    'cookies?|consent|gdpr|popup|modal|overlay|lightbox|toast',
    'share|sharing|social|sharedaddy|addthis|follow-us',
    'comments?|disqus|respond|newsletter|subscribe|subscription|signup|sign-up|paywall|login',
    'related|recommend(?:ed|ations)|read-more|more-stories|you-may-also-like|trending|popular-posts',
    'sidebar|side-bar|widget|skip-?(?:link|nav|to)?(?:-content)?|screen-reader-(?:text|shortcut)|noprint|no-print|printfriendly|back-?to-?top|scroll-?top',
    'mw-editsection|mw-jump-link|navbox|catlinks|printfooter|siteSub|contentSub|vector-toc|mw-indicators|site-footer|site-header|page-footer|page-header|masthead',
  ].join('|')})(?:$|[-_ ])`,
  'i',
)

/** What may bear such a class and be the text all the same. */
const texts = /(?:^|[-_ ])(?:article|content|main|body|text|story|entry|post|prose|commentary)(?:$|[-_ ])/i

const sayings =
  /^(?:skip to (?:the )?(?:main )?(?:content|navigation)|jump to (?:navigation|search|content)|back to top|(?:return )?to (?:the )?top|top of page|nach oben|haut de page|volver arriba|наверх|トップへ戻る|返回顶部|print(?: this)?(?: page)?|share(?: this)?(?: (?:page|article|post))?|tweet|edit this page)\W*$/i

/** Whether the page itself says that an element is none of its text. */
export function isNamedFurniture(node: Element, isOuter: boolean): boolean {
  const { tagName, properties } = node
  const role = String(properties.role ?? '').toLowerCase()
  if (names.has(tagName) || roles.has(role)) return !isNote(node)
  // Within the text these hold its title, and remarks that belong to it.
  if (tagName === 'header' || tagName === 'footer') return isOuter
  if (tagName === 'aside') return isOuter || !isRemark(node)
  return isHidden(node)
}

/** Notes and boxes with words of the author. */
const isRemark = (node: Element): boolean =>
  isNote(node) ||
  /admonition|callout|note|tip|warning|pull-?quote|box/i.test([node.properties.className].flat().join(' '))

const isNote = ({ properties }: Element): boolean =>
  /footnote|endnote|rearnote/i.test(
    [properties.role, properties['epub:type'], properties.className, properties.id].flat().join(' '),
  )

/** Not drawn, and so not meant to be read. */
export const isHidden = ({ properties }: Element): boolean =>
  (properties.hidden !== undefined && properties.hidden !== null && properties.hidden !== false) ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(String(properties.style ?? ''))

/** Whether its classes hint that an element is none of the text. */
export function isHintedFurniture({ tagName, properties, children }: Element): boolean {
  if (
    /^(?:html|body|main|article|p|h[1-6]|pre|code|table|tbody|tr|td|th|blockquote|li|b|i|em|strong|cite|q)$/.test(
      tagName,
    )
  )
    return false
  const named = [...[properties.className].flat(), properties.id, properties.dataComponent].join(' ')
  if (hints.test(named) && !texts.test(named)) return true
  return (
    children.length > 0 && sayings.test(firstWords({ type: 'element', tagName, properties: {}, children }, 60).trim())
  )
}

/** A line or link that leads about the page. */
export const isWayAbout = (node: Element): boolean =>
  (node.tagName === 'a' || node.tagName === 'p' || node.tagName === 'li') &&
  node.children.every((child) => !isElement(child) || child.tagName === 'a' || child.tagName === 'span') &&
  sayings.test(firstWords(node, 60).trim())

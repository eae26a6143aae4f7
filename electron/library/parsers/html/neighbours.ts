import type { Element, Nodes, Root } from 'hast'
import { isElement } from '../../../../shared/text/blocks'
import type { PageLink } from '../parsed-document'
import type { PageFacts } from './page-facts'
import { firstWords } from './page-index'

/** "Next: What follows", "Next page", in the languages of the texts. */
const words = {
  next: /^(?:[→»>]\s*)?(?:next(?:\s+(?:page|chapter|module|section|topic|unit|part|article))?|weiter|nächste(?:s|r)?(?:\s+(?:seite|kapitel))?|suivante?|page suivante|siguiente|página siguiente|successiv[oa]|próxim[oa]|далее|следующая(?:\s+(?:страница|глава))?|次(?:へ|のページ)?|下一[页頁章节]|التالي)\s*(?:[:：»→>–—-]+\s*(?<title>.*?)\s*[»→>]*)?$/isu,
  previous:
    /^(?:[←«<]\s*)?(?:prev(?:ious)?(?:\s+(?:page|chapter|module|section|topic|unit|part|article))?|zurück|vorherige(?:s|r)?(?:\s+(?:seite|kapitel))?|précédente?|page précédente|anterior|página anterior|precedente|назад|предыдущая(?:\s+(?:страница|глава))?|前(?:へ|のページ)|上一[页頁章节]|السابق)\s*(?:[:：«←<–—-]+\s*(?<title>.*?))?$/isu,
}

/** What the page names as the pages before and after it; `resolve` makes an address whole, and gives null where it cannot. */
export function neighboursOf(
  tree: Root,
  { links }: PageFacts,
  resolve: (href: string) => string | null,
): { next: PageLink | null; previous: PageLink | null } {
  const spoken = spokenNeighbours(tree, resolve)
  const written = (names: string[]): PageLink | null => {
    const link = links.find(({ rel }) => names.some((name) => rel.includes(name)))
    return link === undefined ? null : { title: link.title, url: resolve(link.href) }
  }
  const both = (said: PageLink | null, rel: PageLink | null): PageLink | null =>
    said === null || rel === null ? (said ?? rel) : { title: said.title || rel.title, url: said.url ?? rel.url }
  return {
    next: both(spoken.next, written(['next'])),
    previous: both(spoken.previous, written(['prev', 'previous'])),
  }
}

/** A line longer than this says something else. */
const longest = 200

function spokenNeighbours(tree: Root, resolve: (href: string) => string | null) {
  const found: { next: PageLink | null; previous: PageLink | null } = { next: null, previous: null }
  const look = (line: Element): void => {
    const text = firstWords(line, longest + 1)
      .replace(/\s+/g, ' ')
      .trim()
    if (text === '' || text.length > longest) return
    for (const way of ['next', 'previous'] as const) {
      const rel = [line.properties.rel].flat().includes(way === 'next' ? 'next' : 'prev')
      const match = words[way].exec(text)
      if (match === null && !rel) continue
      const [link = null, another] = linksIn(line)
      // "Next: One, Previous: Two": the line names more than one.
      const named = another !== undefined && link !== null ? firstWords(link, longest).trim() : match?.groups?.title
      const title = match === null ? text : named || attribute(link, 'title')
      // A lone "next" without an address is a word of the text.
      if (link === null && !title) continue
      const url = link === null ? null : resolve(attribute(link, 'href'))
      if (found[way] === null || (found[way].title === '' && title !== '')) found[way] = { title, url }
    }
  }
  const visit = (node: Nodes): void => {
    if (isElement(node) && /^(?:a|p|div|li|td|span|strong)$/.test(node.tagName)) look(node)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(tree)
  return found
}

function linksIn(node: Element): Element[] {
  if (node.tagName === 'a' && typeof node.properties.href === 'string') return [node]
  return node.children.filter(isElement).flatMap(linksIn)
}

const attribute = (node: Element | null, name: string): string => String(node?.properties[name] ?? '').trim()

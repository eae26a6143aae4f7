import type { Element, Nodes, Root } from 'hast'
import { isElement, textOf } from '../../../../shared/text/blocks'

/** What stands in the head of a page, and what is written for machines elsewhere in it. */
export interface PageFacts {
  /** by name, property or itemprop, in lower case; each as often as it comes */
  metas: ReadonlyMap<string, string[]>
  links: { rel: string[]; href: string; title: string }[]
  title: string
  comments: string[]
  /** objects of JSON-LD, those within others too */
  data: Record<string, unknown>[]
  /** addresses of scripts, pictures and style sheets */
  files: string[]
  /** of the root element */
  lang: string
  base: string
}

/** Neither names nor dates are longer; a page that has more is out to fill the memory. */
const mostFacts = 2000

export function pageFacts(tree: Root): PageFacts {
  const metas = new Map<string, string[]>()
  const facts: PageFacts = { metas, links: [], title: '', comments: [], data: [], files: [], lang: '', base: '' }
  const visit = (node: Nodes): void => {
    if (node.type === 'comment' && facts.comments.length < mostFacts) facts.comments.push(node.value.slice(0, 1000))
    if (isElement(node)) take(node, facts, metas)
    if ('children' in node && !(isElement(node) && node.tagName === 'svg')) node.children.forEach(visit)
  }
  visit(tree)
  return facts
}

function take(node: Element, facts: PageFacts, metas: Map<string, string[]>): void {
  const { properties } = node
  const written = (value: unknown): string => (Array.isArray(value) ? value.join(' ') : String(value ?? '')).trim()
  if (facts.files.length < mostFacts) {
    const file =
      node.tagName === 'link' && /stylesheet/i.test(written(properties.rel)) ? properties.href : properties.src
    if (typeof file === 'string' && !file.startsWith('data:')) facts.files.push(file)
  }
  switch (node.tagName) {
    case 'html':
      facts.lang ||= written(properties.lang) || written(properties.xmlLang)
      break
    case 'base':
      facts.base ||= written(properties.href)
      break
    case 'title':
      facts.title ||= textOf(node).replace(/\s+/g, ' ').trim()
      break
    case 'meta': {
      const name = written(
        properties.name ?? properties.property ?? properties.itemProp ?? properties.httpEquiv,
      ).toLowerCase()
      const content = written(properties.content)
      if (name === '' || content === '' || metas.size >= mostFacts) break
      metas.set(name, [...(metas.get(name) ?? []), content].slice(0, 100))
      break
    }
    case 'link':
      if (facts.links.length < mostFacts) {
        const rel = written(properties.rel).toLowerCase().split(/\s+/)
        facts.links.push({ rel, href: written(properties.href), title: written(properties.title) })
      }
      break
    case 'script':
      if (written(properties.type).toLowerCase() === 'application/ld+json') facts.data.push(...objectsIn(textOf(node)))
      break
  }
}

function objectsIn(json: string): Record<string, unknown>[] {
  const objects: Record<string, unknown>[] = []
  const visit = (value: unknown, depth: number): void => {
    if (depth > 6 || objects.length > 200) return
    if (Array.isArray(value)) for (const one of value) visit(one, depth + 1)
    else if (typeof value === 'object' && value !== null) {
      const object: Record<string, unknown> = { ...value }
      objects.push(object)
      for (const one of Object.values(object)) visit(one, depth + 1)
    }
  }
  try {
    if (json.length < 1_000_000) visit(JSON.parse(json), 0)
  } catch {
    // Written by hand and broken: the page says it elsewhere too, or not at all.
  }
  return objects
}

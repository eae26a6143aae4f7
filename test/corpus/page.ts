import { readFile } from 'node:fs/promises'
import type { Nodes } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

/**
 * What a page says of itself that it is not its text: ways to other pages, forms, words for machines. By elements and
 * roles only, which are the author's own statement; what a class may mean is a guess, and stays.
 */
const furnitureNames = new Set(
  'nav footer aside form button select textarea script style template noscript iframe svg dialog'.split(' '),
)
const furnitureRoles = new Set(['navigation', 'banner', 'contentinfo', 'search', 'complementary'])

/** Source of a page as UTF-8. Its encoding is the one that it names; without a name, UTF-8. */
export async function pageSource(file: string): Promise<string> {
  const bytes = await readFile(file)
  const head = bytes.subarray(0, 4096).toString('latin1')
  const named =
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? /<\?xml[^>]+encoding=["']([\w-]+)/i.exec(head)?.[1]
  try {
    return new TextDecoder(named ?? 'utf-8').decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

/** A page parted into its text and what surrounds it. */
export interface PageParts {
  /** the source without what is not its text; cut out of the source, so that all the rest stays as the author wrote it */
  article: string
  /** the rest: whether it is taken is a matter of taste, a list of sections for one */
  furniture: string
}

/** Parts the source of a page. */
export function partsOf(source: string): PageParts {
  const cuts: { from: number; to: number }[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'element' && isFurniture(node.tagName, String(node.properties.role ?? ''))) {
      const [from, to] = [node.position?.start.offset, node.position?.end.offset]
      if (from !== undefined && to !== undefined) cuts.push({ from, to })
    } else if ('children' in node) node.children.forEach(visit)
  }
  visit(unified().use(rehypeParse).parse(source))
  let article = ''
  let at = 0
  for (const { from, to } of cuts) {
    article += source.slice(at, Math.max(at, from))
    at = Math.max(at, to)
  }
  return { article: article + source.slice(at), furniture: cuts.map(({ from, to }) => source.slice(from, to)).join('') }
}

const isFurniture = (tagName: string, role: string): boolean => furnitureNames.has(tagName) || furnitureRoles.has(role)

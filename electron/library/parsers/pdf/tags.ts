import type { PDFPageProxy } from 'pdfjs-dist'
import { z } from 'zod'
import type { LineTag, PageItems } from './model'

/** What the file says of its marked pieces, by their ids. */
export type PageTags = Map<string, LineTag>

const content = z.object({ type: z.literal('content'), id: z.string() })
const node = z.object({ role: z.string(), children: z.array(z.unknown()) })

/** Roles that only part a line, or hold others together. */
const inline = new Set([
  'Span',
  'Link',
  'Reference',
  'Em',
  'Strong',
  'Code',
  'Sub',
  'Quote',
  'Annot',
  'Lbl',
  'NonStruct',
  'Private',
])
/** Deeper than any text is tagged. */
const deepest = 60

/** Reads the part of the document's structure that is on a page; empty if it has none. */
export async function tagsOn(page: PDFPageProxy, { index, pieces }: PageItems): Promise<PageTags> {
  const tags: PageTags = new Map()
  if (pieces.every(({ mark }) => mark === null)) return tags
  let elements = index * 100_000
  const visit = (value: unknown, path: string[], element: number): void => {
    const leaf = content.safeParse(value)
    if (leaf.success) {
      const mark = /_mc(\d+)$/.exec(leaf.data.id)?.[1]
      const role = path.findLast((one) => !inline.has(one)) ?? ''
      if (mark !== undefined) tags.set(mark, { role, element, path })
      return
    }
    const inner = node.safeParse(value)
    if (!inner.success || path.length > deepest) return
    const { role, children } = inner.data
    const own = inline.has(role) ? element : ++elements
    for (const child of children) visit(child, [...path, role], own)
  }
  visit(await page.getStructTree(), [], 0)
  return tags
}

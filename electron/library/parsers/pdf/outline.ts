import type { PDFDocumentProxy } from 'pdfjs-dist'
import { z } from 'zod'
import type { Places } from './places'

/** A heading as the file's own contents list it. */
export interface OutlineEntry {
  title: string
  /** 1 for the outermost */
  level: number
  /** counted from 0; null if it leads nowhere */
  page: number | null
}

const entry = z.object({ title: z.string(), dest: z.unknown().optional(), items: z.array(z.unknown()) })
/** An outline that is longer, or deeper, is no outline. */
const most = 20_000
const deepest = 12

/** The entries of the outline in their order, empty if the file has none. */
export async function outlineOf(document: PDFDocumentProxy, places: Places): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = []
  const visit = async (items: readonly unknown[], level: number): Promise<void> => {
    for (const item of items) {
      const parsed = entry.safeParse(item)
      if (!parsed.success || entries.length >= most || level > deepest) continue
      const { title, dest, items: inner } = parsed.data
      const place = dest ? await places.of(dest) : null
      entries.push({ title: title.replace(/\s+/g, ' ').trim(), level, page: place?.page ?? null })
      await visit(inner, level + 1)
    }
  }
  try {
    await visit((await document.getOutline()) ?? [], 1)
  } catch {
    // A broken outline costs the headings' levels, not the text.
  }
  return entries
}

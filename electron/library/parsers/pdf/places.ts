import type { PDFDocumentProxy } from 'pdfjs-dist'
import { z } from 'zod'
import type { Place } from './model'

const reference = z.object({ num: z.number(), gen: z.number() })
const destination = z.array(z.unknown()).min(1)

/** Finds what links and outlines point to; null if it is nowhere. */
export interface Places {
  of(target: unknown): Promise<Place | null>
}

/** The places of a document. A y is in PDF's units, bottom up, as the file has it. */
export function placesOf(document: PDFDocumentProxy): Places {
  const named = new Map<string, Promise<Place | null>>()
  const explicit = async (target: unknown): Promise<Place | null> => {
    const [page, kind, left, top] = destination.safeParse(target).data ?? []
    const fit = z.object({ name: z.string() }).safeParse(kind).data?.name
    const y = fit === 'XYZ' ? top : fit === 'FitH' || fit === 'FitBH' ? left : null
    const index = await pageIndex(page)
    return index === null ? null : { page: index, y: typeof y === 'number' ? y : null }
  }
  const pageIndex = async (page: unknown): Promise<number | null> => {
    if (typeof page === 'number') return page >= 0 && page < document.numPages ? page : null
    const ref = reference.safeParse(page).data
    return ref === undefined ? null : document.getPageIndex(ref)
  }
  const find = async (name: string) => explicit(await document.getDestination(name))
  return {
    async of(target) {
      try {
        if (typeof target !== 'string') return await explicit(target)
        const known = named.get(target) ?? find(target)
        named.set(target, known)
        return await known
      } catch {
        // A link to a page that the file does not have.
        return null
      }
    },
  }
}

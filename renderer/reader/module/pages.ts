import type { DocumentContent } from '../../../shared/model/document'

/** The page before or after this one in its module; null at its ends, and for a text that stands alone. */
export function neighbourPage(
  { id, module }: Pick<DocumentContent, 'id' | 'module'>,
  step: 1 | -1,
): { id: string; title: string } | null {
  const pages = module?.pages ?? []
  const here = pages.findIndex((page) => page.id === id)
  return here === -1 ? null : (pages[here + step] ?? null)
}

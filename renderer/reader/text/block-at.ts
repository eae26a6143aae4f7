import type { TextView } from './text-view'

const blocks =
  'p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, pre, blockquote, figcaption, caption, summary, address, div'

/** The paragraph, item, cell or heading that holds the letter at an offset; null in a text without words. */
export function blockAt(view: TextView, offset: number): HTMLElement | null {
  const node = view.rangeOf(offset, offset + 1)?.startContainer
  return node?.parentElement?.closest<HTMLElement>(blocks) ?? null
}

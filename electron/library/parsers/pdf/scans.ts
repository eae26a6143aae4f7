import type { ReadPage } from './read-pages'

/** Fewer signs than this on a page with a picture, and that is the picture of a page. */
const fewestSigns = 20

const signsOn = ({ items }: ReadPage): number => items.pieces.reduce((signs, { text }) => signs + text.length, 0)

/** Whether a page is a picture of one. */
export const isScanned = (page: ReadPage): boolean => page.items.pictures > 0 && signsOn(page) < fewestSigns

/** Whether a file has no text to speak of, and that because most of its pages are pictures, or have no sign at all. */
export function isScan(pages: readonly ReadPage[]): boolean {
  const signs = pages.reduce((sum, page) => sum + signsOn(page), 0)
  const without = pages.filter((page) => isScanned(page) || signsOn(page) === 0).length
  return signs < fewestSigns * pages.length && without * 2 > pages.length
}

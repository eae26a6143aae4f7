import type { Page } from '@playwright/test'
import { expect } from './fixtures'
import { painted } from './painted'

/** The margin of the reader. */
export const marginOf = (page: Page) => page.getByRole('complementary', { name: 'Margin' })
/** What is painted under a highlight's name, asked until it is as expected. */
export const paintedUnder = (page: Page, name: string) => expect.poll(() => page.evaluate(painted, name))

/** The middle of an end of the open mark, where it is taken hold of. */
export async function handle(page: Page, edge: 'start' | 'end'): Promise<{ x: number; y: number }> {
  const box = await page.locator(`.handle-${edge}`).boundingBox()
  if (!box) throw new Error(`no handle at the ${edge}`)
  return { x: box.x, y: box.y + box.height / 2 }
}

/** Where words stand in the window. */
export async function placeOf(page: Page, words: string): Promise<{ x: number; y: number; right: number }> {
  const box = await page.evaluate((sought) => {
    const walker = document.createTreeWalker(document.querySelector('article') ?? document, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.nodeValue ?? '').indexOf(sought)
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + sought.length)
      const { left, right, top, height } = range.getBoundingClientRect()
      return { x: (left + right) / 2, y: top + height / 2, right }
    }
    return null
  }, words)
  if (!box) throw new Error(`the text does not hold "${words}"`)
  return box
}

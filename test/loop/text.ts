import type { Page } from '@playwright/test'

/**
 * Selects words of the text by dragging the mouse over them, as a reader does.
 * @throws Error if the text does not hold the words
 */
export async function dragOver(page: Page, words: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    await selectionGone(page)
    const selected = await dragOnce(page, words)
    // Where others were selected, a reader sees it, lets go and begins again.
    if (selected === '' || isSame(selected, words) || tries === MOST_TRIES) return
    await page.evaluate(() => document.getSelection()?.removeAllRanges())
  }
}

const MOST_TRIES = 3

/** Gives the words that are selected after it. */
async function dragOnce(page: Page, words: string): Promise<string> {
  let ends = await placeAtRest(page, words)
  if (!ends) throw new Error(`The page does not hold "${words}"`)
  await page.mouse.move(ends.from.x, ends.from.y)
  // What comes late may have moved the text meanwhile: the mouse follows the words, as a hand does.
  const moved = await placeAtRest(page, words)
  if (moved && moved.from.y !== ends.from.y) await page.mouse.move(moved.from.x, moved.from.y)
  ends = moved ?? ends
  await page.mouse.down()
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 8 })
  await dragOn(page, words)
  await page.mouse.up()
  await selectionTold(page)
  return selectedIn(page)
}

const selectedIn = (page: Page): Promise<string> => page.evaluate(() => document.getSelection()?.toString() ?? '')

/** Text that moved while it was dragged over is dragged over on, until all the words are selected, as one sees it. */
async function dragOn(page: Page, words: string): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) {
    await selectionTold(page)
    if (isSame(await selectedIn(page), words)) return
    const ends = await placeAtRest(page, words)
    if (ends) await page.mouse.move(ends.to.x, ends.to.y, { steps: 4 })
  }
}

const isSame = (one: string, other: string): boolean => withoutSpace(one) === withoutSpace(other)
const withoutSpace = (text: string): string => text.replaceAll(/\s+/g, '')

/** Words that were just marked stay selected until they are stored; to press the mouse on them would drag them away. */
async function selectionGone(page: Page): Promise<void> {
  const isGone = () => document.getSelection()?.isCollapsed !== false
  await page.waitForFunction(isGone, null, { timeout: 2000 }).catch(() => null)
}

/** Where words stand once the page has come to rest: fonts and the place of reading come after the text. */
async function placeAtRest(page: Page, words: string) {
  await page.evaluate(() => document.fonts.ready)
  let ends = await page.evaluate(placeOfWords, words)
  for (let tries = 0; tries < 20; tries += 1) {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    const now = await page.evaluate(placeOfWords, words)
    if (now?.from.x === ends?.from.x && now?.from.y === ends?.from.y && now?.to.x === ends?.to.x) return now
    ends = now
  }
  return ends
}

/** Waits until the page was told of the words that are selected by now: that comes after, and a key could overtake it. */
export async function selectionTold(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
}

/** Runs in the page. Scrolls the words into view and gives where the mouse goes down and up. */
function placeOfWords(words: string) {
  const main = document.querySelector('main')
  if (!main) return null
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  const nodes: { node: Text; start: number }[] = []
  let text = ''
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, start: text.length })
    text += node.nodeValue
  }
  const start = text.indexOf(words)
  if (start < 0) return null
  const at = (offset: number) => {
    const found = nodes.findLast((entry) => entry.start <= offset)
    return found && { node: found.node, offset: offset - found.start }
  }
  const [first, last] = [at(start), at(start + words.length - 1)]
  if (!first || !last) return null
  const range = document.createRange()
  range.setStart(first.node, first.offset)
  range.setEnd(last.node, last.offset + 1)
  first.node.parentElement?.scrollIntoView({ block: 'center' })
  const rects = [...range.getClientRects()].filter((rect) => rect.width > 0)
  const [head, tail] = [rects.at(0), rects.at(-1)]
  if (!head || !tail) return null
  return {
    from: { x: head.left + 1, y: head.top + head.height / 2 },
    to: { x: tail.right - 1, y: tail.top + tail.height / 2 },
  }
}

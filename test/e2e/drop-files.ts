import type { Locator, Page } from '@playwright/test'

/**
 * Drags files or folders over the window, or over a part of it, and lets go of them, as a file manager does.
 * @param paths of what is dragged, on the disk
 * @param meanwhile what is looked at while they are held over it
 */
export async function dropFiles(
  page: Page,
  paths: readonly string[],
  { over, meanwhile }: { over?: Locator; meanwhile?: () => Promise<void> } = {},
): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  await over?.scrollIntoViewIfNeeded()
  const box = await over?.boundingBox()
  const [x, y] = box ? [box.x + box.width / 2, box.y + box.height / 2] : [500, 400]
  const at = { x, y, data: { items: [], files: [...paths], dragOperationsMask: 1 } }
  for (const type of ['dragEnter', 'dragOver'] as const) await browser.send('Input.dispatchDragEvent', { type, ...at })
  await meanwhile?.()
  await browser.send('Input.dispatchDragEvent', { type: 'drop', ...at })
}

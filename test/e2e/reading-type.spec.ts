import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { importText } from './import-text'

const title = 'A long title whose young judges quietly jump over more lines than one, egged on by gypsy songs'
const paragraph = 'The judge asked why they had paid for the journey, and by which means their consent was gained. '
const text = `# ${title}\n\n${Array.from({ length: 90 }, (_, i) => `Paragraph ${i + 1}. ${paragraph.repeat(3)}`).join('\n\n')}`
const faces = ['Onest', 'Serif', 'Sans', 'Literata']

/** Opens type and paper, and waits until it stands still. */
const openPanel = async (page: Page): Promise<Locator> => {
  await page.keyboard.press('y')
  const panel = page.getByRole('dialog', { name: 'Type and paper' })
  await panel.waitFor()
  await panel.evaluate(async (inner) => {
    await Promise.all(inner.parentElement?.getAnimations().map(({ finished }) => finished) ?? [])
  })
  return panel
}

/** The paragraph in which the first line below the running head stands, and how far down. Sent to the page as it stands. */
const firstParagraph = (): string => {
  const all = [...document.querySelectorAll('.text p')]
  const first = all.find((one) => one.getBoundingClientRect().bottom > 80)
  return first?.textContent?.slice(0, 14) ?? ''
}

/** How far each line’s boxes, which a highlight fills, reach into the line above, px. Sent to the page as it stands. */
const deepestOverlap = (): number => {
  const range = document.createRange()
  range.selectNodeContents(document.querySelector('.text h1') ?? document.body)
  const lines = [...range.getClientRects()]
  return Math.max(...lines.slice(1).map((line, at) => (lines[at]?.bottom ?? 0) - line.top))
}

/** Waits by the page's own clock, which stands still with it. */
const standsStill = (page: Page) => page.evaluate(() => new Promise((done) => setTimeout(done, 200)))

test('the line that is read stays where it is while the type changes', async ({ actus }) => {
  const page = await importText(actus, 'long.md', text, title)
  await page.getByText('Paragraph 40.').evaluate((found) => {
    found.scrollIntoView()
    scrollBy(0, -60)
  })
  const before = await page.evaluate(firstParagraph)
  const scrolledTo = await page.evaluate(() => scrollY)
  // Until the page stands still, its place is not known.
  await standsStill(page)
  const panel = await openPanel(page)
  const stands = await panel.boundingBox()
  for (const choice of [...faces, 'Wide', 'Tight', '56', '76', '66', 'Normal']) {
    await panel.getByText(choice, { exact: true }).click()
    await expect.poll(() => page.evaluate(firstParagraph), choice).toBe(before)
    // The panel is no part of the page that moves under it.
    expect(await panel.boundingBox()).toEqual(stands)
  }
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(scrolledTo)
})

test('the line that is read stays where it is while the window grows and shrinks @long', async ({ actus }) => {
  const page = await importText(actus, 'long.md', text, title)
  await page.mouse.move(500, 500)
  await page.mouse.wheel(0, 5000)
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(5000)
  // Until the page stands still, its place is not known.
  await standsStill(page)
  const before = await page.evaluate(firstParagraph)
  for (const width of [900, 400, 1600]) {
    await page.setViewportSize({ width, height: 800 })
    await expect.poll(() => page.evaluate(firstParagraph), `${width} px`).toBe(before)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(5000)
})

test('a mark on a title of more than one line covers nothing of the line above, in each typeface @long', async ({
  actus,
}) => {
  const page = await importText(actus, 'long.md', text, title)
  const panel = await openPanel(page)
  for (const face of faces) {
    await panel.getByText(face, { exact: true }).click()
    await page.evaluate(() => document.fonts.ready)
    expect(await page.evaluate(deepestOverlap), face).toBeLessThan(1)
  }
})

test('two quick steps of the text size are two, and hyphens come where they are asked for @long', async ({ actus }) => {
  const page = await importText(actus, 'long.md', text, title)
  const panel = await openPanel(page)
  await panel.getByRole('button', { name: 'A+, larger' }).dblclick()
  await expect(panel.getByText('21', { exact: true })).toBeVisible()
  const body = page.locator('.text .part p').first()
  await expect(body).toHaveCSS('font-size', '21px')
  await expect(body).toHaveCSS('hyphens', 'manual')
  await panel.getByRole('switch', { name: 'Hyphenate' }).press('Space')
  await expect(body).toHaveCSS('hyphens', 'auto')
  await expect(page.locator('.text h1')).toHaveCSS('hyphens', 'manual')
  // What the panel offers is what the settings offer, and it was stored.
  await page.keyboard.press('Escape')
  await actus.open('/settings')
  await expect(page.getByRole('main').getByText('21', { exact: true })).toBeVisible()
  await expect(page.getByRole('switch', { name: 'Hyphenate' })).toBeChecked()
})

test('in a low window the panel of type scrolls to its last choice @long', async ({ actus }) => {
  const page = await importText(actus, 'long.md', text, title)
  await page.setViewportSize({ width: 640, height: 400 })
  const panel = await openPanel(page)
  await panel.hover()
  await page.mouse.wheel(0, 2000)
  await expect(panel.getByRole('heading', { name: 'Hyphenate' })).toBeInViewport({ ratio: 1 })
})

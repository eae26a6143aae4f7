import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { importText, paragraphs } from './import-text'

const filler = 'The keeper writes down the height of the water twice a day and tells nobody who does not ask.'
const margin = (page: Page) => page.getByRole('complementary', { name: 'Margin' })

/** Presses a button of the mouse over the text. */
async function press(page: Page, button: 'back' | 'forward'): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  for (const type of ['mousePressed', 'mouseReleased'] as const)
    await browser.send('Input.dispatchMouseEvent', { type, x: 500, y: 400, button, clickCount: 1 })
}

test('the buttons of the mouse lead back and forward, to the line that was left @long', async ({ actus }) => {
  const page = await importText(
    actus,
    'locks.md',
    `# Of locks\n\n${paragraphs(20, filler).replaceAll(/<\/?p>/g, '\n')}\n\n## Rates\n\n${filler}\n\n${`${filler}\n\n`.repeat(9)}`,
    'Of locks',
  )
  await page.getByText('Paragraph 9.').scrollIntoViewIfNeeded()
  await page.waitForFunction(() => scrollY > 0)
  const left = await page.evaluate(() => scrollY)
  const rates = page.getByRole('heading', { level: 2, name: 'Rates' })
  await page.getByRole('link', { name: 'Rates' }).click()
  await expect(rates).toBeInViewport()
  await press(page, 'back')
  await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - left)).toBeLessThan(3)
  await press(page, 'forward')
  await expect(rates).toBeInViewport()
})

test('another module opens where it is in the library, with the focus on its title, and Back leads to the words @long', async ({
  actus,
}) => {
  await importText(actus, 'boats.md', `# Conveyance by boat\n\n${filler}`, 'Conveyance by boat')
  const words = 'as Module 4 on Conveyance by Boat of the University Module Series on Water sets out'
  const page = await importText(
    actus,
    'water.md',
    `# Of water\n\n${`${filler}\n\n`.repeat(20)}It is known, ${words}. So says a keeper (Brook, 2016).\n\n${`${filler}\n\n`.repeat(9)}`,
    'Of water',
  )
  // What is cited without a list of references is said to be so.
  await page.getByRole('link', { name: 'Brook, 2016' }).click()
  await expect(margin(page)).toContainText('has no list with the whole reference')
  await page.getByRole('link', { name: /^Module 4 on Conveyance by Boat/ }).click()
  const left = await page.evaluate(() => scrollY)
  await margin(page).getByRole('link', { name: 'Open it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Conveyance by boat' })).toBeFocused()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('heading', { level: 1, name: 'Of water' })).toBeFocused()
  await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - left)).toBeLessThan(3)
})

test('a term shows all its cards, and its other places are gone through with one key', async ({ actus: { page } }) => {
  await page.keyboard.press('d')
  const pop = margin(page).getByRole('group', { name: 'trafficking in persons' })
  await expect(pop).toBeFocused()
  await pop.getByRole('button', { name: '4 cards' }).click()
  await expect(pop.getByRole('list', { name: 'Cards on these words' }).getByRole('link')).toHaveCount(4)
  const others = pop.getByRole('button', { name: /other places/ })
  await others.focus()
  const top = () => page.evaluate(() => scrollY)
  const before = await top()
  await page.keyboard.press('Enter')
  await expect(others).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(others).toBeFocused()
  await expect.poll(top).toBeGreaterThan(before)
})

test('a term that is asked for before the terms have come is shown when they have @long', async ({
  actus: { page },
}) => {
  const ofTerms = '**/trpc/library.terms*'
  let come = () => {}
  const held = new Promise<void>((resolve) => (come = resolve))
  await page.route(ofTerms, async (route) => {
    await held
    await route.continue()
  })
  const asked = page.waitForRequest(/library\.terms/)
  await page.reload()
  await asked
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('d')
  come()
  await expect(margin(page).getByRole('group', { name: 'trafficking in persons' })).toBeFocused()
})

test('the text that has the focus has no ring, and F6 shows where it went', async ({ actus: { page } }) => {
  const main = page.getByRole('main')
  const ring = () => main.evaluate((element) => getComputedStyle(element).outlineStyle)
  await main.focus()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(main).toBeFocused()
  await expect.poll(ring).toBe('none')
  await page.keyboard.press('F6')
  await page.keyboard.press('Shift+F6')
  await expect(main).toBeFocused()
  await expect.poll(ring).toBe('solid')
})

test.describe('400 px wide', () => {
  test.use({ viewport: { width: 400, height: 800 } })

  test('what opens at the foot never covers the words that it speaks of', async ({ actus: { page } }) => {
    // Half way down, where the sheet comes to lie.
    const link = page.getByRole('article').getByRole('link', { name: 'Module 7', exact: true })
    await link.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 600))
    await link.click()
    const gloss = margin(page).getByText('It is not in this library.')
    await expect(gloss).toBeVisible()
    const [line, sheet] = [await link.boundingBox(), await page.locator('.margin-column').boundingBox()]
    expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThan(sheet?.y ?? 0)
  })
})

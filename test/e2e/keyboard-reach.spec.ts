import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { margin, openConsent, picked, press, storedMarks } from './keys'

/** What can be done with the mark that was just made, from its words. */
const actions: [name: string, keys: string, done: (page: Page) => Promise<void>][] = [
  ['recolour', '5', async (page) => expect.poll(() => storedMarks(page)).toMatchObject([{ color: 5 }])],
  ['underline', 'u', async (page) => expect.poll(() => storedMarks(page)).toMatchObject([{ style: 'underline' }])],
  ['write a note', 'n', async (page) => expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused()],
  ['tag', 'l', async (page) => expect(page.getByRole('combobox', { name: /tag/i })).toBeFocused()],
  ['make a card', 'c', async (page) => expect(margin(page).getByText('New card').first()).toBeVisible()],
  ['go to it in the margin', 'o', async (page) => expect(margin(page).locator('.gloss-button')).toBeFocused()],
  ['go to the next mark', 'r', async (page) => expect(margin(page).locator('.gloss-button')).toBeFocused()],
  ['go to the mark before', 'Shift+r', async (page) => expect(margin(page).locator('.gloss-button')).toBeFocused()],
  [
    'make it shorter',
    'o ArrowLeft',
    async (page) => expect.poll(() => exact(page)).toBe('The consent of a victim shall be irrelevant'),
  ],
  ['start it later', 'o Shift+ArrowRight', async (page) => expect.poll(() => exact(page)).toMatch(/^consent of/)],
  ['remove it', 'Delete', async (page) => expect.poll(() => storedMarks(page)).toEqual([])],
  ['take it back', 'Control+z', async (page) => expect.poll(() => storedMarks(page)).toEqual([])],
]
const exact = async (page: Page) => (await storedMarks(page))[0]?.exact

test('everything that is done with a mark is at most four keys away @long', async ({ actus }) => {
  const page = await openConsent(actus)
  for (const [name, keys, done] of actions) {
    await test.step(name, async () => {
      // From wherever reading stands: to the first block, and down to the quotation.
      await press(page, 'v Control+ArrowUp Control+ArrowUp Control+ArrowUp Control+ArrowUp')
      await press(page, 'Control+ArrowDown Control+ArrowDown')
      await expect(picked(page)).toHaveText('The consent of a victim shall be irrelevant.')
      await press(page, '1')
      // The store has answered, and the window knows it.
      await expect(margin(page).locator('.mark-gloss')).toHaveCount(1)
      expect(keys.split(' ').length).toBeLessThanOrEqual(4)
      await press(page, keys)
      await done(page)
    })
    await page.reload()
    await page.getByRole('article', { name: 'On consent' }).waitFor()
    for (let left = await storedMarks(page); left.length > 0; left = await storedMarks(page)) {
      await press(page, 'r')
      await expect(margin(page).locator('.gloss-button').first()).toBeFocused()
      await press(page, 'Delete')
      await expect.poll(async () => (await storedMarks(page)).length).toBe(left.length - 1)
    }
    await page.evaluate(() => scrollTo(0, 0))
    await page.getByRole('main').focus()
  }
})

test('each of several marks on the same words is reached by key @long', async ({ actus }) => {
  const page = await openConsent(actus)
  await press(page, 'v Control+ArrowDown Control+ArrowDown 1')
  await press(page, 'ArrowRight ArrowRight 2 Shift+ArrowRight 3')
  await expect(margin(page).locator('.mark-gloss')).toHaveCount(3)
  await press(page, 'Escape')
  const reached: string[] = []
  for (let i = 0; i < 3; i += 1) {
    await press(page, 'r')
    const here = margin(page).locator('.gloss-button:focus')
    await expect.poll(() => here.allTextContents()).not.toEqual(reached.slice(-1))
    await expect(here).toHaveCount(1)
    reached.push((await here.textContent()) ?? '')
  }
  expect(reached.toSorted()).toEqual(['definition', 'elements', 'means'])
})

test('with single keys off, all of it is done by other keys', async ({ actus }) => {
  const { page } = actus
  await actus.open('/settings/keyboard')
  await page.getByRole('switch', { name: 'Single keys' }).press('Space')
  await expect(page.getByRole('switch', { name: 'Single keys' })).not.toBeChecked()
  await openConsent(actus)
  await press(page, 'v 1')
  await expect(picked(page)).toHaveCount(0)
  await press(page, 'F2 ArrowDown Enter')
  await expect
    .poll(async () => (await storedMarks(page)).map(({ exact: words }) => words))
    .toEqual(['Consent is asked last.'])
  const command = async (typed: string) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').fill(typed)
    await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(typed)
    await page.keyboard.press('Enter')
  }
  // The bar below the words, one Tab away, and back to them.
  await press(page, 'ArrowDown Tab ArrowRight Enter')
  await expect.poll(async () => (await storedMarks(page)).map(({ color }) => color)).toEqual([1, 2])
  await expect(picked(page)).toBeFocused()
  // The palette does what has no key, with the words that were picked.
  await press(page, 'ArrowDown')
  await command('Mark as means')
  await expect.poll(async () => (await storedMarks(page)).map(({ color }) => color)).toEqual([1, 2, 3])
  await command('Underline')
  await expect.poll(async () => (await storedMarks(page)).map(({ style }) => style)).toContain('underline')
  await command('Write a note')
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused()
  await press(page, 'Escape Escape')
  // From the text the next mark is the first.
  await expect(margin(page).locator(':focus')).toHaveCount(0)
  await press(page, 'F8')
  await expect(margin(page).locator('.gloss-button').first()).toBeFocused()
  await press(page, 'Shift+F2')
  await expect(page.locator('.mark-heard')).toHaveCount(0)
})

test('the panel of a section marks its sentences, and axe finds nothing with words picked and a mark open', async ({
  actus,
}) => {
  const page = await openConsent(actus)
  await page.getByRole('button', { name: 'Mark text in this section: Origin' }).focus()
  await press(page, 'Enter')
  await expect(page.getByRole('listbox', { name: 'Sentences of Origin' })).toBeFocused()
  await press(page, 'ArrowDown Space')
  await page.getByRole('button', { name: 'Make the mark' }).focus()
  await press(page, 'Enter')
  await expect.poll(() => storedMarks(page)).toHaveLength(1)
  const violations = async () =>
    (await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()).violations.map(({ id, nodes }) => [
      id,
      nodes.map((node) => node.html),
    ])
  await press(page, 'v')
  await expect(page.locator('.mark-heard')).not.toHaveCount(0)
  expect(await violations()).toEqual([])
  await press(page, 'Escape r Enter')
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeVisible()
  expect(await violations()).toEqual([])
})

test('the sheet of keys has those of picking @long', async ({ actus }) => {
  const page = await openConsent(actus)
  await press(page, 'v F1')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  await expect(sheet.getByRole('heading', { name: 'Picking words in a text' })).toBeVisible()
  await sheet.getByRole('textbox').fill('paragraph to sentence')
  await expect(sheet.getByRole('definition')).toHaveText(['Minus'])
  await press(page, 'Escape')
  // What was picked is as it was.
  await expect(picked(page)).toBeFocused()
})

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const tree = (page: Page) => page.getByRole('list', { name: 'Decks', exact: true })
const deck = (page: Page, name: string) => tree(page).getByRole('link', { name: new RegExp(`^${name} `) })
const shown = async (page: Page) =>
  (await tree(page).locator('a[data-deck] > span:first-child').allInnerTexts()).filter((name) => /^[A-Z]$/.test(name))

async function add(page: Page, name: string) {
  await page.getByRole('button', { name: 'New deck', exact: true }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('decks are made, gone through, folded, moved, renamed and removed by keys alone, and undo brings them back', async ({
  actus,
}) => {
  const { page } = actus
  await actus.open('/review')
  await add(page, 'A::B')
  await expect(deck(page, 'B')).toBeFocused()
  await expect(deck(page, 'B')).toHaveAttribute('aria-current', 'true')
  await add(page, 'C')
  await expect(deck(page, 'C')).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => shown(page)).toEqual(['C', 'A', 'B'])
  await expect(deck(page, 'C')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => shown(page)).toEqual(['C', 'A'])
  await page.keyboard.press('Enter')
  await expect(deck(page, 'A')).toHaveAttribute('aria-current', 'true')

  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: 'Name' }).fill('c')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('There is a deck called “C” already')
  await page.getByRole('textbox', { name: 'Name' }).fill('D')
  await page.keyboard.press('Enter')
  await expect.poll(() => shown(page)).toEqual(['C', 'D'])

  await actus.restart()
  await actus.open('/review')
  await expect.poll(() => shown(page)).toEqual(['C', 'D'])
  await deck(page, 'C').focus()
  // The menu, as the key for it opens it.
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Move to another deck' }).press('Enter')
  await page
    .getByRole('dialog', { name: 'Move “C”' })
    .getByRole('button', { name: /Into the deck/ })
    .press('Enter')
  await page.getByRole('option', { name: 'D', exact: true }).press('Enter')
  await page.getByRole('button', { name: 'Move', exact: true }).press('Enter')
  await expect.poll(() => shown(page)).toEqual(['D'])
  await deck(page, 'D').focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => shown(page)).toEqual(['D', 'B', 'C'])
  await page.keyboard.press('Delete')
  await expect(page.getByRole('dialog')).toContainText('No card is in it, and 2 decks go with it.')
  await page.getByRole('button', { name: 'Remove 3 decks' }).press('Enter')
  await expect.poll(() => shown(page)).toEqual([])
  await page.keyboard.press('Control+z')
  await expect.poll(() => shown(page)).toEqual(['D', 'B', 'C'])
})

test('a deck is laid into another by hand, and a module is removed with its cards or not @long', async ({ actus }) => {
  const { page } = actus
  await actus.open('/review')
  await add(page, 'A')
  await add(page, 'B')
  await deck(page, 'B').dragTo(deck(page, 'A'))
  await expect(tree(page).getByRole('button', { name: 'Decks in A' })).toHaveAttribute('aria-expanded', 'true')

  const module = tree(page).getByRole('link', { name: /^Technology/ })
  await module.click({ button: 'right' })
  await page.getByRole('menuitem', { name: /^Remove/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(/\d+ cards are in it, and 4 decks go with it/)
  await dialog.getByText('Move them first').click()
  await dialog.getByRole('button', { name: /^Move \d+ cards, remove 5 decks/ }).click()
  await expect(module).toHaveCount(0)
  await page.getByRole('region', { name: 'Results' }).getByRole('button', { name: 'Undo' }).click()
  await expect(module).toBeVisible()
})

test('what other options would do is said before they are kept; wrong words are not taken @long', async ({ actus }) => {
  const { page } = actus
  await actus.open('/deck-options/tip-som-cyber-14')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Options of Technology/)
  const newCards = page.getByRole('textbox', { name: 'New cards a day' })
  await newCards.fill('lots')
  await newCards.press('Tab')
  await expect(page.getByText('A whole number from 0 to 9,999. Kept at 20.')).toBeVisible()
  const steps = page.getByRole('textbox', { name: 'Steps of a new card' })
  await steps.fill('1m abc')
  await steps.press('Enter')
  await expect(page.getByText('“abc” is no step.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Save/ })).toHaveCount(0)

  await newCards.fill('5')
  const margin = page.getByRole('complementary')
  await expect(margin).toContainText('Today 5 new instead of 20, 0 reviews as before.')
  const slider = page.getByRole('slider', { name: 'Recall to aim for' })
  await slider.focus()
  await slider.press('End')
  await expect(page.getByText('Above 97 % the work grows steeply.', { exact: false })).toBeVisible()
  await expect(margin).toContainText(/about \d+ reviews a day instead of \d+/)
  const axe = new AxeBuilder({ page }).exclude('[data-live-announcer]')
  expect((await axe.analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])

  // It is still there, not kept, after a look elsewhere.
  await actus.open('/review')
  await expect(page.getByRole('group', { name: /^Question/ })).toBeVisible()
  await actus.open('/deck-options/tip-som-cyber-14')
  await expect(newCards).toHaveValue('5')
  await page.getByRole('button', { name: 'Only for this deck' }).click()
  await expect(page.getByRole('button', { name: /^Technology.*, 5 decks Options$/ })).toBeVisible()
  await expect(newCards).toHaveValue('5')
  await actus.open('/deck-options')
  await expect(newCards).toHaveValue('20')
  await page.getByRole('region', { name: 'Results' }).getByRole('button', { name: 'Undo' }).click()
  await actus.open('/deck-options/tip-som-cyber-14')
  await expect(newCards).toHaveValue('20')
})

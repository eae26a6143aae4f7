import type { Page } from '@playwright/test'
import { go, type Scene } from './scene.ts'

const search = (page: Page) => page.getByRole('combobox', { name: 'Search' })
const rows = (page: Page) => page.getByRole('grid').locator('tr[data-index]')

/** Asks something about the chosen cards, by its key. */
const asked =
  (key: string): Scene =>
  async (page) => {
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press(key)
    await page.getByRole('dialog').waitFor()
  }

/** The list of cards: searched, chosen from, and what is asked of the chosen. */
export const cardsScenes: Record<string, Scene> = {
  async 'cards-list'(page) {
    await go('/cards')(page)
    await rows(page).first().waitFor()
  },
  async 'cards-columns'(page) {
    // A small window has no room for more of them.
    const columns = page.getByRole('button', { name: 'Columns' })
    if (!(await columns.isVisible())) return
    await columns.click()
    await page.getByRole('dialog', { name: 'Columns' }).waitFor()
  },
  async 'cards-offers'(page) {
    await page.keyboard.press('Escape')
    await search(page).fill('tag:')
    await page.getByRole('listbox').waitFor()
  },
  async 'cards-fault'(page) {
    await search(page).fill('traffick* is:old')
    await page.getByText('A card is new, learn, review').waitFor()
  },
  async 'cards-no-match'(page) {
    await search(page).fill('quicksilver')
    await page.getByRole('heading', { name: /quicksilver/ }).waitFor()
  },
  async 'cards-chosen'(page) {
    await search(page).fill('deck:*::cyb* -is:suspended')
    // Until they are found the list before is shown, and what is chosen in it goes with it.
    await page
      .getByRole('main')
      .getByText(/^Found, [1-9]/)
      .waitFor()
    await search(page).press('Enter')
    await page.locator('tr[data-index="0"]:focus').waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByRole('group', { name: 'Chosen cards' }).waitFor()
  },
  async 'cards-more'(page) {
    await page.getByRole('button', { name: 'More for the chosen cards' }).click()
    await page.getByRole('menu').waitFor()
  },
  async 'cards-postpone'(page) {
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
    await page.keyboard.press('p')
    await page.getByRole('dialog').waitFor()
  },
  async 'cards-postponed'(page) {
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Undo/ }).waitFor()
  },
  'cards-tag': asked('l'),
  'cards-flag': asked('f'),
  async 'cards-replace'(page) {
    await asked('Control+Alt+f')(page)
    await page.getByRole('textbox', { name: 'Find' }).fill('crime')
    await page.getByRole('textbox', { name: 'Replace with' }).fill('offence')
    await page.getByRole('region', { name: 'What would change' }).waitFor()
  },
  async 'cards-info'(page) {
    await asked('i')(page)
    await page.getByRole('dialog').getByText('Stability').first().waitFor()
  },
  async 'cards-saved-search'(page) {
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('t')
    await page.getByRole('button', { name: 'Save this search' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Cybercrime, not suspended')
  },
  async 'cards-saved'(page) {
    await page.keyboard.press('Enter')
    // A small window has put the index away again.
    await page.locator('.saved-search').waitFor({ state: 'attached' })
  },
}

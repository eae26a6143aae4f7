import type { Page } from '@playwright/test'
import { go, type Scene } from './scene.ts'

/** Cites a mark, found by its words, in the note that is being written. */
async function cite(page: Page, words: string) {
  await page.getByRole('button', { name: 'Cite a mark' }).click()
  await page.getByRole('combobox', { name: 'Find a mark by its words' }).fill(words)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Find a mark by its words' }).waitFor({ state: 'detached' })
  await page.waitForTimeout(200)
}

/** The notebook, over the marks that the scenes before have made. */
export const notebookScenes: Record<string, Scene> = {
  async notebook(page) {
    await go('/notebook')(page)
    await page.getByRole('heading', { level: 2 }).first().waitFor()
  },
  async 'notebook-note'(page) {
    const margin = page.getByRole('complementary', { name: 'Margin' })
    const open = page.getByRole('main').getByRole('button', { name: 'Notes across marks' })
    const begin = margin.getByRole('button', { name: 'Begin a note' })
    await open.or(begin).first().waitFor()
    if (await open.isVisible()) await open.click()
    await begin.click()
    await margin.getByRole('textbox', { name: 'Title' }).fill('What opens the door')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Ask for the *penalty* first, then for the ')
    await cite(page, 'threshold')
    await page.keyboard.type('.\n\nWhat is left is the ')
    await cite(page, 'imprisonment')
    await page.keyboard.type('.')
  },
  async 'notebook-note-read'(page) {
    const margin = page.getByRole('complementary', { name: 'Margin' })
    await page.keyboard.press('Escape')
    await margin.getByRole('button', { name: 'Edit' }).waitFor()
  },
  async 'notebook-chosen'(page) {
    const close = page.getByRole('complementary', { name: 'Margin' }).getByRole('button', { name: 'Close' })
    if (await close.isVisible()) await close.click()
    await page.locator('.entry-link').first().focus()
    await page.keyboard.press('j')
    await page.keyboard.press('Space')
    await page.getByRole('group', { name: 'Chosen marks' }).waitFor()
  },
  async 'notebook-tags'(page) {
    await page.keyboard.press('l')
    await page.getByRole('dialog', { name: 'Tags of the mark' }).waitFor()
  },
  async 'notebook-none'(page) {
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('searchbox').fill('quicksilver')
    await page.getByRole('heading', { name: /quicksilver/ }).waitFor()
  },
}

import type { Page } from '@playwright/test'
import { dragOver } from '../loop/text.ts'

/** Brings the page there. */
type Scene = (page: Page) => Promise<void>

const go = (path: string) => async (page: Page) => {
  await page.evaluate((hash) => (location.hash = hash), path)
  await page.getByRole('main').waitFor()
}

const caseKey = 'tip-som-cyber-14/baker-and-laundry'

/** In the order of a first day: each goes on from where the one before left the page. */
export const scenes: Record<string, Scene> = {
  'first-run': (page) => page.getByText('1 of 3').waitFor(),
  selection: (page) => dragOver(page, 'an offence with a maximum penalty of at least four years’ imprisonment'),
  async reader(page) {
    await page.keyboard.press('1')
    await page.keyboard.press('Escape')
    await dragOver(page, 'Whatever reaches that threshold opens the door')
    await page.keyboard.press('2')
    await page.getByRole('button', { name: 'Skip hints' }).click()
  },
  async 'reader-find'(page) {
    await page.keyboard.press('Control+f')
    await page.getByRole('textbox', { name: 'Find in this text' }).fill('smuggl')
    await page
      .getByRole('search')
      .getByText(/^\d+ of \d+$/)
      .waitFor()
  },
  async 'reader-print'(page) {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+p')
    await page.getByRole('dialog', { name: 'Print or make a PDF' }).waitFor()
  },
  async 'reader-aloud'(page) {
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('q')
    await page.getByRole('group', { name: 'Read aloud' }).waitFor()
  },
  async 'reader-only-text'(page) {
    await page.getByRole('group', { name: 'Read aloud' }).getByRole('button', { name: 'Close' }).click()
    await page.keyboard.press('f')
    await page.getByRole('button', { name: /^Show all/ }).waitFor()
  },
  async 'review-question'(page) {
    await go('/review')(page)
    await page.getByRole('group', { name: /^Question/ }).waitFor()
  },
  'review-answer': (page) => page.keyboard.press('Space'),
  'cards-list': go('/cards'),
  async 'cards-no-match'(page) {
    await page.getByRole('searchbox').fill('quicksilver')
    await page
      .getByText(/quicksilver/)
      .first()
      .waitFor()
  },
  'card-editor': go('/cards/new'),
  'practice-list': go('/practice'),
  'practice-case': go(`/practice/${caseKey}`),
  async 'practice-result'(page) {
    const check = page.getByRole('button', { name: /^Check answer/ })
    await check.click()
    // What is not said yet is asked once more.
    await check.click()
    await page.getByRole('table').waitFor()
  },
  async palette(page) {
    await go('/read/tip-som-cyber-14')(page)
    await page.getByRole('heading', { level: 1, name: /^Technology/ }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('mark')
    await page.getByRole('group', { name: 'In cards' }).waitFor()
  },
  async search(page) {
    await page.keyboard.press('Control+Enter')
    await page.getByRole('region', { name: 'In texts' }).waitFor()
  },
  async 'search-none'(page) {
    await page.getByRole('textbox').fill('quicksilver')
    await page.getByRole('heading', { name: 'Nothing found' }).waitFor()
  },
  home: go('/'),
  library: go('/library'),
  settings: go('/settings'),
  'text-gone': go('/read/gone'),
  'not-found': go('/nowhere'),
}

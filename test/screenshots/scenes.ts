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
  home: go('/'),
  library: go('/library'),
  settings: go('/settings'),
  'text-gone': go('/read/gone'),
  'not-found': go('/nowhere'),
}

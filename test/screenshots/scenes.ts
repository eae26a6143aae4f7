import type { Page } from '@playwright/test'
import { dragOver } from '../loop/text.ts'

interface Scene {
  /** brings the page there */
  play(page: Page): Promise<void>
  /** others stand on what it did, so that it is played even if it was not asked for */
  setsUp?: true
}

const go = (path: string) => async (page: Page) => {
  await page.evaluate((hash) => (location.hash = hash), path)
  await page.getByRole('main').waitFor()
}

const caseKey = 'tip-som-cyber-14/baker-and-laundry'

/** In the order of a first day. */
export const scenes: Record<string, Scene> = {
  'first-run': { play: (page) => page.getByText('1 of 3').waitFor() },
  selection: {
    play: (page) => dragOver(page, 'an offence with a maximum penalty of at least four years’ imprisonment'),
  },
  reader: {
    setsUp: true,
    async play(page) {
      await page.keyboard.press('1')
      await page.keyboard.press('Escape')
      await dragOver(page, 'Whatever reaches that threshold opens the door')
      await page.keyboard.press('2')
      await page.getByRole('button', { name: 'Skip hints' }).click()
    },
  },
  'review-question': { play: go('/review') },
  'review-answer': { play: (page) => page.keyboard.press('Space') },
  'cards-list': { play: go('/cards') },
  'card-editor': { play: go('/cards/new') },
  'practice-list': { play: go('/practice') },
  'practice-case': { play: go(`/practice/${caseKey}`) },
  'practice-result': {
    async play(page) {
      await page.getByRole('button', { name: /^Check answer/ }).click()
      await page.getByRole('button', { name: /^Check answer/ }).click()
      await page.getByRole('table').waitFor()
    },
  },
  home: { play: go('/') },
  library: { play: go('/library') },
  settings: { play: go('/settings') },
  'not-found': { play: go('/nowhere') },
}

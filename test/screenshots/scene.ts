import type { Page } from '@playwright/test'

/** Brings the page there. */
export type Scene = (page: Page) => Promise<void>

/** The screen of an address. */
export const go =
  (path: string): Scene =>
  async (page) => {
    await page.evaluate((hash) => (location.hash = hash), path)
    await page.getByRole('main').waitFor()
  }

/** Lets go of the words that are selected still: whoever drags over others would wait whether they go by themselves. */
export const letGo: Scene = (page) => page.evaluate(() => document.getSelection()?.empty())

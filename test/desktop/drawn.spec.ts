import type { Page } from '@playwright/test'
import { resolve } from 'node:path'
import { drawnInShort } from '../screenshots/drawn-in-short'
import type { Scene } from '../screenshots/scene'
import { scenes } from '../screenshots/scenes'
import { expect, test } from './fixtures'

const out = resolve(import.meta.dirname, '../screenshots/out')
const isLong = process.env.ACTUS_ALL_SCREENS === '1'

// Some sixty screens, or in the long form all of them, each drawn without a graphics card.
test.describe.configure({ timeout: 300_000 })

// One test for all of them: each scene goes on from the one before, as a learner does.
test('every screen is drawn, and none breaks its policy', async ({ desktop: { page } }) => {
  expect(drawnInShort.filter((name) => !(name in scenes))).toEqual([])
  for (const [name, play] of Object.entries(scenes)) {
    if (!isLong && !drawnInShort.includes(name)) continue
    await test.step(name, async () => {
      await atMostTwice(name, play, page)
      await page.evaluate(() => document.fonts.ready)
      await page.screenshot({ path: `${out}/${name}-desktop.png` })
    })
  }
})

/**
 * What is tested here is the drawing, and a hundred scenes before would be lost with one that waited in vain: it is played
 * again, and named. That each is reached at once is e2e's.
 */
async function atMostTwice(name: string, play: Scene, page: Page) {
  try {
    await play(page)
  } catch (error) {
    console.log(`The scene ${name} was played again: ${String(error)}`)
    await page.keyboard.press('Escape')
    await play(page)
  }
}

import { resolve } from 'node:path'
import { drawnInShort, takenScenes } from '../screenshots/drawn-in-short'
import { scenes } from '../screenshots/scenes'
import { expect, test } from './fixtures'

const out = resolve(import.meta.dirname, '../screenshots/out')

// Some sixty screens, or in the long form all of them, each drawn without a graphics card.
test.describe.configure({ timeout: 300_000 })

// One test for all of them: each scene goes on from the one before, as a learner does.
test('every screen is drawn, and none breaks its policy', async ({ desktop: { page } }) => {
  expect(drawnInShort.filter((name) => !(name in scenes))).toEqual([])
  for (const [name, play] of takenScenes) {
    await test.step(name, async () => {
      await play(page)
      await page.evaluate(() => document.fonts.ready)
      await page.screenshot({ path: `${out}/${name}-desktop.png` })
    })
  }
})

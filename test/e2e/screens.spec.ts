import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { takenScenes } from '../screenshots/drawn-in-short'
import { expect, test } from './fixtures'

// What fades in would be looked at half way.
test.use({ afterFirstDay: false, contextOptions: { reducedMotion: 'reduce' } })
// Some eighty screens, or in the long form more than a hundred, each looked through.
test.describe.configure({ timeout: 300_000 })

const looks = [
  { name: 'light and dark', viewport: { width: 1280, height: 800 }, alsoDark: true },
  { name: '400 px', viewport: { width: 400, height: 800 }, alsoDark: false },
]

for (const { name, viewport, alsoDark } of looks) {
  test.describe(`every screen, ${name}`, () => {
    test.use({ viewport, colorScheme: 'light' })

    // One test for all of them: each scene goes on from the one before, as a learner does.
    test('has nothing that axe finds, one first heading, and fits its width', async ({ actus: { page } }) => {
      for (const [scene, play] of takenScenes) {
        await test.step(scene, async () => {
          await play(page)
          await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
          expect.soft(await faultsOf(page), scene).toEqual([])
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          expect.soft(overflow, `${scene}: px wider than the window`).toBeLessThanOrEqual(0)
          if (alsoDark) expect.soft(await faultsInDark(page), `${scene}, dark`).toEqual([])
        })
      }
    })
  })
}

/** A panel, or the name at the button on which the mouse stayed: they hang at what they are of, and lie in no landmark. */
const hanging = /^#panels > |data-overlay-container/

/**
 * What axe finds in the page.
 * @param rules those that are asked; all if it is not given
 */
async function faultsOf(page: Page, rules?: string[]) {
  // Axe stays in the page from scene to scene; to load it takes as long as to look.
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: '0' }) })
    // React Aria's own announcements are left out: they name elements that are gone a moment later.
    .exclude('[data-live-announcer]')
    // There are no frames, and what passes is not listed.
    .setLegacyMode()
    .options({
      resultTypes: ['violations'],
      preload: false,
      ...(rules && { runOnly: rules }),
    })
  const { violations } = await axe.analyze()
  return violations
    .map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ target }) => target.join(' ')) }))
    .filter(({ id, at }) => id !== 'region' || !at.every((place) => hanging.test(place)))
}

/** The same page on the dark paper, of which only the colours are others. */
async function faultsInDark(page: Page) {
  await inScheme(page, 'dark')
  const found = await faultsOf(page, ['color-contrast', 'link-in-text-block'])
  await inScheme(page, 'light')
  return found
}

/** Looked at in each frame: to ask from outside would wait some tenths of a second, twice for each screen. */
async function inScheme(page: Page, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme })
  await page.waitForFunction(
    (isDark) => (document.documentElement.dataset.theme === 'dark') === isDark,
    colorScheme === 'dark',
  )
}

import { AxeBuilder } from '@axe-core/playwright'
import { scenes } from '../screenshots/scenes'
import { expect, test } from './fixtures'

test.use({ afterFirstDay: false })

const looks = [
  { name: 'light', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  { name: 'dark', viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  { name: '400 px', viewport: { width: 400, height: 800 }, colorScheme: 'light' },
] as const

for (const { name, ...look } of looks) {
  test.describe(`every screen, ${name}`, () => {
    test.use(look)

    // React Aria's own announcements are left out: they name elements that are gone a moment later.
    // One test for all of them: each scene goes on from the one before, as a learner does.
    test('has nothing that axe finds, one first heading, and fits its width', async ({ actus: { page } }) => {
      // Some fifty screens, each looked through.
      test.setTimeout(300_000)
      for (const [scene, play] of Object.entries(scenes)) {
        await test.step(scene, async () => {
          await play(page)
          await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
          // A panel that hangs at its button lies in no landmark.
          const hangs = (await page.locator('.popover-body').count()) > 0
          const axe = new AxeBuilder({ page }).exclude('[data-live-announcer]').disableRules(hangs ? ['region'] : [])
          const { violations } = await axe.analyze()
          const found = violations.map(({ id, help, nodes }) => ({
            id,
            help,
            at: nodes.map(({ target }) => target.join(' ')),
          }))
          expect.soft(found, scene).toEqual([])
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          expect.soft(overflow, `${scene}: px wider than the window`).toBeLessThanOrEqual(0)
        })
      }
    })
  })
}

import { expect, test } from './fixtures'

test.use({ hasTouch: true, isMobile: true, viewport: { width: 400, height: 800 } })

test('under a finger a long press chooses cards, a tap chooses more, and what is pressed is large enough', async ({
  actus,
}) => {
  const { page } = actus
  await actus.open('/cards')
  const rows = page.getByRole('grid').locator('tr[data-index]')
  await expect(rows.first()).toBeVisible()
  const box = await rows.first().boundingBox()
  const at = { x: (box?.x ?? 0) + 60, y: (box?.y ?? 0) + 20 }
  const finger = await page.context().newCDPSession(page)
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] })
  await expect(page.getByRole('group', { name: 'Chosen cards' })).toContainText('1 chosen')
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await expect(rows.first()).toHaveAttribute('aria-selected', 'true')
  await rows.nth(1).tap()
  await expect(page.getByRole('group', { name: 'Chosen cards' })).toContainText('2 chosen')
  await rows.nth(0).tap()
  await rows.nth(1).tap()
  await expect(page.getByRole('group', { name: 'Chosen cards' })).toHaveCount(0)
  await rows.nth(1).tap()
  await expect(page.getByRole('form')).toBeVisible()
  await page.getByRole('complementary').getByRole('button', { name: 'Close' }).tap()

  await actus.open('/review')
  await page.getByRole('button', { name: 'Show answer' }).tap()
  await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).tap()
  const targets = [page.getByRole('menuitem').first(), page.getByRole('main').locator('button.tool:visible').last()]
  for (const target of targets) expect(Math.round((await target.boundingBox())?.height ?? 0)).toBeGreaterThanOrEqual(44)
})

test('what is said in a small window never lies on what decides', async ({ actus }) => {
  const { page } = actus
  await actus.open('/review')
  const show = page.getByRole('button', { name: 'Show answer' })
  await expect(show).toBeVisible()
  await page.keyboard.press('Shift+B')
  const toast = page.locator('.toast')
  await expect(toast).toContainText('Undo')
  // The next card, with its own button, may come after what is said: until then there is nothing to lie on.
  await expect(show).toBeVisible()
  const lies = () =>
    page.evaluate(() => {
      const foot = document.querySelector('.gradefoot .btn')?.getBoundingClientRect()
      const said = document.querySelector('.toast')?.getBoundingClientRect()
      return foot && said ? said.bottom > foot.top : null
    })
  await expect.poll(lies).not.toBeNull()
  expect(await lies()).toBe(false)
})

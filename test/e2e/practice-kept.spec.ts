import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('a round against the clock goes on after a restart at the question that comes next @long', async ({ actus }) => {
  const { page } = actus
  await actus.open('/practice/quick-fire')
  await expect(page.getByRole('button', { name: /^Start 10 questions/ })).toBeVisible()
  await press(page, 'Enter')
  await expect(page.getByText('1 of 10', { exact: true })).toBeVisible()
  await press(page, '1')
  await expect(page.getByRole('heading', { name: 'What tells them apart' })).toBeVisible()
  await press(page, 'Enter')
  await expect(page.getByText('2 of 10', { exact: true })).toBeVisible()
  const asked = await page.locator('.case').textContent()
  await page.waitForTimeout(1500)
  await actus.restart()
  await actus.open('/practice/quick-fire')
  await expect(page.getByText('2 of 10', { exact: true })).toBeVisible()
  await expect(page.getByText('Your round goes on where you left it').first()).toBeVisible()
  await expect(page.locator('.case')).toHaveText(asked ?? '')
  await press(page, '1')
  await expect(page.getByRole('heading', { name: 'What tells them apart' })).toBeVisible()
  await page.getByRole('button', { name: 'End the round' }).click()
  await expect(heading(page)).toHaveText(/^\d of 2 right$/)
  // What it came to was seen: there is nothing to go on with.
  await page.waitForTimeout(1500)
  await page.reload()
  await expect(page.getByRole('button', { name: /^Start 10 questions/ })).toBeVisible()
})

test('an exam is without help, goes on after a restart, and ends in both windows', async ({ actus, context }) => {
  const { page } = actus
  await actus.open('/practice/exam')
  await page.getByRole('textbox', { name: 'Cases' }).fill('2')
  await page.getByRole('textbox', { name: /^Minutes/ }).fill('30')
  await page.getByRole('button', { name: /^Start the exam/ }).click()
  await expect(page.getByText('Case 1 of 2')).toBeVisible()
  await press(page, '1')
  await expect(page.getByText(/^1 of \d+ said$/)).toBeVisible()
  // Neither hint nor law, nor why, by whatever key.
  await press(page, 'x', 'w', 'l')
  await expect(page.locator('.hint, .law, .why-not')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /Hint|Law|Why not/ })).toHaveCount(0)
  await actus.restart()
  await actus.open('/practice/exam')
  await page
    .getByRole('main')
    .getByRole('row', { name: /goes on/ })
    .getByRole('link')
    .click()
  await expect(page.getByText(/^1 of \d+ said$/)).toBeVisible()

  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.getByText('Case 1 of 2')).toBeVisible()
  await page.getByRole('button', { name: 'End the exam' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'End the exam' }).click()
  await expect(heading(page)).toHaveText(/^\d+ of \d+ right/)
  await expect(heading(other)).toHaveText(/^\d+ of \d+ right/)
  await expect(other.getByText(/^Ended/)).toBeVisible()
})

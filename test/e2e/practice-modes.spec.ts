import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

/** By keys alone: nothing is clicked, and what has the focus is never set by hand. */
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('a round against the clock is played by keys to what was missed', async ({ actus }) => {
  const { page } = actus
  await actus.open('/practice/quick-fire')
  await expect(page.getByRole('button', { name: /^Start 10 questions/ })).toBeVisible()
  await press(page, 'Enter')
  for (let at = 1; at <= 10; at += 1) {
    await expect(page.getByText(`${at} of 10`, { exact: true })).toBeVisible()
    await expect(page.getByRole('timer')).toBeVisible()
    await press(page, '1')
    await expect(page.getByRole('heading', { name: 'What tells them apart' })).toBeVisible()
    // An answer that was given can't be given again.
    await press(page, '2', 'Enter')
  }
  await expect(heading(page)).toHaveText(/^\d+ of 10 right$/)
  const right = Number((await heading(page).textContent())?.split(' ')[0])
  await expect(page.locator('.missed li')).toHaveCount(10 - right)
  await press(page, 'Enter')
  await expect(page.getByRole('button', { name: /^Start 10 questions/ })).toBeVisible()
})

test('the clock runs out, says so, does not count, and can be turned off for good @long', async ({ actus }) => {
  const { page } = actus
  await page.clock.install()
  await actus.open('/practice/quick-fire')
  await expect(page.getByRole('button', { name: /^Start 10 questions/ })).toBeVisible()
  await press(page, 'Enter')
  await expect(page.getByRole('timer')).toBeVisible()
  await page.clock.runFor(120_000)
  await expect(page.getByText(/^The time is over\. It is .* This does not count\.$/)).toBeVisible()
  await page.getByRole('button', { name: 'Clock off' }).click()
  await page.getByRole('button', { name: /^Next/ }).click()
  await expect(page.getByText('2 of 10', { exact: true })).toBeVisible()
  await page.clock.runFor(120_000)
  await expect(page.getByRole('timer')).toBeHidden()
  await expect(page.getByRole('group', { name: 'Answers' })).toBeVisible()
  await page.getByRole('button', { name: 'End the round' }).click()
  await expect(heading(page)).toHaveText('0 of 1 right')
  await page.getByRole('button', { name: /^Another round/ }).click()
  await expect(page.getByRole('radio', { name: 'Off' })).toBeChecked()
})

test('a pair is compared by keys, and what differs is shown in both', async ({ actus }) => {
  const { page } = actus
  await actus.open('/practice/difference')
  await expect(page.getByText('0 of 6 said')).toBeVisible()
  await expect(page.locator('.two-cases mark')).toHaveCount(0)
  await press(page, 'Enter')
  await expect(page.getByText('6 answers are missing still.').first()).toBeVisible()
  await expect(page.getByRole('radio').first()).toBeFocused()
  await press(page, '2')
  await expect(page.getByRole('radio').nth(1)).toBeChecked()
  // From the fact on to what stays as it is.
  await press(page, 'Tab')
  await expect(page.getByRole('button', { name: 'The rest stays as in the first' })).toBeFocused()
  await press(page, 'Enter', 'Tab', 'ArrowRight', 'Enter')
  await expect(heading(page)).toHaveText(/^\d of 6 right$/)
  await expect(page.locator('.two-cases mark').first()).toBeVisible()
  await expect(page.getByRole('table').getByRole('row')).not.toHaveCount(0)
  await press(page, 'Enter')
  await expect(heading(page)).toHaveText('Spot the difference')
  await expect(page.getByText('0 of 6 said')).toBeVisible()
})

test('an exam is worked by keys over a restart to its report @long', async ({ actus }) => {
  await actus.open('/practice/exam')
  let { page } = actus
  const cases = page.getByRole('textbox', { name: 'Cases' })
  await expect(cases).toBeVisible()
  // From the heading on, the first that is reached.
  await press(page, 'Tab')
  await expect(cases).toBeFocused()
  await press(page, 'Control+a', '5', '0', '0', 'Enter')
  await expect(page.getByText(/^Only \d+ are there at these levels/)).toBeVisible()
  await press(page, 'Control+a', '2', 'Enter')

  await expect(page.getByText('Case 1 of 2')).toBeVisible()
  await press(page, '1', 'ArrowDown', '2', 'f')
  await expect(page.getByText(/^2 of \d+ said$/)).toBeVisible()
  await press(page, 'j')
  await expect(page.getByText('Case 2 of 2')).toBeVisible()
  await press(page, '3')
  await expect(page.getByText(/^1 of \d+ said$/)).toBeVisible()
  await press(page, 'k')
  await expect(page.getByText('Case 1 of 2')).toBeVisible()

  page = await actus.restart()
  await actus.open('/practice/exam')
  await page.getByRole('table').getByRole('link').press('Enter')
  await expect(page.getByText(/^2 of \d+ said$/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Flag/ })).toHaveAttribute('aria-pressed', 'true')
  await press(page, 'Control+z')
  await expect(page.getByText(/^2 of \d+ said$/)).toBeVisible()
  await press(page, 'j')
  await expect(page.getByText(/^1 of \d+ said$/)).toBeVisible()
  await press(page, 'Enter')
  const dialog = page.getByRole('dialog', { name: 'End the exam?' })
  await expect(dialog).toContainText('1 is flagged')
  await press(page, 'Escape')
  await expect(dialog).toBeHidden()
  await press(page, 'Enter')
  await expect(dialog).toBeVisible()
  await press(page, 'Enter')
  await expect(heading(page)).toHaveText(/^\d+ of \d+ right/)
  await expect(page.getByRole('heading', { name: 'Case by case' })).toBeVisible()
  await page.getByRole('table').first().getByRole('link').first().press('Enter')
  await expect(page.getByRole('heading', { name: 'How the engine gets there' })).toBeVisible()
})

test('an exam whose time is over ends by itself, with what was said until then @long', async ({ actus }) => {
  const { page } = actus
  await page.clock.install()
  await actus.open('/practice/exam')
  await page.getByRole('textbox', { name: 'Cases' }).fill('2')
  await page.getByRole('textbox', { name: 'Minutes' }).fill('1')
  await press(page, 'Enter')
  await expect(page.getByText('Case 1 of 2')).toBeVisible()
  await expect(page.getByRole('timer')).toHaveText(/left$/)
  await press(page, '1')
  await expect(page.getByText(/^1 of \d+ said$/)).toBeVisible()
  await page.clock.runFor(61_000)
  await expect(page.getByRole('heading', { name: 'Case by case' })).toBeVisible()
  await expect(heading(page)).toHaveText(/^\d+ of \d+ right/)
})

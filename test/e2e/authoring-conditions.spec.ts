import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const file = (page: Page) => page.getByRole('textbox', { name: 'rules.yaml' })

test('a lecturer builds a rule of nested conditions by keys alone, mends a fault beside its part, and orders it', async ({
  actus,
}) => {
  const { page } = actus
  const keys = page.keyboard
  await actus.open('/authoring')
  await page.getByRole('button', { name: 'New pack' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Title', { exact: true }).fill('Keeping and taking')
  await dialog.getByText('A small example').click()
  await dialog.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('heading', { name: 'About the pack' })).toBeVisible()
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Elements/ })
    .click()

  // J and K go through the entries, in the list and in the forms.
  await expect(page.getByRole('heading', { level: 1, name: 'Elements' })).toBeFocused()
  await keys.press('j')
  await expect(page.getByRole('link', { name: /^Taking/ })).toBeFocused()
  await keys.press('ArrowDown')
  await keys.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Without consent' })).toBeFocused()
  await keys.press('k')
  await expect(page.getByRole('heading', { level: 1, name: 'Taking' })).toBeFocused()
  await keys.press('j')
  await expect(page.getByRole('heading', { level: 1, name: 'Without consent' })).toBeFocused()

  // “Not consent” becomes one of several, and the second of them names nothing that there is.
  const box = (part: string) => page.getByRole('combobox', { name: `When${part}: fact, element or finding` })
  await tabTo(page, box(' not'))
  await keys.press('Shift+Tab')
  await keys.press('Shift+Tab')
  await keys.press('Shift+Tab')
  await expect(page.getByRole('button', { name: /When: how it is met$/ })).toBeFocused()
  await keys.press('Alt+Shift+ArrowRight')
  await keys.press('Alt+Enter')
  await expect(box(' 2')).toBeFocused()
  await keys.type('thing.takn')
  await keys.press('Tab')
  const second = page.getByRole('group', { name: 'When 2', exact: true })
  await expect(second).toContainText('no fact, element or finding is called “thing.takn”')
  await expect(page.getByRole('complementary').getByRole('link', { name: /elements\.1\.when\.all\.1/ })).toBeVisible()

  // In light and dark, with the fault in sight, axe finds nothing.
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page })
      .exclude('[data-live-announcer]')
      .exclude('[data-overlay-container]')
      .analyze()
    expect(violations.map((one) => [one.id, one.nodes.map(({ target }) => target)])).toEqual([])
  }

  // Mended there: some of its name is typed, and the one that is left is taken.
  await tabTo(page, box(' 2'), 'Shift+Tab')
  await keys.press('ControlOrMeta+a')
  await keys.type('thing')
  await expect(page.getByRole('option')).toHaveText(['thing taken (thing.taken)'])
  await keys.press('Enter')
  await expect(box(' 2')).toHaveValue('thing taken')
  await expect(second).not.toContainText('is called')

  // It goes up, gets an exception, and the exception is chosen.
  await keys.press('Alt+ArrowUp')
  await expect(box(' 1')).toBeFocused()
  await expect(box(' 1')).toHaveValue('thing taken')
  await keys.press('Tab')
  for (let step = 0; step < 4; step++) await keys.press('ArrowRight')
  await expect(page.getByRole('button', { name: 'More: When 1', exact: true })).toBeFocused()
  await keys.press('Enter')
  await keys.type('Add an')
  await keys.press('Enter')
  await expect(box(' 1, unless')).toBeVisible()
  await tabTo(page, box(' 1, unless'))
  await keys.type('consent')
  await keys.press('Enter')
  await expect(box(' 1, unless')).toHaveValue('consent')
  await expect(page.getByRole('status').filter({ hasText: 'No faults' })).toBeVisible()

  // The entry goes first in its list by keys; the file has it all as it was built.
  await page.getByRole('link', { name: 'All: Elements' }).press('Enter')
  await expect(page.getByRole('link', { name: /^Without consent/ })).toBeFocused()
  await keys.press('Alt+ArrowUp')
  await expect(page.getByRole('link', { name: /^Without consent/ })).toBeFocused()
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('Without consent')
  await page.getByRole('link', { name: /^Files as text/ }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Files as text' })).toBeVisible()
  await page.getByRole('button', { name: /File$/ }).press('Enter')
  await page.getByRole('option', { name: 'rules.yaml' }).press('Enter')
  await expect(file(page)).toHaveValue(/- id: without-consent[\s\S]*- id: taken\n/)
  await expect(file(page)).toHaveValue(
    /all:\n\s+- holds: thing\.taken\n\s+unless: consent\.given\n\s+- \{ not: consent\.given \}/,
  )
})

/** Presses Tab until something has the focus, as one does who looks for it by keys. */
async function tabTo(page: Page, wanted: ReturnType<Page['getByRole']>, key = 'Tab') {
  for (let pressed = 0; pressed < 40; pressed++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(wanted).toBeFocused()
}

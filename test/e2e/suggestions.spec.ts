import { importText } from './import-text'
import { expect, test } from './fixtures'

const text = `---
lang: en
---

# Of salvage

Salvage means a service that saves a ship in danger. It was known in Rome.

Salvage has three elements: a danger, a service that nobody owed, and success.

A lock is a chamber that lifts a boat. It has gates.
`

test('what a text defines is offered as cards: taken, changed, dismissed, and never made unasked', async ({
  actus,
}) => {
  const page = await importText(actus, 'salvage.md', text, 'Of salvage')
  const margin = page.getByRole('complementary')
  await expect(margin.getByText('3 definitions and lists here could be cards')).toBeVisible()
  await actus.open('/cards')
  await expect(page.getByText('Salvage means')).toHaveCount(0)
  await page.goBack()

  await page.getByRole('article').click()
  await page.keyboard.press('Shift+C')
  await expect(margin.getByText('1 of 3')).toBeVisible()
  await expect(margin.getByText('a service that saves a ship in danger')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Card saved').first()).toBeVisible()

  await expect(margin.getByText('Salvage has three elements: which?')).toBeVisible()
  await expect(margin.getByText('1 of 2')).toBeVisible()
  await page.keyboard.press('Delete')

  await expect(margin.getByText('a chamber that lifts a boat')).toBeVisible()
  await page.keyboard.press('e')
  await margin.getByRole('textbox', { name: 'Meaning' }).fill('a chamber with two gates')
  await page.keyboard.press('Control+Enter')
  await expect(margin.getByText('No definition or list here')).toBeVisible()

  await actus.restart()
  await expect(page.getByText('could be cards')).toHaveCount(0)
  await actus.open('/cards')
  await expect(page.getByRole('main').getByText('lock', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('main').getByText('Salvage', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('Salvage has three elements')).toHaveCount(0)
})

import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const table = {
  name: 'law.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    'Term;Definition\nact of a thing;what is done, by whom\nmeans of a thing;how it is done\n;nothing asked\n',
  ),
}
const dialogOf = (page: Page) => page.getByRole('dialog', { name: /^(Bring in|Export|law\.csv)/ })

async function ask(page: Page, entry: string) {
  if (entry === 'Bring in cards…') await page.getByRole('button', { name: 'Import', exact: true }).click()
  else {
    await page.getByRole('button', { name: 'More for all cards' }).click()
    await page.getByRole('menuitem', { name: entry }).click()
  }
  return dialogOf(page)
}

async function faultsOf(page: Page) {
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze()
  return violations
}

test('a table of cards is shown as it is read, brought in with a report, and taken back', async ({ actus }) => {
  const { page } = actus
  await actus.open('/cards')
  await ask(page, 'Bring in cards…')
  await dialogOf(page).locator('input[type=file]').setInputFiles(table)
  const dialog = dialogOf(page)
  await expect(dialog.getByText('2 cards would be new')).toBeVisible()
  await expect(dialog.getByText('1 is left out: nothing is asked')).toBeVisible()
  await expect(dialog.getByRole('region', { name: 'The first cards' })).toContainText('what is done, by whom')
  expect(await faultsOf(page)).toEqual([])

  // Read the other way round, the definition is asked.
  await dialog.getByText('How it is read: A table').click()
  await dialog.getByRole('button', { name: /Column 2, Definition/ }).click()
  await page
    .getByRole('listbox', { name: /Column 2/ })
    .getByRole('option', { name: 'front', exact: true })
    .click()
  await expect(dialog.getByText('2 cards would be new')).toBeHidden()
  await dialog.getByRole('button', { name: /Column 1, Term/ }).click()
  await page
    .getByRole('listbox', { name: /Column 1/ })
    .getByRole('option', { name: 'back', exact: true })
    .click()
  await expect(dialog.getByRole('term').first()).toHaveText('what is done, by whom')
  expect(await faultsOf(page)).toEqual([])

  await dialog.getByLabel('Name of the new deck').fill('Brought')
  await dialog.getByRole('button', { name: 'Bring in 2 cards' }).click()
  await expect(dialog.getByText('2 cards are new')).toBeVisible()
  await expect(dialog.getByText('Line 4: there is no answer')).toBeVisible()
  expect(await faultsOf(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('main').getByText('what is done, by whom')).toBeVisible()

  await ask(page, 'Bring in cards…')
  await dialogOf(page).locator('input[type=file]').setInputFiles(table)
  await dialogOf(page).getByRole('button', { name: 'Bring in 2 cards' }).click()
  await expect(page.locator('main').getByText('act of a thing')).toBeVisible()
  await dialogOf(page).getByRole('button', { name: 'Undo' }).click()
  await expect(dialogOf(page)).toBeHidden()
  // Those of the first time stay; those of the second, which have the term in front, are gone again.
  await expect(page.getByRole('main').getByText('act of a thing')).toHaveCount(0)
  await expect(page.getByRole('main').getByText('what is done, by whom')).toHaveCount(1)
})

test('cards leave in a file and are known when they come back, as is everything @long', async ({ actus }) => {
  const { page } = actus
  await actus.open('/cards')
  await ask(page, 'Export cards…')
  await expect(dialogOf(page)).toBeVisible()
  expect(await faultsOf(page)).toEqual([])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialogOf(page).getByRole('button', { name: 'Save the file' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Cards.csv')
  const buffer = readFileSync(await download.path())
  await ask(page, 'Bring in cards…')
  await dialogOf(page)
    .locator('input[type=file]')
    .setInputFiles({ ...table, buffer })
  await expect(dialogOf(page).getByText(/^\d+ are here already, just the same$/)).toBeVisible()
  await expect(dialogOf(page).getByRole('button', { name: 'Bring in nothing' })).toBeDisabled()
  await page.keyboard.press('Escape')

  await ask(page, 'Export cards…')
  await dialogOf(page).getByText('Actus (JSON)').click()
  const [all] = await Promise.all([
    page.waitForEvent('download'),
    dialogOf(page).getByRole('button', { name: 'Save the file' }).click(),
  ])
  const everything = { name: 'all.json', mimeType: 'application/json', buffer: readFileSync(await all.path()) }
  await ask(page, 'Bring in cards…')
  await dialogOf(page).locator('input[type=file]').setInputFiles(everything)
  await expect(dialogOf(page).getByText(/^cards: \d+$/)).toBeVisible()
  expect(await faultsOf(page)).toEqual([])
  await dialogOf(page).getByRole('button', { name: 'Bring in everything' }).click()
  await expect(page.getByRole('dialog').getByText(/^0 rows are new, 0 were updated, \d+ are the same$/)).toBeVisible()
})

test('pictures come in with the cards that name them, and those that are missing are named @long', async ({
  actus,
}) => {
  const { page } = actus
  const picture = (name: string) => ({
    name,
    mimeType: 'image/png',
    // Of other bytes under each name.
    buffer: Buffer.concat([
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==',
        'base64',
      ),
      Buffer.from(name),
    ]),
  })
  const withPictures = {
    ...table,
    buffer: Buffer.from('Term;Definition\nthe border;![](border.png)\nthe map;![](map.png)\n'),
  }
  await actus.open('/cards')
  await ask(page, 'Bring in cards…')
  await dialogOf(page)
    .locator('input[type=file]')
    .setInputFiles([picture('border.png')])
  await expect(dialogOf(page).getByRole('alert')).toContainText('these are pictures and sounds alone')
  await dialogOf(page)
    .locator('input[type=file]')
    .setInputFiles([picture('border.png'), withPictures])
  await expect(dialogOf(page).getByText('1 picture or sound comes with them')).toBeVisible()
  await expect(dialogOf(page).getByText('Line 3: map.png is missing')).toBeVisible()
  expect(await faultsOf(page)).toEqual([])
  await dialogOf(page)
    .locator('input[type=file]')
    .setInputFiles([picture('Map.png')])
  await expect(dialogOf(page).getByText('2 pictures and sounds come with them')).toBeVisible()
  await expect(dialogOf(page).getByText(/is missing/)).toBeHidden()
  await dialogOf(page).getByRole('button', { name: 'Bring in 2 cards' }).click()
  await expect(dialogOf(page).getByText('2 cards are new')).toBeVisible()
  await dialogOf(page).getByRole('button', { name: 'Close' }).click()
})

test('an import that is under way says how far it is, and leaves nothing when it is stopped @long', async ({
  actus,
}) => {
  const { page } = actus
  const rows = Array.from({ length: 20_000 }, (_, at) => `term ${at};definition ${at}`)
  await actus.open('/cards')
  await ask(page, 'Bring in cards…')
  await dialogOf(page)
    .locator('input[type=file]')
    .setInputFiles({ ...table, buffer: Buffer.from(`Term;Definition\n${rows.join('\n')}\n`) })
  await dialogOf(page)
    .getByRole('button', { name: /^Bring in 20.000 cards$/ })
    .click()
  await expect(dialogOf(page).getByRole('progressbar')).toBeVisible()
  await dialogOf(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(dialogOf(page)).toBeHidden()
  await page.reload()
  await expect(page.getByRole('main').getByText(/^term \d+$/)).toHaveCount(0)
})

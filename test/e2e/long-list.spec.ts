import { readFileSync } from 'node:fs'
import { expect, test } from './fixtures'

const CARDS = 2500
const table = {
  name: 'many.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    ['Front,Back', ...Array.from({ length: CARDS }, (_, i) => `Question ${i + 1},Answer ${i + 1}`)].join('\n'),
  ),
}

test('thousands of cards are counted, walked to their end, found again by Back, flagged at once and exported in part @long', async ({
  actus,
}) => {
  const { page } = actus
  await actus.open('/cards')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('input[type=file]').setInputFiles(table)
  await dialog.getByLabel('Name of the new deck').fill('Many')
  await dialog.getByRole('button', { name: 'Bring in 2,500 cards' }).click()
  await expect(dialog.getByText('2,500 cards are new')).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).first().click()

  await actus.open('/cards?q=deck:many')
  const grid = page.getByRole('grid')
  await expect(grid).toHaveAttribute('aria-rowcount', `${CARDS + 1}`)
  await expect(page.getByText(/2,500 cards/).first()).toBeVisible()
  const row = (index: number) => grid.locator(`tr[data-index="${index}"]`)
  await row(0).focus()
  await page.keyboard.press('End')
  await expect(row(CARDS - 1)).toBeFocused()
  await expect(row(CARDS - 1)).toContainText('Question 2500')

  // Far down, and back to it.
  for (let i = 0; i < 4; i++) await page.keyboard.press('PageUp')
  const far = await page.evaluate(() => document.activeElement?.getAttribute('data-index'))
  await expect(row(Number(far))).toContainText(`Question ${Number(far) + 1}`)
  await actus.open('/decks')
  await expect(grid).toBeHidden()
  await page.goBack()
  await expect(row(Number(far))).toBeInViewport()
  await expect(row(Number(far))).toContainText(`Question ${Number(far) + 1}`)

  await row(Number(far)).focus()
  await page.keyboard.press('Control+a')
  const chosen = page.getByRole('group', { name: 'Chosen cards' })
  await expect(chosen).toContainText('2,500 chosen')
  await chosen.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Flag' }).click()
  await page.keyboard.press('3')
  await expect(page.getByText('2,500 cards flagged').first()).toBeVisible()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await page.getByRole('combobox').fill('deck:many -flag:0')
  await page.keyboard.press('Enter')
  await expect(grid).toBeHidden()

  // More than a search could name, and not all.
  await actus.open('/cards?q=deck:many')
  await row(0).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('End')
  await expect(row(CARDS - 1)).toBeFocused()
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Shift+Home')
  await expect(chosen).toContainText('2,497 chosen')
  await chosen.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Export' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: 'Save the file' }).click()
  const file = readFileSync(await (await downloading).path(), 'utf8')
  expect(file).toContain('Question 2497')
  expect(file).not.toContain('Question 2498')
})

test.describe('400 px wide', () => {
  test.use({ viewport: { width: 400, height: 800 } })
  test('columns are chosen as well @long', async ({ actus }) => {
    const { page } = actus
    await actus.open('/cards')
    const heads = page.getByRole('grid').getByRole('columnheader')
    await expect(heads).toHaveText(['Front', 'Due', 'Recall'])
    await page.getByRole('button', { name: 'Columns' }).click()
    const panel = page.getByRole('dialog', { name: 'Columns' })
    await panel.getByText('Due', { exact: true }).click()
    await panel.getByText('Flag', { exact: true }).click()
    await page.keyboard.press('Escape')
    await expect(heads).toHaveText(['Front', 'Recall', 'Flag'])
  })
})

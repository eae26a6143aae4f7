import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from './fixtures'

const fixture = resolve(import.meta.dirname, '../fixtures/texts')
const title = 'The salvage of sunken timber and the duties of those who find it'
const source = process.env.ACTUS_MODULE_SOURCE ?? resolve(import.meta.dirname, '../../../shared/module-14-source.txt')

test('a text file is imported, opens, keeps its place and is there after a restart', async ({ actus }) => {
  const { page } = actus
  await actus.open('/library')
  await page.locator('input[type=file]').first().setInputFiles(join(fixture, 'module-like.txt'))
  const row = page.getByRole('link', { name: title }).first()
  await row.click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2 })).not.toHaveCount(0)
  const after = await actus.restart()
  await actus.open('/library')
  await expect(after.getByRole('link', { name: title }).first()).toBeVisible()
})

test('the page that the module was written from becomes a readable document @long', async ({ actus }) => {
  const isThere = existsSync(source)
  if (!isThere) console.log(`Skipped: ${source} is not there. ACTUS_MODULE_SOURCE may name it.`)
  test.skip(!isThere)
  const { page } = actus
  await actus.open('/library')
  await page.locator('input[type=file]').first().setInputFiles(source)
  await page.getByRole('link', { name: 'The use of technology to facilitate' }).first().click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(3)
})

test('what can not be read says what, where and what to do, and the rest goes on', async ({ actus }, info) => {
  const { page } = actus
  await actus.open('/library')
  const [empty, picture, good] = ['empty.txt', 'picture.png', 'good.txt'].map((name) => info.outputPath(name))
  writeFileSync(empty ?? '', '')
  writeFileSync(picture ?? '', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))
  writeFileSync(good ?? '', 'A good text\n\nWith a sentence in it that is long enough to be one.\n')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([empty ?? '', picture ?? '', good ?? ''])
  await expect(page.getByText(/empty\.txt/).first()).toBeVisible()
  await expect(page.getByText(/picture\.png/).first()).toBeVisible()
  await expect(page.getByRole('link', { name: /A good text/ }).first()).toBeVisible()
})

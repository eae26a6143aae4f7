import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { dragOver } from '../loop/text'
import { painted } from '../e2e/painted'
import { expect, test } from './fixtures'

const root = resolve(import.meta.dirname, '../..')
const margin = (page: Page) => page.getByRole('complementary', { name: 'Margin' })

/** A text with one mark, of which the margin knows. */
async function withMark(page: Page, markdown: string, words: string): Promise<void> {
  await page.evaluate(() => (location.hash = '#/library'))
  await bring(page, 'locks.md', markdown)
  await page.getByRole('main').getByRole('link', { name: 'Locks' }).first().click()
  await page.getByRole('article', { name: 'Locks' }).waitFor()
  await dragOver(page, words)
  await page.keyboard.press('1')
  await expect(margin(page).getByRole('button', { name: /^definition/ })).toBeVisible()
}

const bring = (page: Page, name: string, markdown: string) =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'text/markdown', buffer: Buffer.from(markdown) })

const locks = `# Locks\n\n${Array.from({ length: 12 }, (_, at) => `Lock ${at} lifts a boat 🚣 by ${at * 3} ells.`).join('\n\n')}\n`

test('marks leave through the system’s save dialog, and a link among them opens its mark from a second start', async ({
  desktop,
}, info) => {
  const { app, page, dataDir } = desktop
  await withMark(page, locks, 'Lock 9 lifts a boat')
  const chosen = info.outputPath('chosen.md')
  await app.evaluate(({ session }, path) => {
    session.defaultSession.once('will-download', (_event, item) => {
      // Without a path that the program sets, Electron asks by the system's dialog: the test chooses in its stead.
      Object.assign(globalThis, { offered: [item.getSavePath(), item.getFilename()] })
      item.setSavePath(path)
    })
  }, chosen)
  await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Export marks…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Save the file' }).click()
  await expect.poll(() => existsSync(chosen) && readFileSync(chosen, 'utf8')).toContain('Lock 9 lifts a boat')
  expect(await app.evaluate(() => Reflect.get(globalThis, 'offered') as unknown)).toEqual(['', 'Locks.md'])

  const [link = ''] = /actus:\/\/mark\/[0-9a-f-]+/.exec(readFileSync(chosen, 'utf8')) ?? []
  await page.evaluate(() => (location.hash = '#/cards'))
  await expect(page.getByRole('heading', { level: 1, name: 'Cards' })).toBeVisible()
  const { spawnfile } = app.process()
  const second = spawn(spawnfile, ['--no-sandbox', '.', '--data-dir', dataDir, link], { cwd: root, stdio: 'ignore' })
  await once(second, 'exit')
  await expect(page.getByRole('article', { name: 'Locks' })).toBeVisible()
  await expect(margin(page).getByRole('button', { name: /^definition/ })).toHaveAttribute('aria-expanded', 'true')
  expect(app.windows()).toHaveLength(1)
})

test('marks are carried to a new edition by a thread of their own @long', async ({ desktop: { page } }) => {
  await withMark(page, locks, 'Lock 9 lifts a boat')
  await page.evaluate(() => (location.hash = '#/library'))
  await bring(page, 'locks-2.md', locks.replace('Lock 0 lifts', 'Once repaired, lock 0 shall lift'))
  await page.getByRole('button', { name: 'Update “Locks”' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Update', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Texts' }).getByText('Locks')).toHaveCount(1)
  await page.getByRole('main').getByRole('link', { name: 'Read: Locks' }).last().click()
  await expect(page.getByRole('article')).toContainText('Once repaired')
  await expect.poll(() => page.evaluate(painted, 'mark-1')).toEqual(['Lock 9 lifts a boat'])
})

test('words are copied with their source, by menu and by the system’s key, though pages may not touch the clipboard', async ({
  desktop: { app, page },
}) => {
  const copied = () => app.evaluate(({ clipboard }) => clipboard.readText())
  await withMark(page, locks, 'Lock 9 lifts a boat')
  await page.keyboard.press('Escape')
  await dragOver(page, 'Lock 10 lifts a boat')
  await page.getByRole('button', { name: 'More for these words' }).click()
  await page.getByRole('menuitem', { name: /^Copy the quote/ }).click()
  await expect.poll(copied).toBe('“Lock 10 lifts a boat” (Locks)')
  await dragOver(page, 'Lock 11 lifts')
  await page.keyboard.press('Control+c')
  await expect.poll(copied).toBe('“Lock 11 lifts” (Locks)')
})

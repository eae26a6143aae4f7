import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { Actus } from './fixtures'
import { expect, test } from './fixtures'
import { importText } from './import-text'
import { layMarks } from './lay-marks'

const locks =
  '# Locks\n\n## Lifting\n\nA lock 🔒 lifts a boat from one level to another.\n\n## Keepers\n\nIts keeper says who may pass.'

async function withMarks(actus: Actus): Promise<Page> {
  await importText(actus, 'locks.md', locks, 'Locks')
  await layMarks(actus.page, [
    { words: 'who may pass', color: 3, note: 'Is the **keeper** alone?', tags: ['toll'] },
    { words: 'lifts a boat', color: 1 },
  ])
  const text = await actus.page.evaluate(() => location.hash.slice(1))
  const page = await actus.restart()
  await actus.open(text)
  await page.getByRole('article', { name: 'Locks' }).waitFor()
  return page
}

/** Not the menu that leads there, which is a dialog too while it fades. */
const dialogOf = (page: Page) => page.getByRole('dialog', { name: /^(Export|Bring in) marks/ })

async function ask(page: Page, entry: string) {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: entry }).click()
  return dialogOf(page)
}

async function saved(page: Page): Promise<{ name: string; content: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialogOf(page).getByRole('button', { name: 'Save the file' }).click(),
  ])
  await expect(dialogOf(page)).toBeHidden()
  return { name: download.suggestedFilename(), content: readFileSync(await download.path(), 'utf8') }
}

const bring = (page: Page, name: string, content: string) =>
  dialogOf(page)
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })

test('marks leave as Markdown and as annotations, and come in again with a report and a way back', async ({
  actus,
}) => {
  const page = await withMarks(actus)
  await ask(page, 'Export marks…')
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze()
  expect(violations).toEqual([])
  const markdown = await saved(page)
  expect(markdown.name).toBe('Locks.md')
  expect(markdown.content).toMatch(
    /# Locks[^]*Lifting[^]*> lifts a boat[^]*Keepers[^]*> who may pass[^]*#toll[^]*\(actus:\/\/mark\//,
  )

  const dialog = await ask(page, 'Export marks…')
  await dialog.getByRole('radio', { name: 'W3C (JSON-LD)' }).check({ force: true })
  const annotations = await saved(page)
  expect(JSON.parse(annotations.content).total).toBe(2)

  await ask(page, 'Bring in marks…')
  await bring(page, annotations.name, annotations.content)
  await expect(dialog).toContainText('2 were here already')
  await expect(dialog.getByRole('button', { name: 'Undo' })).toBeHidden()
  await dialog.getByRole('button', { name: 'Close' }).click()

  await ask(page, 'Bring in marks…')
  const selector = { type: 'TextQuoteSelector', exact: 'from one level\u00a0to another' }
  await bring(
    page,
    'other.json',
    JSON.stringify([
      { type: 'Annotation', target: { selector } },
      { type: 'Annotation', target: 'x:y' },
    ]),
  )
  await expect(dialog).toContainText('1 mark has its place')
  await expect(dialog).toContainText('1 was left out: no words of the text are named')
  await dialog.getByRole('button', { name: 'Undo' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Undone: bring in marks').first()).toBeVisible()
  await ask(page, 'Bring in marks…')
  await bring(page, 'other.json', JSON.stringify([{ type: 'Annotation', target: { selector } }]))
  await expect(dialog).toContainText('1 mark has its place')
})

test('a file that holds no marks says so, and another can be chosen', async ({ actus }) => {
  const page = await withMarks(actus)
  const dialog = await ask(page, 'Bring in marks…')
  await bring(page, 'broken.json', '{"a": 1,\n}')
  await expect(dialog.getByRole('alert')).toContainText('line 2, column 1')
  await bring(page, 'empty.json', '[]')
  await expect(dialog).toContainText('No marks came in')
})

test('from the notebook all texts leave, or what is listed; a link leads to its mark', async ({ actus }) => {
  const page = await withMarks(actus)
  await actus.open('/notebook?tag=toll')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Export marks…' }).click()
  const dialog = dialogOf(page)
  await dialog.getByRole('radio', { name: 'CSV' }).check({ force: true })
  const listed = await saved(page)
  expect(listed.content).toContain('who may pass')
  expect(listed.content).not.toContain('lifts a boat')
  const id = /[0-9a-f-]{36}(?=\r\n)/.exec(listed.content)?.[0]
  await actus.open(`/mark/${id}`)
  await expect(page.getByRole('article', { name: 'Locks' })).toBeVisible()
  await expect.poll(() => page.evaluate(() => location.hash)).toContain(`mark=${id}`)
  await actus.open('/mark/gone')
  await expect(page.getByRole('heading', { name: 'This mark is no longer here' })).toBeVisible()
})

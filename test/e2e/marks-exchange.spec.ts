import { readFileSync, writeFileSync } from 'node:fs'
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

async function faultsOf(page: Page) {
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze()
  return violations
}

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

const bring = (page: Page, name: string, content: string | Buffer) =>
  dialogOf(page)
    .locator('input[type=file]')
    .setInputFiles({
      name,
      mimeType: 'application/json',
      buffer: typeof content === 'string' ? Buffer.from(content) : content,
    })

test('marks leave as Markdown and as annotations, and come in again with a report and a way back', async ({
  actus,
}) => {
  const page = await withMarks(actus)
  await ask(page, 'Export marks…')
  expect(await faultsOf(page)).toEqual([])
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
  expect(await faultsOf(page)).toEqual([])
  await bring(page, annotations.name, annotations.content)
  await expect(dialog).toContainText('2 were here already')
  await expect(page.locator('#said-politely')).toHaveText('2 were here already')
  await expect(page.locator('[inert] #said-politely, #said-politely[inert]')).toHaveCount(0)
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused()
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
  await dialog.getByText('Show it').click()
  await expect(dialog).toContainText('Number 2: no words of the text are named')
  expect(await faultsOf(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Undo' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Undone: bring in marks').first()).toBeVisible()
  await ask(page, 'Bring in marks…')
  await bring(page, 'other.json', JSON.stringify([{ type: 'Annotation', target: { selector } }]))
  await expect(dialog).toContainText('1 mark has its place')
})

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const unfit: [name: string, content: string | Buffer, says: string][] = [
  ['diary.json', 'Dear diary', 'It is not valid JSON: it goes wrong in line 1, column 1.'],
  ['broken.json', '{"a": 1,\n}', 'it goes wrong in line 2, column 1.'],
  ['settings.json', '{"a": 1}', 'It holds no marks in a form that Actus knows.'],
  ['picture.png', png, 'It holds no text: it is a picture, an archive or the like.'],
  ['nothing.json', '', 'It is empty.'],
  [
    'prices.csv',
    'item,price\nrope,4\n',
    'Its first row does not name the columns of an export of Readwise or Hypothesis.',
  ],
]

test('a file that holds no marks says what is wrong with it, and another can be chosen @long', async ({
  actus,
}, info) => {
  const page = await withMarks(actus)
  const dialog = await ask(page, 'Bring in marks…')
  const refusal = dialog.getByRole('alert')
  for (const [name, content, says] of unfit) {
    await bring(page, name, content)
    await expect(refusal).toContainText(`Could not bring in marks from ${name}.`)
    await expect(refusal).toContainText(says)
    await expect(refusal).toContainText('Export the marks again in one of these forms, then choose that file.')
  }
  const large = info.outputPath('large.json')
  writeFileSync(large, `[${' '.repeat(60_500_000)}]`)
  await dialog.locator('input[type=file]').setInputFiles(large)
  await expect(refusal).toContainText('It has 61 MB; up to 60 MB can be read. Split it, or choose another file.')
  expect(await faultsOf(page)).toEqual([])
  await bring(page, 'empty.json', '[]')
  await expect(dialog).toContainText('No marks came in')
})

test('from the notebook all texts leave, or what is listed; a link leads to its mark @long', async ({ actus }) => {
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

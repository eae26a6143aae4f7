import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { dragOver } from '../loop/text'
import { expect, test } from './fixtures'

const row = (page: Page, title: string | RegExp) => page.getByRole('listitem').filter({ hasText: title })
const text = (title: string, words: string) => `# ${title}\n\n${words}\n\n## Part one\n\n${words.repeat(3)}\n`

/** Writes files of these names and adds them by the chooser. */
async function add(page: Page, outputPath: (name: string) => string, files: Record<string, string>): Promise<void> {
  const paths = Object.entries(files).map(([name, content]) => {
    const path = outputPath(name)
    writeFileSync(path, content)
    return path
  })
  await page.locator('input[type=file]').first().setInputFiles(paths)
  for (const name of Object.keys(files)) await expect(row(page, name).getByText('In the library')).toBeVisible()
}

/** Chooses what a row's menu offers. */
async function choose(page: Page, title: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: `More for: ${title}` }).click()
  await page.getByRole('menuitem', { name: entry, exact: true }).click()
}

test('pasted words become a text under the title that their first line gives @long', async ({ actus }) => {
  const { page } = actus
  await actus.open('/library')
  await page.getByRole('heading', { name: 'Library' }).waitFor()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', 'On prize money\n\nWhoever takes a ship at sea brings it before a court.')
    data.setData(
      'text/html',
      '<h1>On prize money</h1><p>Whoever takes a ship at sea <b>brings</b> it before a court.</p>',
    )
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  })
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('On prize money')
  await page.getByRole('button', { name: 'Add to the library' }).click()
  await page.getByRole('link', { name: 'Read: On prize money' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'On prize money' })).toBeVisible()
  await expect(page.getByRole('article').locator('strong, b').getByText('brings')).toBeVisible()
})

test('texts are found by title, sorted, renamed, and renaming can be undone @long', async ({ actus }, info) => {
  const { page } = actus
  await actus.open('/library')
  await add(page, (name) => info.outputPath(name), {
    'lecture-10.md': text('Lecture 10', 'The tenth of them. '),
    'lecture-2.md': text('Lecture 2', 'The second of them. '),
  })
  await page.getByRole('button', { name: 'Last opened or added' }).click()
  await page.getByRole('menuitem', { name: 'Title', exact: true }).click()
  const titles = page.getByRole('region', { name: 'Texts' }).locator('b.q')
  await expect(titles).toHaveText(['Lecture 2', 'Lecture 10', /^Technology, trafficking/])
  await expect(page.getByRole('menu')).toHaveCount(0)
  await page.keyboard.press('/')
  await page.keyboard.type('lecture 10')
  await expect(titles).toHaveText(['Lecture 10'])
  await choose(page, 'Lecture 10', 'Rename')
  await page.getByRole('textbox', { name: 'Title' }).fill('The last lecture')
  await page.keyboard.press('Enter')
  await page.getByRole('searchbox').fill('last')
  await expect(titles).toHaveText(['The last lecture'])
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('searchbox').fill('')
  await expect(titles).toHaveText(['Lecture 2', 'Lecture 10', /^Technology, trafficking/])
})

test('texts are put into a module, read in its order, and the order can be changed', async ({ actus }, info) => {
  const { page } = actus
  await actus.open('/library')
  await add(page, (name) => info.outputPath(name), {
    'one.md': text('Of prizes', 'A prize is a ship that was taken. '),
    'two.md': text('Of wrecks', 'A wreck is a ship that was lost. '),
  })
  await choose(page, 'Of prizes', 'Put into a module')
  await page.getByRole('textbox', { name: 'Name of the module' }).fill('Sea law')
  await page.getByRole('button', { name: 'Put there' }).click()
  await choose(page, 'Of wrecks', 'Put into a module')
  await page.getByRole('button', { name: 'Put there' }).click()
  await page.getByRole('link', { name: /^Sea law/ }).click()
  const titles = page.getByRole('region', { name: 'Texts' }).locator('b.q')
  await expect(titles).toHaveText(['Of prizes', 'Of wrecks'])
  await choose(page, 'Of wrecks', 'Move up')
  await expect(titles).toHaveText(['Of wrecks', 'Of prizes'])
})

test('a text in the trash can be brought back, and goes for good only when that was said', async ({ actus }, info) => {
  const { page } = actus
  await actus.open('/library')
  await add(page, (name) => info.outputPath(name), { 'one.md': text('Of prizes', 'A prize is a ship. ') })
  await choose(page, 'Of prizes', 'Move to the trash')
  await page.getByRole('link', { name: /^Trash/ }).click()
  await expect(page.getByText('goes in 30 days')).toBeVisible()
  await page.getByRole('button', { name: 'Restore: Of prizes' }).click()
  await page.getByRole('link', { name: /^All/ }).click()
  await choose(page, 'Of prizes', 'Move to the trash')
  await page.getByRole('link', { name: /^Trash/ }).click()
  await page.getByRole('button', { name: 'Remove now: Of prizes' }).click()
  await page.getByRole('button', { name: 'Remove 1 text' }).click()
  await expect(page.getByText('The trash is empty')).toBeVisible()
})

test('a text that goes to the trash while it is open says so, and comes back from there @long', async ({
  actus,
}, info) => {
  const { page } = actus
  await actus.open('/library')
  await add(page, (name) => info.outputPath(name), { 'one.md': text('Of prizes', 'A prize is a ship. ') })
  await page.getByRole('main').getByRole('link', { name: 'Of prizes' }).first().click()
  await expect(page.getByRole('article', { name: 'Of prizes' })).toBeVisible()
  await actus.open('/library')
  await choose(page, 'Of prizes', 'Move to the trash')
  await page.goBack()
  await expect(page.getByText('This text is in the trash.')).toBeVisible()
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(page.getByText('This text is in the trash.')).toBeHidden()
  await actus.open('/library')
  await expect(page.getByRole('main').getByRole('link', { name: 'Of prizes' }).first()).toBeVisible()
})

test('a new edition is offered as an update, and marks stay on their words @long', async ({ actus }, info) => {
  const { page } = actus
  await actus.open('/library')
  const body = Array.from(
    { length: 30 },
    (_, at) => `Sentence number ${at} says what ship ${at * 7} may carry to port ${at * 13}.`,
  )
  await add(page, (name) => info.outputPath(name), { 'carriage.md': `# Of carriage\n\n${body.join('\n\n')}\n` })
  await add(page, (name) => info.outputPath(name), {
    'carriage-2.md': `# Of carriage\n\nA preface was added.\n\n${body.join('\n\n')}\n`,
  })
  await page.getByRole('button', { name: 'Update “Of carriage”' }).click()
  const dialog = page.getByRole('dialog', { name: 'Update “Of carriage”?' })
  await expect(dialog).toContainText('There are no marks on it')
  await dialog.getByRole('button', { name: 'Update', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Texts' }).getByText('Of carriage')).toHaveCount(1)
  await page.getByRole('link', { name: 'Read: Of carriage' }).last().click()
  await expect(page.getByText('A preface was added.')).toBeVisible()
})

test('before a text is updated it is said what becomes of its marks, and the updating can be undone', async ({
  actus,
}, info) => {
  const { page } = actus
  await actus.open('/library')
  const body = Array.from(
    { length: 30 },
    (_, at) => `Rule ${at} tells what master ${at * 7} may load at quay ${at * 13}.`,
  )
  const lost = 'A pilot who sleeps pays for the keel.'
  await add(page, (name) => info.outputPath(name), {
    'quays.md': `# Of quays\n\n${[...body.slice(0, 4), lost, ...body.slice(4)].join('\n\n')}\n`,
  })
  await page.getByRole('link', { name: 'Read: Of quays' }).first().click()
  await expect(page.getByText(lost)).toBeVisible()
  for (const words of [lost, 'Rule 2 tells what master 14 may load']) {
    await dragOver(page, words)
    await page.keyboard.press('1')
    await page.keyboard.press('Escape')
  }
  await actus.open('/library')
  await add(page, (name) => info.outputPath(name), {
    'quays-2.md': `# Of quays\n\nA preface was added.\n\n${body.join('\n\n')}\n`,
  })
  const update = page.getByRole('button', { name: 'Update “Of quays”' })
  const dialog = page.getByRole('dialog', { name: 'Update “Of quays”?' })
  await update.click()
  await expect(dialog).toContainText('Of 2 marks, 1 moves along with its words and 1 loses its words.')
  await expect(dialog.getByRole('list', { name: 'Without their words' })).toHaveText(lost)
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze()
  expect(violations).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(update).toBeFocused()
  await update.click()
  await dialog.getByRole('button', { name: 'Update', exact: true }).click()
  const toast = page.getByRole('region', { name: 'Results' })
  await expect(toast).toContainText('Updated: “Of quays”')
  await expect(page.getByRole('heading', { name: 'Library' })).toBeFocused()
  await toast.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('region', { name: 'Texts' }).getByText('Of quays')).toHaveCount(2)
})

test('a saved page brings the pictures from the folder beside it @long', async ({ actus }, info) => {
  const { page } = actus
  const folder = info.outputPath('saved')
  mkdirSync(join(folder, 'page_files'), { recursive: true })
  const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='
  writeFileSync(join(folder, 'page_files', 'map.png'), Buffer.from(dot, 'base64'))
  writeFileSync(
    join(folder, 'page.html'),
    '<!doctype html><title>Of maps</title><h1>Of maps</h1><p>Here is one.</p><p><img src="page_files/map.png" alt="A map"></p><p><img src="https://example.org/far.png" alt="Far away"></p>',
  )
  await actus.open('/library')
  await page.locator('input[webkitdirectory]').setInputFiles(folder)
  await expect(row(page, 'page.html').getByText('In the library')).toBeVisible()
  await expect(row(page, 'page.html').getByText('was not fetched')).toBeVisible()
  await page.getByRole('link', { name: 'Read: Of maps' }).first().click()
  await expect(page.getByRole('button', { name: 'Picture: A map' })).toBeVisible()
  const width = () =>
    page.locator('article img[src]').evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth)
  await expect.poll(width).toBe(1)
})

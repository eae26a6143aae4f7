import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { dropFiles } from './drop-files'
import { expect, test } from './fixtures'

const row = (page: Page, file: string) =>
  page.getByRole('region', { name: 'Files' }).getByRole('listitem').filter({ hasText: file })

/** Writes files under a folder of the test's own. */
function write(folder: string, files: Record<string, string | Buffer>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

/** Lets go of files or folders over the window, once it says what it would do with them. */
const drop = (page: Page, paths: string[]) =>
  dropFiles(page, paths, {
    meanwhile: () => expect(page.getByText('Let go to add to the library')).toBeVisible(),
  })

/** What a program puts into the clipboard, pasted. */
async function paste(page: Page, data: { text?: string; html?: string; files?: string[] }): Promise<void> {
  await page.evaluate(({ text = '', html = '', files = [] }) => {
    const clipboardData = new DataTransfer()
    if (text) clipboardData.setData('text/plain', text)
    if (html) clipboardData.setData('text/html', html)
    for (const name of files) clipboardData.items.add(new File(['# Of buoys\n\nThey float.'], name))
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, data)
}

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
)
const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><title>${title}</title><header><nav><a href="/">Start</a></nav></header><main><article><h1>${title}</h1>${body}</article></main><aside><p>The reading room opens at nine.</p></aside></html>`
// In windows-1251: of carriage, and two sentences on who owes what.
const russian = Buffer.from(
  'c4eee3eee2eef020efe5f0e5e2eee7eae820e3f0f3e7e00a0acfe5f0e5e2eee7f7e8ea20eee1ffe7f3e5f2f1ff20e4eef1f2' +
    'e0e2e8f2fc20e2e2e5f0e5ededfbe920e5ecf320e3f0f3e720e220eff3edeaf220ede0e7ede0f7e5ede8ff2e20cef2eff0e0' +
    'e2e8f2e5ebfc20efebe0f2e8f220e7e020ede5e3ee2e0a',
  'hex',
)

test('files and folders are dropped anywhere, a folder with what is in it', async ({ actus }, info) => {
  const folder = info.outputPath('dropped')
  write(folder, {
    'week/six/lecture.html': page('Of maps', '<p>Here is one.</p><p><img src="lecture_files/map.png" alt="A map"></p>'),
    'week/six/lecture_files/map.png': dot,
    'week/seven/reading.md': '# Of charts\n\nA chart is a map of the sea.',
    'notes.md': '# My notes\n\nI was there.',
    'more.txt': 'More notes\n\nI was there again, and wrote down what I saw.',
    'sounds/waves.wav': 'no words',
  })
  await drop(actus.page, [join(folder, 'notes.md'), join(folder, 'more.txt'), join(folder, 'week')])
  await expect(actus.page.getByRole('heading', { level: 1, name: /Library|on (its|their) way in/ })).toBeVisible()
  for (const name of ['notes.md', 'more.txt', 'lecture.html', 'reading.md'])
    await expect(row(actus.page, name).getByText('In the library')).toBeVisible()
  await expect(row(actus.page, 'lecture.html')).toContainText('1 picture')
  await expect(row(actus.page, 'lecture.html')).not.toContainText('not found')

  await drop(actus.page, [join(folder, 'sounds')])
  await expect(actus.page.getByText('There is no file here that Actus can read.').last()).toBeVisible()
})

test('what is pasted is taken for what was copied: words, a file, or a picture that is no text', async ({ actus }) => {
  await actus.open('/library')
  await actus.page.getByRole('heading', { level: 1, name: 'Library' }).waitFor()
  // A word processor puts a picture of the words beside them.
  await paste(actus.page, { text: 'Of buoys', html: '<h1>Of buoys</h1><p>They float.</p>', files: ['image.png'] })
  await expect(actus.page.getByRole('textbox', { name: 'Title' })).toHaveValue('Of buoys')
  await actus.page.keyboard.press('Escape')
  await expect(actus.page.getByRole('dialog')).toHaveCount(0)
  await paste(actus.page, { files: ['buoys.md'] })
  await expect(row(actus.page, 'buoys.md').getByText('In the library')).toBeVisible()
  await paste(actus.page, { files: ['image.png'] })
  await expect(row(actus.page, 'image.png')).toContainText('Actus does not read files of this kind')
})

test('a file that is gone when its turn comes is named, and the program is not blamed @long', async ({
  actus,
}, info) => {
  await actus.open('/library')
  const folder = info.outputPath('gone')
  write(folder, {
    'long.md': `# Long\n\n${'A sentence of some words. '.repeat(40_000)}`,
    'moved.md': '# Moved\n\nWords.',
  })
  await actus.page
    .locator('input[type=file]')
    .first()
    .setInputFiles(['long.md', 'moved.md'].map((name) => join(folder, name)))
  rmSync(join(folder, 'moved.md'))
  await expect(row(actus.page, 'moved.md')).toContainText('moved, renamed or changed after you chose it')
})

test('another encoding can be chosen for what came in, and the first one again @long', async ({ actus }, info) => {
  await actus.open('/library')
  const path = info.outputPath('contract.txt')
  writeFileSync(path, russian)
  await actus.page.locator('input[type=file]').first().setInputFiles(path)
  const file = row(actus.page, 'contract.txt')
  const choice = file.getByRole('button', { name: /Read in another encoding/ })
  const texts = actus.page.getByRole('region', { name: 'Texts' })
  await expect(file).toContainText('Read as windows-1251, which was guessed')
  await expect(texts.getByText('Договор перевозки груза')).toBeVisible()
  const choose = async (encoding: RegExp) => {
    await choice.click()
    await actus.page.getByRole('option', { name: encoding }).click()
  }
  await choose(/^koi8-r/)
  await expect(choice).toContainText('koi8-r')
  await expect(choice).toBeFocused()
  await expect(texts.getByText('Договор перевозки груза')).toBeHidden()
  await choose(/^windows-1251/)
  await expect(texts.getByText('Договор перевозки груза')).toBeVisible()
})

test('of a saved page the article is shown, the whole page on request, and the article again @long', async ({
  actus,
}, info) => {
  await actus.open('/library')
  const path = info.outputPath('harbour.html')
  const body = '<p>Whoever finds goods in the water says so to the harbour, and waits for a year and a day.</p>'.repeat(
    6,
  )
  writeFileSync(path, page('Of harbours', body))
  await actus.page.locator('input[type=file]').first().setInputFiles(path)
  await actus.page.getByRole('link', { name: 'Read: Of harbours' }).first().click()
  const article = actus.page.getByRole('article', { name: 'Of harbours' })
  await expect(article).toContainText('a year and a day')
  await expect(article).not.toContainText('opens at nine')
  const choose = async (entry: string) => {
    await actus.page.getByRole('button', { name: 'More', exact: true }).click()
    await actus.page.getByRole('menuitem', { name: entry }).click()
  }
  await choose('Show the whole page')
  await expect(article).toContainText('opens at nine')
  await choose('Show only the article')
  await expect(article).not.toContainText('opens at nine')
})

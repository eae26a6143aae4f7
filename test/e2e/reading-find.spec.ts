import { expect, test } from './fixtures'
import { importText, paragraphs } from './import-text'
import { painted } from './painted'

const title = 'Weirs and the water they hold'
const html = `<!doctype html><html lang="en"><title>${title}</title><body><article><h1>${title}</h1>
<h2>Before</h2>${paragraphs(30, 'Nothing of note stands here, as anyone may see who walks along the bank and back.')}
<h2>After</h2><p>The <em>ripar</em>ian owner keeps the résumé of each year.</p><p>A riparian duty; RIPARIAN rights.</p>
${paragraphs(30, 'Again nothing of note, though the bank is long and the water slow.')}</article></body></html>`

test('words are found across formatting, counted, gone through, and left in hand', async ({ actus }) => {
  const page = await importText(actus, 'weirs.html', html, title)
  const field = page.getByRole('textbox', { name: 'Find in this text' })
  await page.keyboard.press('Control+f')
  await expect(field).toBeFocused()
  await page.keyboard.type('riparian')
  const count = page.getByRole('main').getByText('1 of 3')
  await expect(count).toBeVisible()
  await expect.poll(() => page.evaluate(painted, 'find-here')).toEqual(['riparian'])
  await expect(page.getByText('riparian duty', { exact: false })).toBeInViewport()
  // Where they stand is told in the contents as well.
  await expect(page.getByRole('link', { name: /After.*found 3 times here/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('F3')
  await expect(page.getByRole('main').getByText('3 of 3')).toBeVisible()
  await expect.poll(() => page.evaluate(painted, 'find-here')).toEqual(['RIPARIAN'])
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
  await page.keyboard.press('2')
  await expect(page.getByRole('complementary').getByRole('button', { name: /^elements, 1 word/ })).toBeVisible()
  // Going there was a jump.
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
  await page.keyboard.press('Control+f')
  await expect(field).toHaveValue('riparian')
})

test('accents are ignored unless asked for, and who only looked is back where they were @long', async ({ actus }) => {
  const page = await importText(actus, 'weirs.html', html, title)
  await page.keyboard.press('/')
  await page.keyboard.type('resume')
  await expect(page.getByRole('main').getByText('1 of 1')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).not.toBeInViewport()
  await page.getByRole('button', { name: 'é: accents as typed' }).click()
  await expect(page.getByRole('main').getByText('Not found')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
})

test('an address opens the text at a hit, with what was looked for @long', async ({ actus }) => {
  const page = await importText(actus, 'weirs.html', html, title)
  const at = await page.evaluate(() => document.querySelector('article')?.textContent?.indexOf('RIPARIAN') ?? -1)
  // Blocks are parted in the text that offsets count in and not here: a little before it, the first hit after it.
  await actus.open(`${page.url().split('#')[1]}?find=riparian&at=${at - 10}`)
  await expect(page.getByRole('textbox', { name: 'Find in this text' })).toHaveValue('riparian')
  await expect(page.getByText('RIPARIAN rights', { exact: false })).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(page.getByText('RIPARIAN rights', { exact: false })).toBeInViewport()
})

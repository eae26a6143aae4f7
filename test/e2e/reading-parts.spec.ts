import { expect, test } from './fixtures'
import { importText, paragraphs, pictureAddress } from './import-text'

const title = 'Locks, weirs and keepers'
const filler = 'The keeper writes down the height of the water twice a day and tells nobody who does not ask.'
const html = `<!doctype html><html lang="en"><title>${title}</title><body><article><h1>${title}</h1>
<p>The oldest lock has a name.<a href="#fn1" id="r1"><sup>1</sup></a></p>${paragraphs(20, filler)}
<h2>Pictures</h2><figure><img src="${pictureAddress(300, 120)}" alt="A lock in winter"><figcaption>The lock</figcaption></figure>
<p><img src="https://pictures.example.net/a.png" alt="a map"></p><p><img src="gone.png" alt="a boat"></p>
<h2>Rates</h2><table><caption>Rates by year</caption><tr>${'<th>A year of it</th>'.repeat(12)}</tr><tr>${'<td>a value</td>'.repeat(12)}</tr></table>
${paragraphs(20, filler)}<section class="footnotes"><ol><li id="fn1"><p>It was called Patience. <a href="#r1">↩</a></p></li></ol></section></article></body></html>`

test('pictures come from the data file, are shown large, and what was not fetched says so', async ({ actus }) => {
  const page = await importText(actus, 'locks.html', html, title)
  const picture = page.getByRole('button', { name: 'Picture: A lock in winter' })
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(300)
  await expect(page.getByRole('img', { name: /from pictures\.example\.net, not fetched: a map/ })).toBeVisible()
  await expect(page.getByRole('img', { name: /not here: a boat/ })).toBeVisible()
  await picture.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'A lock in winter' })
  await expect(dialog.getByRole('img', { name: 'A lock in winter' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  // What was left out stands under the title.
  await page.getByRole('button', { name: 'Not all of the file is here' }).click()
  await expect(page.getByRole('complementary').getByText(/was not fetched/)).toBeVisible()
})

test('a wide table scrolls by itself, and the page does not @long', async ({ actus }) => {
  const page = await importText(actus, 'locks.html', html, title)
  const table = page.getByRole('group', { name: 'Rates by year' })
  await table.scrollIntoViewIfNeeded()
  const widths = await table.evaluate((box) => [box.scrollWidth, box.clientWidth])
  expect(widths[0]).toBeGreaterThan(widths[1] ?? 0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280)
  await table.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => table.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0)
})

test('a footnote opens in the margin, stands at the end, and leads back', async ({ actus }) => {
  const page = await importText(actus, 'locks.html', html, title)
  const margin = page.getByRole('complementary', { name: 'Margin' })
  await page.getByRole('link', { name: 'Footnote 1' }).click()
  await expect(margin.getByText('It was called Patience.')).toBeVisible()
  await margin.getByRole('button', { name: 'Show among the notes' }).click()
  const note = page.getByRole('article').getByText('It was called Patience.')
  await expect(note).toBeInViewport()
  await page.getByRole('button', { name: 'Back to where the text cites this note' }).click()
  await expect(page.getByRole('link', { name: 'Footnote 1' })).toBeInViewport()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(note).toBeInViewport()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
})

test('back and forward lead to where each jump was left @long', async ({ actus }) => {
  const page = await importText(actus, 'locks.html', html, title)
  const rates = page.getByRole('heading', { level: 2, name: 'Rates' })
  await page.getByText('Paragraph 9.').first().scrollIntoViewIfNeeded()
  await page.waitForFunction(() => scrollY > 0)
  await page.evaluate(() => scrollBy(0, 37))
  const left = await page.evaluate(() => scrollY)
  await page.getByRole('link', { name: 'Rates' }).click()
  await expect(rates).toBeInViewport()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(rates).not.toBeInViewport()
  await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - left)).toBeLessThan(3)
  await page.keyboard.press('Alt+ArrowRight')
  await expect(rates).toBeInViewport()
})

test('only the text is shown, at the same line, until Escape @long', async ({ actus }) => {
  const page = await importText(actus, 'locks.html', html, title)
  const line = page.getByText('Paragraph 12.').first()
  await line.scrollIntoViewIfNeeded()
  const before = await line.boundingBox()
  await page.keyboard.press('f')
  await expect(page.getByRole('complementary', { name: 'Margin' })).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Actus' })).toBeHidden()
  expect(Math.abs(((await line.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary', { name: 'Margin' })).toBeVisible()
  expect(Math.abs(((await line.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2)
})

test('an Arabic text turns page and margin round, and leaves the rest as it was', async ({ actus }) => {
  const words = 'والتهريب هو تدبير الدخول غير المشروع لشخص إلى دولة طرف ليس ذلك الشخص من مواطنيها.'
  const page = await importText(
    actus,
    'arabic.html',
    `<html lang="ar"><title>تهريب</title><body><article><h1>تهريب</h1>${`<p>${words}</p>`.repeat(6)}</article></body></html>`,
    'تهريب',
  )
  const margin = await page.getByRole('complementary', { name: 'Margin' }).boundingBox()
  const text = await page.getByRole('article').boundingBox()
  expect((margin?.x ?? 0) + (margin?.width ?? 0)).toBeLessThanOrEqual((text?.x ?? 0) + 1)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('الي دولة')
  await expect(page.getByRole('main').getByText('1 of 6')).toBeVisible()
  await page.keyboard.press('Escape')
  await actus.open('/library')
  await expect(page.locator('html')).not.toHaveAttribute('dir', 'rtl')
})

test('the pages of a module follow one another, and one that is missing is named', async ({ actus }) => {
  const pageOf = (name: string, link: string) =>
    `<html lang="en"><head><title>${name}</title>${link}</head><body><article><h1>${name}</h1>${paragraphs(3, filler)}</article></body></html>`
  const next = '<link rel="next" href="second.html" title="The second reach">'
  const page = await importText(actus, 'first.html', pageOf('The first reach', next), 'The first reach')
  const line = page.getByRole('navigation', { name: 'Pages of the module' })
  await expect(line).toContainText('not here yet')
  await importText(
    actus,
    'second.html',
    pageOf('The second reach', '<link rel="prev" href="first.html">'),
    'The second reach',
  )
  // Its contents show both pages, in their order.
  await page.getByRole('link', { name: 'The first reach' }).first().click()
  await page.getByRole('article', { name: 'The first reach' }).waitFor()
  await expect(line.getByRole('link', { name: 'The second reach' })).toBeVisible()
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect(page.getByRole('article', { name: 'The second reach' })).toBeVisible()
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect(page.getByRole('article', { name: 'The first reach' })).toBeVisible()
})

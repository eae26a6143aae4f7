import type { Page } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { dragOver } from '../loop/text'
import { expect, test } from './fixtures'

/** The words of each page of what is printed now. */
async function printed(page: Page): Promise<string[]> {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true, format: 'A4' }))
  const pdf = await getDocument({ data, verbosity: 0 }).promise
  const pages: string[] = []
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const { items } = await (await pdf.getPage(at)).getTextContent()
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
    )
  }
  await pdf.loadingTask.destroy()
  return pages
}

test('the whole text is printed with numbered pages, with the learner’s notes or without', async ({
  actus: { page },
}) => {
  const note = 'Four years, not three.'
  await dragOver(page, 'at least four years’ imprisonment')
  await page.keyboard.press('1')
  await expect(page.getByRole('complementary').getByRole('button', { name: /^definition, 5 words/ })).toBeVisible()
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'Note' }).fill(note)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary').getByText(note)).toBeVisible()

  await page.keyboard.press('Control+p')
  const dialog = page.getByRole('dialog', { name: 'Print or make a PDF' })
  await dialog.getByRole('button', { name: 'Print' }).click()
  const pages = await printed(page)
  const all = pages.join(' ')
  expect(all).toContain(note)
  // The notes of a section stand before the next one.
  expect(all.indexOf(note)).toBeLessThan(all.indexOf('2 Trafficking in persons'))
  expect(all).toMatch(/References/)
  expect(all).not.toMatch(/Home|Library|Marks and notes/)
  for (const [index, words] of pages.entries()) expect(words).toMatch(new RegExp(`(^| )${index + 1}( |$)`))

  await page.keyboard.press('Control+p')
  await dialog.getByText('My notes, at the end of each section').click()
  await dialog.getByRole('button', { name: 'Print' }).click()
  expect((await printed(page)).join(' ')).not.toContain(note)
  // Of the copy for paper nothing stays.
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
})

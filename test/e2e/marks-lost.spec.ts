import { dragOver } from '../loop/text'
import { expect, test } from './fixtures'
import { importText, paragraphs } from './import-text'
import { marginOf, paintedUnder } from './marks-in-page'

const framed = `<!doctype html><html lang="en"><title>Weirs</title><body><article><h1>Weirs</h1>${paragraphs(12, 'The keeper of the weir writes the height of the water down twice a day, and tells those who ask for it.')}</article>
<footer><p>Printed by the board of the old canal, which stands for nothing in it.</p></footer></body></html>`

test('a mark that lost its words is listed, laid on others, and undone', async ({ actus }) => {
  const page = await importText(actus, 'weirs.html', framed, 'Weirs')
  const margin = marginOf(page)
  const choose = async (name: string) => {
    await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  await choose('Show the whole page')
  await expect(page.getByRole('article')).toContainText('the old canal')
  // Without marks and cards nothing is asked.
  await expect(page.getByRole('dialog')).toBeHidden()
  await dragOver(page, 'the board of the old canal')
  await page.keyboard.press('4')
  await expect(margin.getByRole('button', { name: /^exam, 6 words/ })).toBeVisible()
  await page.keyboard.press('l')
  await page.keyboard.type('board,')
  await page.keyboard.press('Escape')
  await choose('Show only the article')
  const asked = page.getByRole('dialog', { name: 'Read “Weirs” again?' })
  await expect(asked).toContainText('Of 1 mark, 1 loses its words.')
  await asked.getByRole('button', { name: 'Read again' }).click()
  await expect(margin.getByRole('heading', { name: '1 mark has lost its place' })).toBeVisible()
  await expect(margin.getByText('#board')).toBeVisible()
  await expect(margin.getByRole('button', { name: '1 without place' })).toBeVisible()

  await margin.getByRole('button', { name: 'Lay on selected words' }).click()
  const bar = page.getByRole('group', { name: 'Lay on other words' })
  await expect(bar.getByText(/the board of the old canal/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()

  await margin.getByRole('button', { name: 'Lay on selected words' }).click()
  await dragOver(page, 'Paragraph 3. The keeper of the weir')
  await page.keyboard.press('Enter')
  await paintedUnder(page, 'mark-4').toEqual(['Paragraph 3. The keeper of the weir'])
  await expect(bar).toBeHidden()
  await expect(margin.getByRole('heading', { name: /lost its place/ })).toBeHidden()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(margin.getByRole('heading', { name: '1 mark has lost its place' })).toBeVisible()
  // It heals when its text returns.
  await choose('Show the whole page')
  await expect(asked).toContainText('1 finds its words again')
  await asked.getByRole('button', { name: 'Read again' }).click()
  await paintedUnder(page, 'mark-4').toEqual(['the board of the old canal'])
})

test('of a mark whose words changed, old and new words are shown, and it is kept there', async ({ actus }) => {
  const sentences = Array.from(
    { length: 30 },
    (_, at) => `Rule ${at} tells what master ${at * 7} loads at quay ${at * 13}.`,
  )
  const edition = (said: string) =>
    `# Of quays\n\n${[...sentences.slice(0, 4), said, ...sentences.slice(4)].join('\n\n')}\n`
  const page = await importText(actus, 'quays.md', edition('A pilot who sleeps pays for the keel.'), 'Of quays')
  const margin = marginOf(page)
  await dragOver(page, 'who sleeps pays')
  await page.keyboard.press('2')
  await expect(margin.getByText('1 mark here')).toBeVisible()
  await actus.open('/library')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'quays-2.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(edition('A pilot who slumbers pays for the keel.')),
    })
  await page.getByRole('button', { name: 'Update “Of quays”' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Update', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Texts' }).getByText('Of quays')).toHaveCount(1)
  await page.getByRole('link', { name: 'Read: Of quays' }).last().click()
  await expect(margin.getByText('to be checked: the text has changed here')).toBeVisible()
  await margin.getByRole('button', { name: /^elements, 3 words/ }).click()
  await expect(margin.getByText('who sleeps pays', { exact: true })).toBeVisible()
  await expect(margin.getByText('who slumbers pays', { exact: true })).toBeVisible()
  await margin.getByRole('button', { name: 'It belongs here' }).click()
  await expect(margin.getByText(/to be checked/)).toBeHidden()
  await paintedUnder(page, 'mark-2').toEqual(['who slumbers pays'])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(margin.getByText(/to be checked/)).toBeVisible()
})

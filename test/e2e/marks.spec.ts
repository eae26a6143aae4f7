import { AxeBuilder } from '@axe-core/playwright'
import { dragOver, selectionTold } from '../loop/text'
import { expect, test } from './fixtures'
import { importText, paragraphs } from './import-text'
import { handle, marginOf, paintedUnder, placeOf } from './marks-in-page'

test('words are underlined by a key, and the same key fills them', async ({ actus: { page } }) => {
  await dragOver(page, 'at least four years’ imprisonment')
  await page.keyboard.press('u')
  await paintedUnder(page, 'line-1').toEqual(['at least four years’ imprisonment'])
  await paintedUnder(page, 'mark-1').toEqual([])
  await expect(marginOf(page).getByRole('button', { name: /^definition, 5 words/ })).toBeVisible()
  // On paper as well.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(page.locator('.print-copy mark[data-style=underline]')).toHaveText('at least four years’ imprisonment')
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.keyboard.press('3')
  await paintedUnder(page, 'line-3').toEqual(['at least four years’ imprisonment'])
  await page.keyboard.press('u')
  await paintedUnder(page, 'mark-3').toEqual(['at least four years’ imprisonment'])
  await page.keyboard.press('Control+z')
  await paintedUnder(page, 'mark-3').toEqual([])
  await paintedUnder(page, 'line-3').toEqual(['at least four years’ imprisonment'])
})

test('each of several marks on the same words is reached by clicks, and by four keys', async ({ actus: { page } }) => {
  const margin = marginOf(page)
  await dragOver(page, 'an offence with a maximum penalty of at least four years’ imprisonment')
  await page.keyboard.press('1')
  await expect(margin.getByText('1 mark here')).toBeVisible()
  await dragOver(page, 'a maximum penalty of at least')
  await page.keyboard.press('1')
  await expect(margin.getByText('2 marks here')).toBeVisible()
  await dragOver(page, 'penalty of')
  await page.keyboard.press('4')
  await expect(margin.getByText('3 marks here')).toBeVisible()
  // The shorter is drawn whole on top, and of one colour the inner is set off.
  await paintedUnder(page, 'mark-4').toEqual(['penalty of'])
  await paintedUnder(page, 'edge-1').not.toEqual([])

  const { x, y } = await placeOf(page, 'penalty of')
  const isOpen = (words: number) => margin.locator(`.mark-gloss.is-in-hand [aria-label*=", ${words} words"]`)
  await page.mouse.click(x, y)
  await expect(isOpen(2)).toBeVisible()
  await page.mouse.click(x, y)
  await expect(isOpen(6)).toBeVisible()
  await expect(page.locator('#said-politely')).toHaveText(/2 of 3 marks here/)
  await page.mouse.click(x, y)
  await expect(isOpen(12)).toBeVisible()
  await page.mouse.click(x, y)
  await expect(isOpen(2)).toBeVisible()

  await page.keyboard.press('Escape')
  await page.keyboard.press('r')
  await page.keyboard.press('b')
  await expect(page.getByRole('menuitem')).toHaveCount(3)
  await expect(page.getByRole('menu')).toBeFocused()
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await expect(isOpen(6)).toBeFocused()
})

test('a mark that is made, changed and removed is all that is sent, however many others there are @long', async ({
  actus: { page },
}) => {
  const margin = marginOf(page)
  await dragOver(page, 'Three protocols stand beside it')
  await page.keyboard.press('2')
  await expect(margin.getByText('1 mark here')).toBeVisible()
  let lists = 0
  page.on('request', (request) => {
    if (request.url().includes('annotations.list')) lists += 1
  })
  await dragOver(page, 'at least four years’ imprisonment')
  await page.keyboard.press('1')
  await expect(margin.getByText('2 marks here')).toBeVisible()
  await page.keyboard.press('4')
  await expect(margin.getByRole('button', { name: /^exam, 5 words/ })).toBeVisible()
  await page.keyboard.press('u')
  await paintedUnder(page, 'line-4').toEqual(['at least four years’ imprisonment'])
  await paintedUnder(page, 'mark-4').toEqual([])
  await page.keyboard.press('Delete')
  await expect(margin.getByText('1 mark here')).toBeVisible()
  expect(lists).toBe(0)
  // What is undone may be anything: it is fetched.
  await page.keyboard.press('Control+z')
  await expect(margin.getByText('2 marks here')).toBeVisible()
  expect(lists).toBe(1)
})

test('an end of a mark is dragged from word to word, and undone as one step', async ({ actus: { page } }) => {
  await dragOver(page, 'a maximum penalty of at least')
  await page.keyboard.press('2')
  await paintedUnder(page, 'mark-2').toEqual(['a maximum penalty of at least'])
  // It is painted before it is stored, and only then can be opened.
  await expect(marginOf(page).getByRole('button', { name: /^elements, 6 words/ })).toBeVisible()
  const middle = await placeOf(page, 'penalty of')
  await page.mouse.click(middle.x, middle.y)
  const from = await handle(page, 'end')
  const to = await placeOf(page, 'imprisonment')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.right - 12, to.y, { steps: 6 })
  // It is seen before it is let go.
  await paintedUnder(page, 'mark-2').toEqual(['a maximum penalty of at least four years’ imprisonment'])
  await page.mouse.up()
  await expect(marginOf(page).getByRole('button', { name: /^elements, 9 words/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await paintedUnder(page, 'mark-2').toEqual(['a maximum penalty of at least'])

  // Escape leaves it as it was.
  const start = await handle(page, 'start')
  const offence = await placeOf(page, 'offence')
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(offence.x, offence.y, { steps: 4 })
  await paintedUnder(page, 'mark-2').toEqual(['offence with a maximum penalty of at least'])
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await paintedUnder(page, 'mark-2').toEqual(['a maximum penalty of at least'])
})

test('a dragged end scrolls the text on, and finely goes by characters @long', async ({ actus }) => {
  const page = await importText(actus, 'long.html', longHtml, 'Long ways')
  await dragOver(page, 'Paragraph 2.')
  await page.keyboard.press('1')
  await expect(marginOf(page).getByRole('button', { name: /^definition, 2 words/ })).toBeVisible()
  const { x, y } = await placeOf(page, 'Paragraph 2.')
  await page.mouse.click(x, y)
  const from = await handle(page, 'end')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.keyboard.down('Alt')
  await page.mouse.move(from.x - 20, from.y, { steps: 2 })
  await paintedUnder(page, 'mark-1').toEqual([expect.stringMatching(/^Paragraph$|^Paragrap$|^Paragraph $/)])
  await page.keyboard.up('Alt')
  await page.mouse.move(from.x + 60, 795, { steps: 4 })
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(700)
  await page.mouse.up()
  await expect(marginOf(page).getByRole('button', { name: /^definition, \d{3} words/ })).toBeVisible()
})

test('a mark is made longer and shorter by key, said, and stored as one step @long', async ({ actus: { page } }) => {
  await dragOver(page, 'a maximum penalty of at least')
  await page.keyboard.press('1')
  await expect(marginOf(page).getByRole('button', { name: /^definition, 6 words/ })).toBeVisible()
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await paintedUnder(page, 'mark-1').toEqual(['with a maximum penalty of at least four years'])
  await page.keyboard.press('ArrowLeft')
  await paintedUnder(page, 'mark-1').toEqual(['with a maximum penalty of at least four'])
  await expect(page.locator('#said-politely')).toHaveText(/Ends with: four/)
  await expect(marginOf(page).getByRole('button', { name: /^definition, 8 words/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await paintedUnder(page, 'mark-1').toEqual(['a maximum penalty of at least'])
})

test('tags are added, offered again, filtered by and undone; one that is none says why @long', async ({ actus }) => {
  const { page } = actus
  const margin = marginOf(page)
  const field = page.getByRole('combobox', { name: 'Tags' })
  await dragOver(page, 'at least four years’ imprisonment')
  await page.keyboard.press('1')
  await expect(margin.getByText('1 mark here')).toBeVisible()
  await page.keyboard.press('l')
  await expect(field).toBeFocused()
  await page.keyboard.type('penalty,two words')
  await page.keyboard.press('Enter')
  await expect(margin.getByText(/No spaces/)).toBeVisible()
  await expect(field).toHaveValue('two words')
  await field.fill('')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(margin.getByText('#penalty')).toBeVisible()

  await dragOver(page, 'Three protocols stand beside it')
  await page.keyboard.press('2')
  await expect(margin.getByText('2 marks here')).toBeVisible()
  await page.keyboard.press('l')
  await page.keyboard.type('pen')
  await page.getByRole('option', { name: /penalty.*1 mark/ }).click()
  await expect(page.getByRole('button', { name: 'Remove the tag penalty' })).toBeVisible()
  await expect(field).toHaveValue('')
  await expect(field).toBeFocused()
  await page.keyboard.type('som,')
  await expect(page.getByRole('button', { name: 'Remove the tag som' })).toBeVisible()
  await page.keyboard.press('Backspace')
  await expect(page.getByRole('button', { name: 'Remove the tag som' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Remove the tag penalty' })).toBeVisible()
  await page.keyboard.type('som,')
  await expect(page.getByRole('listbox', { name: 'Suggestions' })).toBeHidden()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()

  await margin.getByRole('button', { name: 'All colours' }).click()
  await page.getByRole('menuitem', { name: '#som' }).click()
  await expect(margin.getByRole('button', { name: /^elements/ })).toBeVisible()
  await expect(margin.getByRole('button', { name: /^definition/ })).toBeHidden()

  const again = await actus.restart()
  await again.getByRole('link', { name: 'Reading', exact: true }).click()
  await expect(margin.getByText('#penalty #som')).toBeVisible()
  await again.keyboard.press('Control+z')
  await expect(margin.getByText('#penalty #som')).toBeHidden()
})

test('a note in Markdown is previewed, read in the margin, and seen on the bar @long', async ({ actus: { page } }) => {
  const margin = marginOf(page)
  await dragOver(page, 'at least four years’ imprisonment')
  await page.keyboard.press('1')
  await expect(margin.getByText('1 mark here')).toBeVisible()
  await expect(page.locator('.mbar.has-note')).toHaveCount(0)
  await page.keyboard.press('n')
  await expect(margin.getByRole('textbox', { name: 'Note' })).toBeFocused()
  await page.keyboard.type('Four is the *line*')
  await margin.getByRole('button', { name: 'Preview' }).click()
  await expect(margin.getByRole('emphasis')).toHaveText('line')
  await page.keyboard.press('Escape')
  await expect(margin.getByText('Four is the line')).toBeVisible()
  await expect(page.locator('.mbar.has-note')).toHaveCount(1)
})

const longHtml = `<!doctype html><html lang="en"><title>Long ways</title><body><article><h1>Long ways</h1>${paragraphs(60, 'The keeper of the weir writes the height of the water down twice a day, and tells those who ask for it.')}</article></body></html>`
const tableHtml = `<!doctype html><html lang="en"><title>Tolls</title><body><article><h1>Tolls</h1><p>What is paid at each lock.</p>
<table><tr><th>Lock</th><th>Barge</th></tr><tr><td>Upper</td><td>two crowns</td></tr><tr><td>Lower</td><td>one crown</td></tr></table>
<ul><li>Paid at once</li><li>Never lent</li></ul><p>So it has been for years.</p></article></body></html>`

test('marks run over cells of a table, and over paragraphs and items @long', async ({ actus }) => {
  const page = await importText(actus, 'tolls.html', tableHtml, 'Tolls')
  const select = async (from: string, to: string) => {
    await page.evaluate(
      ([first = '', last = '']) => {
        const find = (words: string) => {
          const walker = document.createTreeWalker(document.querySelector('article') ?? document, NodeFilter.SHOW_TEXT)
          while (walker.nextNode()) if (walker.currentNode.nodeValue?.includes(words)) return walker.currentNode
          throw new Error(words)
        }
        const [start, end] = [find(first), find(last)]
        document.getSelection()?.setBaseAndExtent(start, 0, end, end.nodeValue?.length ?? 0)
      },
      [from, to],
    )
    await selectionTold(page)
  }
  await select('two crowns', 'one crown')
  await page.keyboard.press('1')
  await expect(marginOf(page).getByRole('button', { name: /^definition, 5 words/ })).toBeVisible()
  await paintedUnder(page, 'mark-1').toEqual([expect.stringMatching(/^two crowns\s*Lower\s*one crown$/)])
  await select('Paid at once', 'So it has been')
  await page.keyboard.press('2')
  await expect(marginOf(page).getByRole('button', { name: /^elements, 11 words/ })).toBeVisible()
  await page.reload()
  await paintedUnder(page, 'mark-2').toEqual([expect.stringMatching(/^Paid at once\s*Never lent\s*So it has been/)])
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 400, height: 800 } })

  test('a tap opens a mark in a sheet above which its words stay, and its end is drawn by a finger', async ({
    actus: { page },
  }) => {
    await dragOver(page, 'a maximum penalty of at least')
    const first = await page.getByRole('button', { name: '1 Mark as definition' }).boundingBox()
    expect(Math.min(first?.width ?? 0, first?.height ?? 0)).toBeGreaterThanOrEqual(44)
    await page.getByRole('button', { name: '1 Mark as definition' }).tap()
    await paintedUnder(page, 'mark-1').toEqual(['a maximum penalty of at least'])
    await expect(page.locator('.mbar')).toHaveCount(1)
    const words = await placeOf(page, 'penalty')
    await page.touchscreen.tap(words.x, words.y)
    await expect(page.getByRole('textbox', { name: 'Note' })).toBeVisible()
    const sheet = await page.locator('.margin-column').boundingBox()
    await expect.poll(async () => (await placeOf(page, 'penalty')).y).toBeLessThan(sheet?.y ?? 0)

    const from = await handle(page, 'end')
    const to = await placeOf(page, 'four')
    const touch = await page.context().newCDPSession(page)
    const at = (x: number, y: number) => ({ touchPoints: [{ x, y }] })
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(from.x, from.y) })
    for (const share of [0.3, 0.6, 1]) {
      const x = from.x + (to.right - 2 - from.x) * share
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(x, from.y + (to.y - from.y) * share) })
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await paintedUnder(page, 'mark-1').toEqual(['a maximum penalty of at least four'])
  })
})

test('words are copied as a quotation; a citation in a note leads to its mark, and Back to the note', async ({
  actus: { page },
}) => {
  const margin = marginOf(page)
  await dragOver(page, 'What counts is what the trafficker is after')
  await page.getByRole('button', { name: 'More for these words' }).click()
  await page.getByRole('menuitem', { name: 'Copy the quote' }).click()
  await expect(page.getByRole('region', { name: 'Results' })).toContainText('Copied with its source')
  // As long as a menu is there the keys are its own.
  await expect(page.getByRole('menu')).toBeHidden()
  await page.keyboard.press('1')
  const cited = margin.getByRole('button', { name: /^definition, 8 words/ })
  await expect(cited).toBeVisible()
  const markId = await margin.locator('[data-mark-id]').getAttribute('data-mark-id')

  await dragOver(page, 'Whatever reaches that threshold')
  await page.keyboard.press('2')
  await expect(margin.getByText('2 marks here')).toBeVisible()
  await page.keyboard.press('n')
  const note = margin.getByRole('textbox', { name: 'Note' })
  await expect(note).toBeFocused()
  await page.keyboard.press('Control+v')
  await expect(note).toHaveValue(/^“What counts is what the trafficker is after” \(Technology.*, § 2\)$/)
  await note.fill(`Beside [the purpose](actus:mark/${markId})`)
  await page.keyboard.press('Escape')
  const citation = margin.getByRole('link', { name: 'the purpose' })
  await citation.click()
  await expect(cited).toHaveAttribute('aria-expanded', 'true')
  await expect(cited).toBeFocused()
  await page.goBack()
  await expect(citation).toBeInViewport()
})

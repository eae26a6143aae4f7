import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { dragOver } from '../loop/text'
import { chooseType } from './card-type'
import { expect, test, type Actus } from './fixtures'
import { importText, paragraphs } from './import-text'
import { painted } from './painted'

const title = 'Canal law in brief'
const page1 = `<!doctype html><html lang="en"><title>${title}</title><article><h1>${title}</h1>
<h2>Locks</h2>
<p>A vessel means any craft that can be used to carry persons or goods on the canal.</p>
<p>Three things are asked of a keeper: a licence, a lantern and a log.</p>
<p>The keeper opens the gates at dawn and closes them when the last vessel has passed.</p>
<p>A boat carries:</p><ul><li>its number on both sides</li><li>a light at the bow</li><li>the name of its owner</li></ul>
<h2>Weirs</h2>${paragraphs(30, 'Whoever lowers a weir without a licence answers for the water that is lost.')}</article></html>`

const open = (actus: Actus) => importText(actus, 'canal.html', page1, title)
const marginOf = (page: Page) => page.getByRole('complementary', { name: 'Margin' })
const form = (page: Page) => marginOf(page).getByRole('form')
const saveButton = (page: Page) => form(page).getByRole('button', { name: /^Save/ })

/** What the store has of the card that was saved last: asked by the program's own search for cards. */
async function savedCards(actus: Actus): Promise<string[]> {
  await actus.open('/cards?q=')
  const rows = actus.page.getByRole('grid').locator('tr[data-index]')
  await expect(rows.first()).toContainText(/\w/)
  return rows.locator('td:first-child').allInnerTexts()
}

/** The words, the key of the card, and the key that saves it. */
const cases = [
  {
    words: 'A vessel means any craft that can be used to carry persons or goods on the canal',
    key: 'c',
    name: 'New card: definition',
    front: 'vessel',
  },
  {
    words: 'Three things are asked of a keeper: a licence, a lantern and a log',
    key: 'c',
    name: 'New card: elements',
    front: 'Three things are asked of a keeper',
  },
  { words: 'the last vessel', key: 'z', name: 'New card: gaps', front: 'The keeper opens the gates at dawn' },
]
for (const { words, key, name, front } of cases) {
  test(`two keys make a card of selected words, ${name}`, async ({ actus }) => {
    const page = await open(actus)
    await dragOver(page, words)
    await page.keyboard.press(key)
    await expect(page.getByRole('form', { name })).toBeVisible()
    await expect(saveButton(page)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByText('Card saved')).toBeVisible()
    await expect(form(page)).toBeHidden()
    // Before the pack's own new cards: the one just made is asked first.
    const fronts = await savedCards(actus)
    expect(fronts.some((found) => found.trim().startsWith(front))).toBe(true)
  })
}

test('words that are picked by keys, items of a list and a mark become cards as selected words do @long', async ({
  actus,
}) => {
  const page = await open(actus)
  await dragOver(page, 'its number on both sidesa light at the bowthe name of its owner')
  await page.keyboard.press('c')
  await expect(page.getByRole('form', { name: 'New card: elements' })).toBeVisible()
  await expect(form(page).getByRole('textbox', { name: 'Question' })).toHaveValue('A boat carries')
  await expect(form(page).getByRole('textbox', { name: 'Item 3' })).toHaveValue('the name of its owner')
  await page.keyboard.press('Escape')
  await expect(form(page)).toBeHidden()

  await dragOver(page, 'closes them')
  await page.keyboard.press('2')
  await expect(marginOf(page).getByRole('button', { name: /^elements, 2 words/ })).toBeVisible()
  await page.keyboard.press('z')
  await expect(form(page).getByRole('textbox', { name: 'Text' })).toHaveValue(
    'The keeper opens the gates at dawn and {{c1::closes them}} when the last vessel has passed.',
  )
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Card saved')).toBeVisible()

  await page.keyboard.press('v')
  await expect.poll(() => page.evaluate(painted, 'in-hand')).toHaveLength(1)
  const [picked = ''] = await page.evaluate(painted, 'in-hand')
  await page.keyboard.press('c')
  await expect(form(page)).toBeVisible()
  await expect(marginOf(page).locator('.new-card > .quoted')).toHaveText(picked)
  // Left again, the picked words are in hand as they were.
  await page.keyboard.press('Escape')
  await expect(form(page)).toBeHidden()
  await expect.poll(() => page.evaluate(painted, 'in-hand')).toEqual([picked])
  await page.keyboard.press('c')
  await expect(form(page)).toBeVisible()
})

test('a question cannot be saved empty, and says so @long', async ({ actus }) => {
  const page = await open(actus)
  await dragOver(page, 'opens the gates')
  await page.keyboard.press('c')
  const question = form(page).getByRole('textbox', { name: 'Question' })
  await expect(question).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(form(page).getByText('Write something here.')).toBeVisible()
  await expect(page.getByText('Not saved. The question is empty.')).toBeAttached()
  await expect(question).toBeFocused()
  await question.fill('When does the keeper open?')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Card saved')).toBeVisible()
})

test('words are hidden in the form by key, shown again, and given a hint; the range in the text stays in hand @long', async ({
  actus,
}) => {
  const page = await open(actus)
  await dragOver(page, 'the last vessel')
  await page.keyboard.press('z')
  const text = form(page).getByRole('textbox', { name: 'Text' })
  await text.evaluate((area: HTMLTextAreaElement) => {
    area.focus()
    const at = area.value.indexOf('at dawn')
    area.setSelectionRange(at, at + 'at dawn'.length)
  })
  await page.keyboard.press('Control+e')
  await expect(text).toHaveValue(
    'The keeper opens the gates {{c2::at dawn}} and closes them when {{c1::the last vessel}} has passed.',
  )
  await expect.poll(() => page.evaluate(painted, 'in-hand')).toContain('the last vessel')
  await expect(form(page).getByText('Makes 2 cards')).toBeVisible()
  await form(page).getByRole('textbox', { name: 'Hint for “at dawn”' }).fill('when?')
  await expect(form(page).getByRole('listitem').filter({ hasText: '[when?]' })).toBeVisible()
  await form(page).getByRole('button', { name: 'Show “the last vessel” again' }).click()
  await expect(text).toHaveValue(
    'The keeper opens the gates {{c2::at dawn::when?}} and closes them when the last vessel has passed.',
  )
  await text.evaluate((area: HTMLTextAreaElement) => {
    area.focus()
    const at = area.value.indexOf('the gates')
    area.setSelectionRange(at, at + 'the gates'.length)
  })
  await page.keyboard.press('Control+Shift+E')
  await expect(text).toHaveValue(/opens \{\{c2::the gates\}\} \{\{c2::at dawn::when\?\}\}/)
  // What was hidden is taken back by the field's own undo.
  await page.keyboard.press('Control+z')
  await expect(text).toHaveValue(/opens the gates \{\{c2::at dawn::when\?\}\}/)

  // Another button came to lie under the mouse: the first Escape would be for its name.
  await page.mouse.move(0, 0)
  await expect(page.getByRole('tooltip')).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(form(page)).toBeHidden()
  await page.keyboard.press('z')
  await expect(text).toHaveValue(/opens the gates \{\{c2::at dawn::when\?\}\}/)
  await text.fill('The keeper {{c1::opens the gates.')
  await page.keyboard.press('Control+Enter')
  await expect(form(page).getByText('This gap is not closed: {{c1::opens the gates.')).toBeVisible()
  await expect(text).toBeFocused()
})

test('the same card of the same words is said to be there, and made again only on wish @long', async ({ actus }) => {
  const page = await open(actus)
  const saveFromWords = async () => {
    await dragOver(page, 'A vessel means any craft that can be used to carry persons or goods on the canal')
    await page.keyboard.press('c')
    await expect(saveButton(page)).toBeFocused()
    await page.keyboard.press('Enter')
  }
  await saveFromWords()
  await expect(form(page)).toBeHidden()
  await saveFromWords()
  await expect(form(page).getByText('You have this card')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(form(page).getByText('You have this card')).toBeVisible()
  await form(page).getByRole('button', { name: 'Make another one' }).click()
  await expect(form(page)).toBeHidden()
  expect((await savedCards(actus)).filter((front) => front.trim() === 'vessel')).toHaveLength(2)
})

test('a card of a gap is asked and answered, opens its passage beside it, and the text leads back to the same answer @long', async ({
  actus,
}) => {
  const page = await open(actus)
  await dragOver(page, 'the last vessel')
  await page.keyboard.press('z')
  await expect(saveButton(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(form(page)).toBeHidden()
  await actus.open('/review')
  const question = page.getByRole('group', { name: /^Question/ })
  await expect(question).toContainText('The keeper opens the gates at dawn and closes them when […]')
  await expect(question).not.toContainText('the last vessel')
  await page.keyboard.press('Space')
  const answer = page.getByRole('group', { name: 'Answer' })
  await expect(answer.locator('.revealed')).toHaveText('the last vessel')
  await expect(answer).toContainText('gap: the last vessel end of gap')

  await page.keyboard.press('o')
  const passage = page.getByRole('region', { name: 'The passage of this card' })
  await expect(passage).toBeFocused()
  await expect(passage.locator('mark')).toHaveText('the last vessel')
  await expect(passage).toContainText('Three things are asked of a keeper')
  await expect(passage).toContainText('A boat carries:')
  // What was announced while the card was being saved names a button that is gone.
  const faults = await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()
  expect(faults.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`))).toEqual([])

  await page.keyboard.press('o')
  await expect(page.getByRole('article', { name: title })).toBeVisible()
  await expect.poll(async () => (await page.evaluate(painted, 'in-hand')).join()).toMatch(/^The keeper opens the gates/)
  await expect(page.getByRole('button', { name: /^Back to the card/ })).toBeVisible()
  await page.keyboard.press('o')
  // The answer is still shown, its passage is still open, and the focus is where the grades take over.
  await expect(passage).toBeVisible()
  await expect(answer).toBeFocused()
  await page.keyboard.press('Space')
  await expect(question).not.toContainText('The keeper opens')
  await expect(passage).toBeHidden()
})

test('a card of the list opens its passage and the text, and the list stands as it was left @long', async ({
  actus,
}) => {
  const { page } = actus
  await actus.open('/cards')
  const rows = page.getByRole('grid').locator('tr[data-index]')
  await expect(rows.first()).toContainText(/\w/)
  await rows.first().focus()
  for (let i = 0; i < 30; i += 1) await page.keyboard.press('ArrowDown')
  const row = page.locator('tr[data-index="30"]')
  await expect(row).toBeFocused()
  const front = await row.innerText()
  await page.keyboard.press('o')
  const passage = page.getByRole('region', { name: 'The passage of this card' })
  await expect(passage).toBeVisible()
  const before = await row.evaluate((element) => element.getBoundingClientRect().top)
  await passage.getByRole('link', { name: /^Open in the reader/ }).click()
  await expect(page.getByRole('button', { name: /^Back to the card/ })).toBeVisible()
  await page.keyboard.press('o')
  await expect(passage).toBeVisible()
  await expect(row).toHaveText(front, { useInnerText: true })
  await expect(row).toHaveAttribute('aria-current', 'true')
  await expect(async () => {
    const now = await row.evaluate((element) => element.getBoundingClientRect().top)
    expect(Math.abs(now - before)).toBeLessThan(2)
  }).toPass()
  await marginOf(page).getByRole('button', { name: 'Close' }).first().click()
  await expect(row).toBeFocused()
})

test('a mark shows the cards of its words; one that is opened leads back to the same line of the text @long', async ({
  actus,
}) => {
  const page = await open(actus)
  await dragOver(page, 'Paragraph 21. Whoever lowers a weir')
  await page.keyboard.press('1')
  const mark = marginOf(page).getByRole('button', { name: /^definition, 6 words/ })
  await expect(mark).toBeVisible()
  await page.keyboard.press('z')
  await expect(saveButton(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(form(page)).toBeHidden()
  await mark.click()
  const link = marginOf(page).getByRole('list', { name: 'Cards on these words' }).getByRole('link')
  await expect(link).toHaveText(/^\[…\] without a licence/)
  const line = page.getByRole('article').getByText('Paragraph 21.')
  await link.focus()
  const before = await line.evaluate((element) => element.getBoundingClientRect().top)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Text' })).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(mark).toBeVisible()
  await expect(async () => {
    const now = await line.evaluate((element) => element.getBoundingClientRect().top)
    expect(Math.abs(now - before)).toBeLessThan(32)
  }).toPass()
  // By key as well: from words to the card that rests on them, and back.
  await dragOver(page, 'Paragraph 21. Whoever')
  await page.keyboard.press('o')
  await expect(page.getByRole('textbox', { name: 'Text' })).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(mark).toBeVisible()
})

test('the preview and the list show each card of a text with gaps; an edit keeps the cards that stay @long', async ({
  actus,
}) => {
  const { page } = actus
  await actus.open('/cards/new')
  await chooseType(page, 'Gaps')
  const text = page.getByRole('textbox', { name: 'Text' })
  await text.fill('An {{c1::act}}, a {{c2::means}} and a purpose')
  await page.getByRole('button', { name: 'Preview' }).click()
  const questions = marginOf(page).locator('.preview .question')
  await expect(questions).toHaveText([/^An \[…\].*, a means and a purpose$/, /^An act, a \[…\].* and a purpose$/])
  await page.getByRole('button', { name: 'Preview' }).click()
  await text.focus()
  await page.keyboard.press('Control+Enter')
  const rows = page.getByRole('grid').getByRole('row').filter({ hasText: 'gaps' })
  await expect(rows).toHaveCount(2)
  await rows.first().locator('td').nth(1).click()
  await expect(text).toHaveValue('An {{c1::act}}, a {{c2::means}} and a purpose')
  await text.fill('An act, a {{c2::means}} and a {{c3::purpose}}')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('One card is gone, as nothing is left for it to ask.').first()).toBeVisible()
  await expect(rows.filter({ hasText: 'An act, a means and a […]' })).toHaveCount(1)
  await expect(rows.filter({ hasText: 'An […]' })).toHaveCount(0)
  await expect(rows).toHaveCount(2)
})

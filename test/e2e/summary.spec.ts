import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { Actus } from './fixtures'
import { expect, test } from './fixtures'
import { importText } from './import-text'
import { layMarks } from './lay-marks'

const locks = `# Locks

## Lifting

A lock lifts a boat from one level to another. The gates are closed by hand.

## Keepers

Its keeper says who may pass. A toll is paid before the gates open.`

const margin = (page: Page) => page.getByRole('complementary', { name: 'Margin' })
const title = (page: Page) => margin(page).getByRole('textbox', { name: 'Title' })
const body = (page: Page) => margin(page).getByRole('textbox', { name: 'Note, in Markdown' })
const listed = (page: Page, words: string) => page.getByRole('region', { name: 'Marks', exact: true }).getByText(words)
const saved = (page: Page) => margin(page).getByText('Saved', { exact: true })
const elsewhere = (page: Page) => page.getByRole('searchbox', { name: 'Search marks and notes' })

/** Three marks in the notebook, and a note begun whose title is written. */
async function begunNote(actus: Actus): Promise<Page> {
  const { page } = actus
  await importText(actus, 'locks.md', locks, 'Locks')
  await layMarks(page, [
    { words: 'keeper says who may pass', color: 3 },
    { words: 'lock lifts', color: 1 },
    { words: 'gates are closed', color: 2 },
  ])
  await page.reload()
  await actus.open('/notebook')
  await margin(page).getByRole('button', { name: 'Begin a note' }).click()
  await expect(title(page)).toBeFocused()
  await page.keyboard.type('Who decides')
  await page.keyboard.press('Enter')
  await expect(body(page)).toBeFocused()
  return page
}

async function axeOf(page: Page) {
  const { violations } = await new AxeBuilder({ page }).include('#margin').analyze()
  return violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])
}

test('a note cites marks by key, from the list and by search, and leads to their words and back', async ({ actus }) => {
  const page = await begunNote(actus)
  await page.keyboard.type('By hand, *not* by law: ')
  await page.getByRole('link', { name: /gates are closed/ }).focus()
  await page.keyboard.press('s')
  await expect(body(page)).toBeFocused()
  await expect(margin(page).getByText('Cites 1 mark')).toBeVisible()
  const cite = margin(page).getByRole('button', { name: 'Cite a mark' })
  await cite.click()
  await listed(page, 'lock lifts').click()
  await expect(margin(page).getByText('Cites 2 marks')).toBeVisible()
  await cite.click()
  const search = page.getByRole('combobox', { name: 'Find a mark by its words' })
  await search.fill('gates')
  await expect(page.getByRole('option')).toHaveText([/gates are closed/])
  // Enter is about what is being looked for, though it comes before the answer, and what is listed is still of the words before.
  await page.route(/search\.all/, async (route) => {
    await new Promise((done) => setTimeout(done, 500))
    await route.continue()
  })
  await search.fill('pass')
  await page.keyboard.press('Enter')
  await expect(margin(page).getByText('Cites 3 marks')).toBeVisible()
  await page.unroute(/search\.all/)
  await expect(body(page)).toBeFocused()
  await page.keyboard.type('.')
  // As it is written, a citation is a number of the list below.
  await expect(body(page)).toHaveValue(
    'By hand, *not* by law: [gates are closed][1] [lock lifts][2] [keeper says who may pass][3].',
  )
  await expect(margin(page).getByRole('listitem').filter({ hasText: 'lock lifts' })).toContainText('[2]')
  expect(await axeOf(page), 'while it is written').toEqual([])

  await elsewhere(page).focus()
  await expect(saved(page)).toBeVisible()
  // It reads as one text, not beside a field that holds it once more.
  await expect(body(page)).toBeHidden()
  await expect(margin(page).locator('.md em')).toHaveText('not')
  await expect(margin(page).locator('.md a')).toHaveText(['gates are closed', 'lock lifts', 'keeper says who may pass'])
  expect(await axeOf(page), 'while it is read').toEqual([])
  await margin(page).getByRole('button', { name: 'Edit' }).press('Enter')
  await expect(body(page)).toBeFocused()
  await page.keyboard.type(' So far.')
  await page.keyboard.press('Escape')
  await expect(margin(page).getByRole('button', { name: 'Edit' })).toBeFocused()
  await expect(saved(page)).toBeVisible()

  await page.getByRole('button', { name: 'More for this note' }).click()
  await page.getByRole('menuitem', { name: 'Notes across marks' }).click()
  const marks = page.getByRole('region', { name: 'Marks', exact: true }).locator('li')
  await expect(marks.getByText('Cited in Who decides')).toHaveCount(3)
  await marks.first().getByRole('button', { name: 'Who decides' }).click()
  await expect(margin(page).getByRole('group', { name: 'Note across marks' })).toBeFocused()

  await margin(page).locator('.md a').last().click()
  await expect(page.getByRole('article', { name: 'Locks' })).toBeVisible()
  await expect(margin(page).getByRole('button', { name: /^means/ })).toHaveAttribute('aria-expanded', 'true')
  await expect(margin(page).getByText('Cited in')).toBeVisible()
  await margin(page).getByRole('link', { name: 'Who decides' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Notebook' })).toBeVisible()
  await expect(title(page)).toHaveValue('Who decides')
  await page.getByRole('button', { name: 'More for this note' }).click()
  await page.getByRole('menuitem', { name: 'Notes across marks' }).click()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('not by law')
  await page.getByRole('option', { name: /By hand, not by law/ }).click()
  await expect(title(page)).toHaveValue('Who decides')
})

test('a note becomes a card, is removed and comes back, and is there after a restart @long', async ({ actus }) => {
  let page = await begunNote(actus)
  await page.keyboard.type('The **keeper** does.')
  await margin(page).getByRole('button', { name: 'Make a card' }).click()
  await margin(page).getByRole('textbox', { name: 'Question' }).fill('Who decides?')
  await expect(margin(page).getByRole('textbox', { name: 'Answer' })).toHaveValue('The keeper does.')
  await page.keyboard.press('Control+Enter')
  await expect(margin(page).locator('.md')).toHaveText('The keeper does.')
  await expect(margin(page).getByRole('group', { name: 'Note across marks' })).toBeFocused()
  await expect(saved(page)).toBeVisible()

  await page.getByRole('button', { name: 'More for this note' }).click()
  await page.getByRole('menuitem', { name: 'Remove this note' }).click()
  await expect(margin(page).getByRole('group', { name: 'Notes across marks' })).toBeFocused()
  await expect(page.getByText('Note removed').first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(margin(page).getByRole('button', { name: /^Who decides/ })).toBeVisible()
  page = await actus.restart()
  await actus.open('/notebook')
  await margin(page)
    .getByRole('button', { name: /^Who decides/ })
    .click()
  await expect(title(page)).toHaveValue('Who decides')
  await expect(margin(page).locator('.md strong')).toHaveText('keeper')
})

test('two windows that write the same note lose nothing, and a wrong address is said', async ({ actus }) => {
  const page = await begunNote(actus)
  await page.keyboard.type('The keeper.')
  await elsewhere(page).focus()
  // Written on before what was stored has come back: it is the same window, and no conflict.
  await title(page).fill('Who decides it')
  await elsewhere(page).focus()
  await expect(saved(page)).toBeVisible()

  const other = await page.context().newPage()
  await other.goto(`${page.url().split('#')[0] ?? ''}#/notebook`)
  await margin(other)
    .getByRole('button', { name: /^Who decides it/ })
    .click()
  await title(other).fill('Theirs at first')
  await elsewhere(other).focus()
  await expect(title(page), 'told to the other window').toHaveValue('Theirs at first')
  await title(page).fill('Mine')
  await title(other).fill('Theirs')
  await elsewhere(other).focus()
  await expect(saved(other)).toBeVisible()
  await elsewhere(page).focus()
  await expect(page.getByText('This note was changed elsewhere.')).toBeVisible()
  await expect(title(page)).toHaveValue('Mine')
  await title(other).fill('Theirs again')
  await margin(page).getByRole('button', { name: 'Keep mine' }).click()
  await expect(saved(page)).toBeVisible()
  await elsewhere(other).focus()
  await other.getByRole('button', { name: 'Take the stored one' }).click()
  await expect(title(other)).toHaveValue('Mine')
  await other.close()

  for (const wrong of ['nonsense', '01a21cd0-0000-7000-8000-000000000000']) {
    await actus.open(`/notebook?note=${wrong}`)
    await expect(page.getByText('This note is not there any more').last()).toBeVisible()
    await expect(title(page), 'what was open stays').toHaveValue('Mine')
    await expect(page).toHaveURL(/#\/notebook$/)
  }
})

test.describe('in a small window', () => {
  test.use({ viewport: { width: 400, height: 800 } })
  test('the note lies over the list, from which a mark is cited @long', async ({ actus }) => {
    const { page } = actus
    await importText(actus, 'locks.md', locks, 'Locks')
    await layMarks(page, [{ words: 'lock lifts', color: 1 }])
    await page.reload()
    await actus.open('/notebook')
    await page.getByRole('button', { name: 'Notes across marks' }).click()
    await margin(page).getByRole('button', { name: 'Begin a note' }).click()
    await title(page).fill('Locks')
    await margin(page).getByRole('button', { name: 'Cite a mark' }).click()
    await page.getByRole('button', { name: 'Choose one in the list' }).click()
    await listed(page, 'lock lifts').click()
    await expect(margin(page).getByText('Cites 1 mark')).toBeVisible()
    expect(await axeOf(page)).toEqual([])
    await margin(page).getByRole('button', { name: 'Close' }).click()
    await expect(margin(page)).toBeHidden()
    await expect(listed(page, 'lock lifts')).toBeVisible()
  })
})

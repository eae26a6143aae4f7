import { call } from '../screenshots/call'
import { chooseType } from './card-type'
import { expect, test } from './fixtures'

test('the list is worked by keys, and a key never acts on a card that nothing shows', async ({ actus }) => {
  const { page } = actus
  await actus.open('/cards')
  const rows = page.getByRole('grid').locator('tr[data-index]')
  await expect(rows.first()).toContainText('elements')
  const count = await page.getByText(/^All cards, [1-9]\d* cards/).innerText()
  await expect(page.getByRole('heading', { level: 1, name: 'Cards' })).toBeFocused()
  await page.keyboard.press('Delete')
  await page.keyboard.press('ArrowDown')
  await expect(rows.nth(0)).toBeFocused()
  await expect(page.getByText(count)).toBeVisible()

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+B')
  await expect(rows.getByText('suspended')).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(rows.getByText('suspended')).toHaveCount(0)

  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+M')
  await expect(page.getByRole('dialog', { name: 'Move 2 cards' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(rows.nth(2)).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(page.getByText(count)).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(count)).toBeVisible()
})

test('a search says where it cannot be read, is completed by keys, and lists what it finds @long', async ({
  actus,
}) => {
  const { page } = actus
  await actus.open('/cards')
  const rows = page.getByRole('grid').locator('tr[data-index]')
  await expect(rows.first()).toContainText('elements')
  const search = page.getByRole('combobox', { name: 'Search' })
  await page.keyboard.press('/')
  await page.keyboard.type('is:old')
  await expect(page.getByRole('search').getByText('A card is new, learn, review')).toBeVisible()
  await expect(search).toHaveAttribute('aria-invalid', 'true')
  // Nothing is asked meanwhile.
  await expect(rows.first()).toContainText('elements')

  await search.fill('deck:cyberc')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(search).toHaveValue(/^deck:".*::Cybercrime" $/)
  await expect(page.getByRole('main').getByText(/^Cybercrime, \d+ cards/)).toBeVisible()
  await search.press('Enter')
  await expect(rows.first()).toBeFocused()

  await search.fill('-is:new')
  await expect(page.getByRole('heading', { name: 'No card matches “-is:new”' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(rows.first()).toContainText('elements')
})

test('columns and their sort are kept over a restart; a card that was postponed comes back by Undo @long', async ({
  actus,
}) => {
  const { page } = actus
  await actus.open('/cards')
  const heads = page.getByRole('grid').getByRole('columnheader')
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('dialog', { name: 'Columns' }).getByText('Tags', { exact: true }).click()
  await page.keyboard.press('Escape')
  await expect(heads).toHaveText(['Front', 'Type', 'Due', 'Recall', 'Tags'])
  await page.getByRole('button', { name: 'Front', exact: true }).click()
  await expect(heads.first()).toHaveAttribute('aria-sort', 'ascending')
  await actus.restart()
  await actus.open('/cards')
  await expect(heads).toHaveText(['Front', 'Type', 'Due', 'Recall', 'Tags'])
  await expect(heads.first()).toHaveAttribute('aria-sort', 'ascending')

  const row = page.getByRole('grid').locator('tr[data-index="0"]')
  await expect(row).toContainText('new')
  await page.keyboard.press('j')
  await expect(row).toBeFocused()
  await page.keyboard.press('p')
  await page.getByRole('textbox', { name: 'Days from today' }).fill('0')
  await page.keyboard.press('Enter')
  await expect(row).toContainText('today')
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(row).toContainText('new')
})

test('a search is saved by name; words are replaced in what it finds, after a look at what would change', async ({
  actus,
}) => {
  const { page } = actus
  await actus.open('/cards?q=deck:*::cybercrime')
  const index = page.getByRole('navigation', { name: 'Actus' })
  await index.getByRole('button', { name: 'Save this search' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Cyber')
  await page.keyboard.press('Enter')
  await expect(index.getByRole('link', { name: 'Cyber', exact: true })).toHaveAttribute('aria-current', 'true')

  const rows = page.getByRole('grid').locator('tr[data-index]')
  await rows.first().focus()
  await page.keyboard.press('Control+a')
  await expect(page.getByRole('group', { name: 'Chosen cards' })).toContainText(/^\d\d chosen/)
  await page.keyboard.press('Control+Alt+f')
  await page.getByRole('textbox', { name: 'Find' }).fill('cybercrime')
  await page.getByRole('textbox', { name: 'Replace with' }).fill('computer crime')
  const changes = page.getByRole('region', { name: 'What would change' })
  await expect(changes.getByRole('insertion').first()).toHaveText('computer crime')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByText('computer crime').first()).toBeVisible()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByRole('main').getByText('computer crime')).toHaveCount(0)
})

test('a list of elements takes letters as fast as they come @long', async ({ actus }) => {
  const { page } = actus
  await actus.open('/cards/new')
  await chooseType(page, 'Elements')
  await page.getByRole('textbox', { name: 'Item 1' }).focus()
  await page.keyboard.type('act\nmeans\npurpose')
  await expect(page.getByRole('textbox', { name: 'Item 1' })).toHaveValue('act')
  await expect(page.getByRole('textbox', { name: 'Item 2' })).toHaveValue('means')
  await expect(page.getByRole('textbox', { name: 'Item 3' })).toHaveValue('purpose')
})

test('items of a list are ticked from where the answer leaves the focus; undo brings a suspended card back @long', async ({
  actus,
}) => {
  const { page } = actus
  await actus.open('/review')
  const question = page.getByRole('group', { name: /^Question/ })
  await expect(question).toBeFocused()
  const first = await question.innerText()
  await page.keyboard.press('Shift+B')
  await expect(question).not.toHaveText(first, { useInnerText: true })
  await page.keyboard.press('Control+z')
  await expect(question).toHaveText(first, { useInnerText: true })
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 of 3 recalled')).toBeVisible()
})

test('a search that comes to no end is said to be too slow, and the list before it is not taken for what it found @long', async ({
  actus,
}) => {
  const { page } = actus
  const fields = { type: 'question', front: `${'a'.repeat(60)}!`, back: 'none' }
  const added = await call(page, 'decks.add', { name: 'Of this test', parentId: null })
  const deckId = String(Reflect.get(Object(added), 'deckId'))
  await call(page, 'cards.add', { fields, deckId, tags: [], source: null, again: true })
  await actus.open('/cards')
  const rows = page.getByRole('grid').locator('tr[data-index]')
  await expect(rows.first()).toBeVisible()
  const search = page.getByRole('combobox', { name: 'Search' })
  await search.fill('re:"(a+)+$"')
  await expect(page.getByRole('heading', { name: 'This search takes too long' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('main').getByText(/^Found, /)).toHaveCount(0)
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(rows.first()).toBeVisible()
})

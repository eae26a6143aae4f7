import { pasteFile, pictureFile } from '../e2e/card-type'
import { call } from '../screenshots/call'
import { expect, test } from './fixtures'

test('a picture of a card is kept, and shown in its review by the program’s own scheme', async ({
  desktop: { page },
}) => {
  await page.evaluate(() => (location.hash = '/cards/new'))
  const form = page.getByRole('form')
  await form.getByRole('textbox', { name: 'Question', exact: true }).fill('Which acts are drawn?')
  const answer = form.getByRole('textbox', { name: 'Answer', exact: true })
  await answer.focus()
  await pasteFile(page, pictureFile)
  await expect(answer).toHaveValue(/\(actus:media\/[0-9a-f]{64}\)$/)
  await answer.press('ControlOrMeta+Enter')
  await expect(page.getByText('Card saved').first()).toBeVisible()

  await page.evaluate(() => (location.hash = '/review'))
  const question = page.getByRole('group', { name: /^Question/ })
  await expect(question).toContainText('Which acts are drawn?')
  await page.keyboard.press('Space')
  const picture = page.getByRole('group', { name: 'Answer' }).getByRole('img', { name: 'acts and means' })
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(600)
  expect(await picture.evaluate((image: HTMLImageElement) => image.src)).toMatch(/^actus:\/\/app\//)
})

test('a regular expression that would never end is stopped and said to be too slow, and the next search is answered @long', async ({
  desktop: { page },
}) => {
  const fields = { type: 'question', front: `${'a'.repeat(60)}!`, back: 'none' }
  const added = await call(page, 'decks.add', { name: 'Of this test', parentId: null })
  const deckId = String(Reflect.get(Object(added), 'deckId'))
  await call(page, 'cards.add', { fields, deckId, tags: [], source: null, again: true })
  await page.evaluate(() => (location.hash = '/cards'))
  const rows = page.getByRole('grid').locator('tr[data-index]')
  await expect(rows.first()).toContainText('question')
  const search = page.getByRole('combobox', { name: 'Search' })
  await search.fill('re:"(a+)+$"')
  await expect(page.getByRole('main').getByText('This search takes too long')).toBeVisible({ timeout: 30_000 })
  await search.fill('smuggling')
  await expect(rows.first()).toContainText(/smugg/i)
})

import type { Page } from '@playwright/test'
import { call } from '../screenshots/call'
import { expect, test, type Actus } from './fixtures'
import { doubleVoices, endSentence, spoken } from './speech'

const question = (page: Page) => page.getByRole('group', { name: /^Question/ })
const answer = (page: Page) => page.getByRole('group', { name: 'Answer' })
const box = (page: Page, name: string) => page.getByRole('checkbox', { name: new RegExp(`^${name}`) })

const ask = (front: string) => ({ type: 'question', front, back: `The answer to ${front}` })
const acts = { type: 'elements', front: 'Which elements?', items: ['act', 'means', 'purpose'] }

/** The review of a deck with these cards, in this order. */
async function reviewOf(actus: Actus, cards: readonly object[]): Promise<void> {
  const { page } = actus
  const deck = await call(page, 'decks.add', { name: 'Of this test', parentId: null })
  const deckId = String(Reflect.get(Object(deck), 'deckId'))
  for (const fields of cards) await call(page, 'cards.add', { fields, deckId, tags: [], source: null, again: true })
  await actus.open(`/review?deck=${deckId}`)
  await expect(question(page)).toBeVisible()
}

/** Answers the only card that is left, which comes again at once. */
async function missIt(page: Page): Promise<void> {
  await page.keyboard.press('Space')
  await page.keyboard.press('1')
  await expect(page.getByRole('button', { name: /^Show answer/ })).toBeVisible()
}

test('a card keeps its place, its side and its ticks while it is edited, flagged and looked up in the text @long', async ({
  actus,
}) => {
  const { page } = actus
  await actus.open('/review')
  await expect(question(page)).toContainText('three elements')
  await page.keyboard.press('Space')
  const first = page.getByRole('checkbox').first()
  await first.click()
  await page.keyboard.press('e')
  await page.getByRole('form').getByRole('textbox', { name: 'Question' }).fill('The three elements, and no other?')
  await page.keyboard.press('Control+Enter')
  await expect(question(page)).toContainText('and no other?')
  await expect(first).toBeChecked()
  await expect(answer(page)).toBeFocused()

  await page.keyboard.press('f')
  await page.keyboard.press('3')
  await expect(page.getByText('green flag')).toBeVisible()
  await expect(first).toBeChecked()

  await page.keyboard.press('o')
  await page.getByRole('region', { name: 'The passage of this card' }).waitFor()
  await page.keyboard.press('o')
  await page.getByRole('button', { name: /^Back to the card/ }).click()
  await expect(question(page)).toContainText('and no other?')
  await expect(first).toBeChecked()
})

test('a card that is put aside goes, and undo brings it back; an answer comes back after a restart', async ({
  actus,
}) => {
  await reviewOf(actus, [ask('one'), ask('two'), ask('three')])
  const { page } = actus
  for (const key of ['b', 'Shift+B']) {
    await page.keyboard.press(key)
    await expect(question(page)).toHaveText('two')
    await page.keyboard.press('Control+z')
    await expect(question(page)).toHaveText('one')
  }
  await page.keyboard.press('p')
  await page.getByRole('dialog').getByRole('textbox').fill('3')
  await page.keyboard.press('Enter')
  await expect(question(page)).toHaveText('two')
  await page.getByRole('region', { name: 'Results' }).getByRole('button', { name: /^Undo/ }).click()
  await expect(question(page)).toHaveText('one')

  await page.keyboard.press('Space')
  await page.keyboard.press('3')
  await expect(question(page)).toHaveText('two')
  const address = page.url().replace(/^[^#]*#/, '')
  await actus.restart()
  await actus.open(address)
  await expect(question(page)).toHaveText('two')
  await page.keyboard.press('Control+z')
  await expect(question(page)).toHaveText('one')
  await expect(page.getByRole('button', { name: /^Show answer/ })).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(question(page)).toHaveText('two')
})

test('a typed answer is compared and graded by keys alone; a hint counts as help', async ({ actus }) => {
  const forgiving = { ignoreCase: true, ignoreAccents: true }
  await reviewOf(actus, [
    { type: 'typed', front: 'Which crime?', answer: 'Smuggling', extra: '', ...forgiving },
    ask('two'),
  ])
  const { page } = actus
  const field = page.getByRole('textbox', { name: 'Your answer' })
  await expect(field).toBeFocused()
  await page.keyboard.type('smugling')
  await page.keyboard.press('Enter')
  await expect(answer(page)).toBeFocused()
  await expect(page.getByText('Nearly right, so Hard is suggested')).toBeVisible()
  await page.keyboard.press('Space')
  await expect(question(page)).toHaveText('two')
  await page.keyboard.press('h')
  await expect(page.getByRole('list', { name: 'Hint' })).toHaveText('T… a… t… t…')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: /^Hard/ })).toContainText('Space')
})

test('a list is remembered by its items @long', async ({ actus }) => {
  await reviewOf(actus, [acts])
  const { page } = actus
  for (const _ of [1, 2]) {
    await page.keyboard.press('Space')
    await box(page, 'act').click()
    await box(page, 'purpose').click()
    await page.keyboard.press('1')
    await expect(page.getByRole('button', { name: /^Show answer/ })).toBeVisible()
  }
  await page.keyboard.press('Space')
  await expect(box(page, 'act')).toContainText('recalled 2 of 2')
  await expect(page.getByRole('complementary', { name: 'Margin' })).toContainText('means is the one you miss')
  await expect(page.getByText('Missed twice today')).toBeVisible()
})

test('cards that were missed are gone over again in a study, which changes nothing @long', async ({ actus }) => {
  await reviewOf(actus, [ask('one')])
  const { page } = actus
  await missIt(page)
  await page.keyboard.press('Space')
  await page.keyboard.press('4')
  const end = page.getByRole('region', { name: /done for today$/ })
  await expect(end).toContainText('2 answers, 50% recalled')
  await end.getByRole('link', { name: 'Custom study' }).click()
  const dialog = page.getByRole('dialog', { name: 'Custom study' })
  await expect(dialog.getByText('1 card is found.')).toBeVisible()
  await expect(dialog.getByText('Nothing changes about when the cards come again.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Start' }).click()
  await expect(question(page)).toHaveText('one')
  await missIt(page)
  await page.keyboard.press('Space')
  await page.keyboard.press('3')
  await expect(page.getByRole('region', { name: 'Custom study done' })).toContainText('1 of 1 card done')
  await page.getByRole('button', { name: 'Back to today’s cards' }).click()
  await expect(page).toHaveURL(/#\/review$/)
})

test('a card is read aloud in its language, and silent as soon as the key is pressed again', async ({ actus }) => {
  const { page } = actus
  await page.addInitScript(doubleVoices)
  await page.reload()
  await reviewOf(actus, [
    { type: 'question', front: 'Which acts are there?', back: 'Recruitment\n\nTransfer of persons' },
  ])
  await page.keyboard.press('q')
  await expect.poll(() => page.evaluate(spoken)).toEqual(['Which acts are there? [1]'])
  await page.evaluate(endSentence)
  await page.keyboard.press('Space')
  await page.keyboard.press('q')
  await expect.poll(() => page.evaluate(spoken)).toContain('Recruitment [1]')
  await page.keyboard.press('q')
  await page.evaluate(endSentence)
  await page.keyboard.press('q')
  await expect.poll(() => page.evaluate(spoken)).toHaveLength(3)
})

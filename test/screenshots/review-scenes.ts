import type { Page } from '@playwright/test'
import { call } from './call.ts'
import { go, type Scene } from './scene.ts'

const question = (page: Page) => page.getByRole('group', { name: /^Question/ })
const dialog = (page: Page) => page.getByRole('dialog')

/** A deck of its own, whose cards come in the order in which they are given. */
async function reviewOf(page: Page, name: string, cards: readonly ({ front: string } & Record<string, unknown>)[]) {
  const added = await call(page, 'decks.add', { name, parentId: null })
  const deckId = String(Reflect.get(Object(added), 'deckId'))
  for (const fields of cards)
    await call(page, 'cards.add', { fields, deckId, tags: ['exam'], source: null, again: true })
  await go(`/review?deck=${deckId}`)(page)
  // The card of the deck before is shown until this one comes, and a key would be for that.
  await question(page)
    .filter({ hasText: cards[0]?.front ?? '' })
    .waitFor()
}

async function shut(page: Page) {
  await page.keyboard.press('Escape')
  await dialog(page).or(page.getByRole('menu')).first().waitFor({ state: 'detached' })
}

const acts = {
  type: 'elements',
  front: 'Name the five acts, any of which can be the first element of trafficking in persons.',
  items: ['recruitment', 'transportation', 'transfer', 'harbouring', 'receipt of persons'],
}
const typed = {
  type: 'typed',
  front: 'Which crime is against a State, and ends at the border?',
  answer: 'smuggling of migrants',
  extra: '',
  ignoreCase: true,
  ignoreAccents: true,
}

/** The states of the review, on a deck that the scenes make. */
export const reviewScenes: Record<string, Scene> = {
  async 'review-list'(page) {
    await reviewOf(page, 'Acts', [acts])
    // Answered twice without the same item, so that it is known as weak.
    for (const ticks of [
      [0, 1, 3, 4],
      [0, 1, 3],
    ]) {
      await page.keyboard.press('Space')
      for (const item of ticks) await page.getByRole('checkbox').nth(item).click()
      await page.keyboard.press('1')
      await page.getByRole('button', { name: /^Show answer/ }).waitFor()
    }
    await page.keyboard.press('Space')
    for (const item of [0, 1, 3, 4]) await page.getByRole('checkbox').nth(item).click()
    await page.getByText('4 of 5 recalled').waitFor()
  },
  async 'review-typed'(page) {
    await reviewOf(page, 'Typed', [typed])
    await page.getByRole('textbox', { name: 'Your answer' }).fill('smugling of migrantss')
  },
  async 'review-typed-answer'(page) {
    await page.keyboard.press('Enter')
    await page.getByText(/Nearly right/).waitFor()
  },
  async 'review-hint'(page) {
    await reviewOf(page, 'Hints', [
      { type: 'question', front: 'What is asked of a keeper?', back: 'a licence and a lantern' },
    ])
    await page.keyboard.press('h')
    await page.getByRole('list', { name: 'Hint' }).waitFor()
  },
  async 'review-edit'(page) {
    await page.keyboard.press('Space')
    await page.keyboard.press('e')
    await page.getByRole('form').waitFor()
  },
  async 'review-menu'(page) {
    await page.getByRole('form').getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: /^Postpone/ }).waitFor()
  },
  async 'review-flag'(page) {
    await shut(page)
    await page.keyboard.press('f')
    await dialog(page).waitFor()
  },
  async 'review-tags'(page) {
    await page.keyboard.press('3')
    await page.getByText('green flag').waitFor()
    await page.keyboard.press('l')
    await dialog(page).waitFor()
  },
  async 'review-postpone'(page) {
    await shut(page)
    await page.keyboard.press('p')
    await dialog(page).waitFor()
  },
  async 'review-missed'(page) {
    await shut(page)
    for (let time = 0; time < 2; time += 1) {
      await page.keyboard.press('1')
      await page.getByRole('button', { name: /^Show answer/ }).waitFor()
      await page.keyboard.press('Space')
    }
    await page.getByText(/^Missed twice today/).waitFor()
  },
  async 'review-done'(page) {
    await page.keyboard.press('4')
    await page.getByRole('heading', { name: /done for today/ }).waitFor()
  },
  async 'review-study'(page) {
    await page.getByRole('main').getByRole('link', { name: 'Custom study' }).click()
    await dialog(page)
      .getByText(/cards? (is|are) found/)
      .waitFor()
  },
  async 'review-study-text'(page) {
    await dialog(page).getByRole('radio', { name: 'From a text or a section' }).check({ force: true })
    await dialog(page)
      .getByRole('button', { name: /Section/ })
      .waitFor()
  },
  async 'review-study-runs'(page) {
    await dialog(page).getByRole('radio', { name: 'Not recalled today' }).check({ force: true })
    await dialog(page).getByRole('button', { name: 'Start' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    await question(page).waitFor()
  },
  async 'review-study-done'(page) {
    for (const key of ['Space', '3']) await page.keyboard.press(key)
    await page.getByRole('heading', { name: 'Custom study done' }).waitFor()
  },
}

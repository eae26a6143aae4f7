import { dragOver } from '../loop/text.ts'
import type { Page } from '@playwright/test'
import { go, letGo, type Scene } from './scene.ts'

const TEXT = `R. answered an advertisement for work in a kitchen, and there was no kitchen when she came. T. had placed it.

He kept her passport and said that she would sew in his laundry until the journey was paid.`

/** A case out of which much is read. */
const TOLD = `Amina, who is 24, was recruited by T. through an advertisement that falsely promised work as a cook abroad. T. bought her ticket, met her at the airport and drove her to a laundry.

There T. took her passport, locked her in and beat her. She was forced to work fourteen hours a day without pay, and was told that her family would be killed if she ran away.`

/** The first reading loads the model, on a machine that may be busy. */
const LOADED = { timeout: 90_000 }

async function ask(page: Page, quote: string, fact: string) {
  await letGo(page)
  await dragOver(page, quote)
  await page.getByRole('button', { name: /^Give a fact/ }).click()
  await page.getByRole('combobox', { name: 'Fact' }).fill(fact)
  await page.keyboard.press('Enter')
}

async function give(page: Page, quote: string, fact: string) {
  await ask(page, quote, fact)
  await page.getByRole('button', { name: 'Add the fact' }).click()
}

async function name(page: Page, person: string, role: string) {
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(person)
  await page.getByRole('radiogroup', { name: 'Part in the case' }).getByText(role).click()
  await page.getByRole('button', { name: 'Add person' }).click()
  // The list that grows moves the text under a mouse that is already on its way.
  await page.getByRole('button', { name: `Remove ${person}` }).waitFor()
}

async function write(page: Page, title: string, text: string) {
  await go('/practice/own')(page)
  await page.getByRole('button', { name: 'New case' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill(title)
  await page.getByRole('textbox', { name: 'The case' }).fill(text)
}

/** Cases that the learner writes. */
export const ownCaseScenes: Record<string, Scene> = {
  async 'own-none'(page) {
    await go('/practice/own')(page)
    await page.getByRole('heading', { name: 'No case of your own yet' }).waitFor()
  },
  async 'own-write'(page) {
    await page.getByRole('button', { name: 'New case' }).click()
    await page.getByRole('textbox', { name: 'Title' }).fill('The laundry')
    await page.getByRole('textbox', { name: 'The case' }).fill(TEXT)
  },
  async 'own-fact'(page) {
    await page.getByRole('button', { name: 'Give the facts' }).click()
    await page.getByRole('heading', { level: 1, name: 'The laundry' }).waitFor()
    for (const person of ['R.', 'The boy']) await name(page, person, 'person')
    await name(page, 'T.', 'offender')
    await give(page, 'answered an advertisement', 'recruitment')
    await give(page, 'there was no kitchen', 'deception')
    await give(page, 'she would sew in his laundry', 'forced labour')
    await ask(page, 'kept her passport', 'coercion')
  },
  async 'own-facts'(page) {
    await page.getByRole('button', { name: 'Add the fact' }).click()
    await page.getByRole('treeitem').first().waitFor()
    await page.evaluate(() => scrollTo(0, 0))
  },
  async 'own-key'(page) {
    await page.getByRole('button', { name: 'Give it a key' }).click()
    await page.getByRole('radiogroup', { name: 'Serious crime' }).getByText('Yes').click()
    await page.getByRole('textbox', { name: 'Why the key is as it is' }).fill('The debt holds her.')
    await page.getByRole('button', { name: 'Save the key' }).click()
    await page.getByRole('link', { name: 'Practise this case' }).waitFor()
  },
  async 'own-refused'(page) {
    await write(page, 'Short', TEXT.slice(0, 40))
    await page.getByRole('button', { name: 'Give the facts' }).click()
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Read the case/ })
      .last()
      .click()
    await page.getByRole('heading', { name: 'This case is too short to be read' }).waitFor()
  },
  async 'own-read'(page) {
    await write(page, 'The report', TOLD)
    await page.getByRole('button', { name: 'Read the case' }).click()
    await page.getByRole('region', { name: /^\d+ facts$/ }).waitFor(LOADED)
    await page.evaluate(() => scrollTo(0, 400))
  },
  async 'own-corrected'(page) {
    const asked = page.getByRole('region', { name: 'Act', exact: true }).getByRole('radiogroup')
    await asked.first().getByText('Not stated').click()
    await page.getByText('You: not stated. Read: yes.').first().waitFor()
    await asked.first().scrollIntoViewIfNeeded()
  },
  async 'own-changed'(page) {
    await page.getByRole('button', { name: 'Edit the text' }).click()
    await page.getByRole('textbox', { name: 'The case' }).fill(TOLD.replace('who is 24', 'a girl of 15'))
    await page.getByRole('button', { name: 'Give the facts' }).click()
    await page.getByRole('heading', { name: 'The text was changed since it was read' }).waitFor()
    await page.evaluate(() => scrollTo(0, 0))
  },
  async 'own-list'(page) {
    await go('/practice/own')(page)
    await page.getByRole('main').getByRole('link', { name: 'The laundry' }).waitFor()
  },
}

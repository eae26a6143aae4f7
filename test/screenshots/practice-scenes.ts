import type { Page } from '@playwright/test'
import { dragOver } from '../loop/text.ts'
import { go, type Scene } from './scene.ts'

const caseOf = (id: string) => `/practice/tip-som-cyber-14/${id}`

async function openCase(page: Page, path: string) {
  await go(path)(page)
  await page.getByRole('complementary').locator('.elements').first().waitFor()
}

/** Checks a case as it is; what is not said yet is asked once more. */
async function check(page: Page) {
  const button = page.getByRole('button', { name: /^Check answer/ })
  await button.click()
  await button.click()
  await page.getByRole('table', { name: 'Your answers, the key and the engine' }).waitFor()
}

/** Selects words and marks them for the element in hand. */
async function mark(page: Page, words: string, item: string | null) {
  await dragOver(page, words)
  await page.keyboard.press('h')
  if (item === null) return
  await page.getByRole('option', { name: item }).first().click()
  await page.getByRole('listbox').waitFor({ state: 'detached' })
}

async function answer(page: Page, group: string, value: string) {
  await page.getByRole('radiogroup', { name: group, exact: true }).getByText(value, { exact: true }).click()
}

/** Whole cases: the list, one worked freely, one of several persons, one step by step, and what they were worth. */
export const practiceScenes: Record<string, Scene> = {
  'practice-list': go('/practice'),
  async 'practice-list-filtered'(page) {
    await page.getByRole('radiogroup', { name: 'Level' }).getByText('3', { exact: true }).click()
    await page.getByRole('button', { name: 'Only those not tried' }).click()
  },
  async 'practice-case'(page) {
    await openCase(page, caseOf('baker-and-laundry'))
    await answer(page, 'Act', 'Yes')
    await mark(page, 'answered an advertisement', 'recruitment')
    await answer(page, 'Means', 'Yes')
    await mark(page, 'took her passport', 'another form of coercion')
    await answer(page, 'Purpose of exploitation', 'Not stated')
    await answer(page, 'Border crossed', 'Yes')
    await page.evaluate(() => scrollTo(0, 0))
  },
  async 'practice-name'(page) {
    await answer(page, 'Means', 'Yes')
    await mark(page, 'she entered on a work visa', null)
    await page.getByRole('listbox', { name: /^What do these words show/ }).waitFor()
  },
  async 'practice-result'(page) {
    await page.keyboard.press('Escape')
    await check(page)
    await page.evaluate(() => scrollTo(0, 0))
  },
  async 'practice-why-not'(page) {
    await page.keyboard.press('w')
    await page.getByText('your answer').first().waitFor()
  },
  async 'practice-result-below'(page) {
    await page.keyboard.press('w')
    await page.getByRole('heading', { name: 'Explanation' }).evaluate((element) => element.scrollIntoView())
  },
  async 'practice-result-tree'(page) {
    await page
      .getByRole('heading', { name: 'How the engine gets there' })
      .evaluate((element) => element.scrollIntoView())
  },
  async 'practice-persons'(page) {
    await openCase(page, caseOf('under-the-melons'))
    await page.keyboard.press('1')
    await page.keyboard.press('Shift+L')
    await page
      .getByRole('radiogroup', { name: /^Of which/ })
      .getByText('Azlan')
      .click()
    await page.evaluate(() => scrollTo(0, 0))
  },
  async 'practice-persons-result'(page) {
    await check(page)
  },
  async 'practice-persons-below'(page) {
    await page
      .getByRole('heading', { name: 'Also', exact: true })
      .evaluate((element) => element.scrollIntoView({ block: 'center' }))
  },
  async 'practice-guided'(page) {
    await openCase(page, `${caseOf('north-by-night')}?mode=guided`)
  },
  async 'practice-guided-answer'(page) {
    await mark(page, 'he took them north', 'transportation')
    await page.getByRole('button', { name: /^To the answer/ }).click()
    await page.getByRole('radiogroup', { name: 'Act' }).waitFor()
  },
  async 'practice-guided-told'(page) {
    await answer(page, 'Act', 'No')
    await page.getByRole('button', { name: /^Check answer/ }).click()
    await page.getByText('The key:').waitFor()
  },
  async 'practice-guided-partly'(page) {
    await page.getByRole('button', { name: /^Next step/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Means' }).waitFor()
    await page.getByRole('button', { name: /^No words for it/ }).click()
    await answer(page, 'Means', 'Not stated')
    await page.getByRole('button', { name: /^Check answer/ }).click()
    await page.getByText('The key:').waitFor()
  },
  async 'practice-mastery'(page) {
    for (const id of ['nurse-in-muscat', 'hut-on-the-lake', 'onion-fields', 'trade-fair']) {
      await openCase(page, caseOf(id))
      for (const group of ['Act', 'Means', 'Purpose of exploitation', 'Victim under 18'])
        await answer(page, group, 'Yes')
      await answer(page, 'Trafficking in persons', 'Yes')
      await answer(page, 'Smuggling of migrants', 'Yes')
      await check(page)
    }
    await go('/practice/mastery')(page)
    await page.getByRole('table').first().waitFor()
  },
  async 'practice-matrix'(page) {
    await page.getByRole('heading', { name: 'What you take for what' }).evaluate((element) => element.scrollIntoView())
  },
}

import { expect, test, type Page } from '@playwright/test'
import { dragOver } from './text'

/** Where the loop runs: the page, and how the program is stopped and started again on the same data. */
export interface Stage {
  page: Page
  restart(): Promise<Page>
}

const definition = 'an offence with a maximum penalty of at least four years’ imprisonment'
const inside = 'at least four years’ imprisonment'
const note = 'Four years is the threshold, compare Article 2(b).'

/**
 * What a new learner does on the first day: read, mark, make a card, recall, practise; then stop, start again, and find
 * everything. The same steps in both hosts.
 */
export async function theLoop(stage: Stage): Promise<void> {
  await test.step('the first start opens the module with its hints', () => firstStart(stage.page))
  await test.step('marks: over words, over paragraphs, one in another, with a note', () => mark(stage.page))
  await test.step('a mark is recoloured, removed and brought back', () => changeMarks(stage.page))
  await test.step('a card from a selection', () => makeCard(stage.page))
  await test.step('recall: grades, keys and undo', () => recall(stage.page))
  const caseNumber = await test.step('practise a case and see the reasons', () => practise(stage.page))
  const page = await stage.restart()
  await test.step('everything is there after a restart', () => findAgain(page, caseNumber))
}

const main = (page: Page) => page.getByRole('main')
const margin = (page: Page) => page.getByRole('complementary', { name: 'Margin' })

async function firstStart(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Technology, trafficking in persons/)
  await expect(margin(page).getByText('1 of 3')).toBeVisible()
}

async function mark(page: Page): Promise<void> {
  await dragOver(page, definition)
  await page.keyboard.press('1')
  const made = margin(page).getByRole('button', { name: /^definition, 12 words/ })
  await expect(made).toBeVisible()
  // A second one inside it; a third from one paragraph into the next.
  await dragOver(page, inside)
  await page.keyboard.press('4')
  await expect(margin(page).getByRole('button', { name: /^exam, 5 words/ })).toBeVisible()
  await dragOver(page, 'cooperation between States.Three protocols stand beside it')
  await page.keyboard.press('2')
  await expect(margin(page).getByRole('button', { name: /^elements, 8 words/ })).toBeVisible()
  await made.click()
  await page.keyboard.press('n')
  await margin(page).getByRole('textbox', { name: 'Note' }).fill(note)
  await page.keyboard.press('Escape')
  await expect(margin(page).getByText(note)).toBeVisible()
}

async function changeMarks(page: Page): Promise<void> {
  const exam = margin(page).getByRole('button', { name: /^exam, 5 words/ })
  await exam.click()
  await margin(page).getByRole('button', { name: 'Remove the mark' }).click()
  await expect(exam).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(exam).toBeVisible()
  await exam.click()
  await page.keyboard.press('5')
  await expect(margin(page).getByRole('button', { name: /^doubt, 5 words/ })).toBeVisible()
  await page.keyboard.press('Escape')
}

async function makeCard(page: Page): Promise<void> {
  await dragOver(page, inside)
  await page.keyboard.press('c')
  const form = margin(page)
  await form.getByRole('textbox', { name: 'Question' }).fill('From what maximum penalty on is a crime serious?')
  await expect(form.getByRole('textbox', { name: 'Answer' })).toHaveValue(inside)
  await form.getByRole('button', { name: /^Save/ }).first().click()
  await expect(form.getByText('Answer your card')).toBeVisible()
}

async function recall(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Review/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeAttached()
  const question = main(page).getByRole('group', { name: /^Question/ })
  await expect(question).toBeFocused()
  const first = await question.innerText()
  await page.keyboard.press('Space')
  await expect(main(page).getByRole('group', { name: 'Answer' })).toBeFocused()
  for (const grade of ['Again', 'Hard', 'Good', 'Easy']) {
    await expect(main(page).getByRole('button', { name: new RegExp(`^${grade}.*next in`) })).toBeVisible()
  }
  await page.keyboard.press('3')
  await expect(question).not.toHaveText(first, { useInnerText: true })
  await page.keyboard.press('Control+z')
  await expect(question).toHaveText(first, { useInnerText: true })
  await page.keyboard.press('Space')
  await page.keyboard.press('4')
  await expect(question).not.toHaveText(first, { useInnerText: true })
  await expect(page.getByText('1 of 20').or(page.getByText('2 of 20')).first()).toBeVisible()
}

/** Works the case that is offered first. @returns its number in the list */
async function practise(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Practice' }).click()
  const offered = page.getByRole('link', { name: /^Work case \d/ })
  const number = /\d+/.exec(await offered.innerText())?.[0] ?? ''
  await offered.click()
  // The list that it is chosen from has groups of its own.
  await expect(page.getByRole('button', { name: /^Check answer/ })).toBeVisible()
  const groups = main(page).getByRole('radiogroup').or(margin(page).getByRole('radiogroup'))
  await expect(groups.first()).toBeVisible()
  for (const group of await groups.all()) {
    const choices = group.locator('label')
    const no = choices.filter({ hasText: /^No$/ })
    await ((await no.count()) > 0 ? no : choices.last()).click()
  }
  await page.getByRole('button', { name: /^Check answer/ }).click()
  await expect(page.getByRole('heading', { name: /^\d+ of \d+ right/ })).toBeFocused()
  await expect(page.getByRole('table')).toBeVisible()
  await expect(page.getByText('How the engine gets there')).toBeVisible()
  return number
}

async function findAgain(page: Page, caseNumber: string): Promise<void> {
  await page.getByRole('link', { name: 'Reading' }).click()
  await expect(margin(page).getByRole('button', { name: /^definition, 12 words/ })).toBeVisible()
  await expect(margin(page).getByRole('button', { name: /^doubt, 5 words/ })).toBeVisible()
  await expect(margin(page).getByRole('button', { name: /^elements, 8 words/ })).toBeVisible()
  await expect(margin(page).getByText(note)).toBeVisible()
  await page.getByRole('link', { name: 'Cards', exact: true }).click()
  await expect(page.getByText('From what maximum penalty on is a crime serious?').first()).toBeVisible()
  await page.getByRole('link', { name: 'Practice' }).click()
  const row = main(page)
    .getByRole('row')
    .filter({ has: page.locator('td:first-child').getByText(caseNumber, { exact: true }) })
  await expect(row).not.toContainText('not tried')
}

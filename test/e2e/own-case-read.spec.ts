import type { Page } from '@playwright/test'
import { dragOver } from '../loop/text'
import { expect, test } from './fixtures'
import { importText } from './import-text'

const TEXT = `Amina, who is 24, was recruited by T. through an advertisement that falsely promised work as a cook abroad. T. bought her ticket, met her at the airport and drove her to a laundry.

There T. took her passport, locked her in and beat her. She was forced to work fourteen hours a day without pay, and was told that her family would be killed if she ran away.`

/** Reading loads the model first, on a machine that may be busy. */
const LOADED = { timeout: 90_000 }

const margin = (page: Page) => page.getByRole('complementary', { name: 'Margin' })
const trafficking = (page: Page) =>
  margin(page).getByRole('listitem').filter({ hasText: 'Trafficking in persons' }).first()
const facts = (page: Page) => page.getByRole('region', { name: /^\d+ facts?$/ })
const element = (page: Page, name: string) => facts(page).getByRole('region', { name, exact: true })

/** A case that was pasted and read. */
async function read(page: Page, open: (path: string) => Promise<void>, text = TEXT) {
  await open('/practice/own')
  await page.getByRole('button', { name: 'New case' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('The laundry')
  await page.getByRole('textbox', { name: 'The case' }).fill(text)
  await page.getByRole('button', { name: 'Read the case' }).click()
}

test('a case is pasted, read and corrected; what follows changes at once, and all of it is kept', async ({ actus }) => {
  test.slow()
  const { page } = actus
  await read(page, actus.open)
  const heading = facts(page).getByRole('heading', { level: 2 })
  await expect(heading).toBeFocused(LOADED)
  await expect(page.locator('#said-politely')).toContainText(/^Read: \d+ facts?/)
  await expect(facts(page)).toContainText('a machine’s proposal')
  await expect(trafficking(page)).toContainText('yes')
  await expect(page.locator('mark').first()).toBeVisible()

  // To the words and back, by keys.
  const words = element(page, 'Purpose of exploitation').getByRole('button', { name: /^Show in the case/ })
  await words.first().focus()
  const quote = ((await words.first().textContent()) ?? '').slice(1, -1)
  await page.keyboard.press('Enter')
  const shown = page.locator('.case .sel').first()
  await expect(shown).toBeFocused()
  expect(quote).toContain((await shown.textContent()) ?? '?')
  await page.keyboard.press('Escape')
  await expect(words.first()).toBeFocused()

  // Each fact of the purpose: not stated. By arrows from what was read; what is said of one may move it among the others.
  const asked = element(page, 'Purpose of exploitation').getByRole('radiogroup')
  const saying = (name: string) => asked.filter({ has: page.getByRole('radio', { name, checked: true }) })
  const count = await saying('Yes').count()
  expect(count).toBeGreaterThan(0)
  for (let said = 1; said <= count; said++) {
    await saying('Yes').first().getByRole('radio', { checked: true }).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(saying('Not stated')).toHaveCount(said)
  }
  await expect(trafficking(page)).toContainText('not enough facts')
  await expect(trafficking(page)).toContainText('read: yes')
  await expect(page.getByText('You: not stated. Read: yes.')).toHaveCount(count)

  const age = element(page, 'Victim under 18')
  await age.getByText('Yes', { exact: true }).click()
  await expect(age).toContainText('You: yes. Read: no.')
  await page.keyboard.press('Control+z')
  await expect(age.getByText('You: yes. Read: no.')).toBeHidden()
  await page.keyboard.press('Control+Shift+z')
  await expect(age).toContainText('You: yes. Read: no.')

  const { hash } = new URL(page.url())
  await actus.restart()
  await actus.open(hash.slice(1))
  await expect(page.getByText('You: not stated. Read: yes.')).toHaveCount(count)
  await expect(age.getByRole('radio', { name: 'Yes' })).toBeChecked()

  // Another reading leaves what was corrected as it is.
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('m')
  await expect(heading).toBeFocused(LOADED)
  await expect(page.getByText('You: not stated. Read: yes.')).toHaveCount(count)
  await expect(age).toContainText('You: yes. Read: no.')
  await expect(trafficking(page)).toContainText('not enough facts')
})

test('a conclusion that is perhaps so shows the sentence that it hangs on', async ({ actus }) => {
  test.slow()
  const { page } = actus
  // The reader is sure of this case; here the window hears that it is not.
  await page.addInitScript(() => {
    const ask = window.fetch
    window.fetch = async (...asked) => {
      const answer = await ask(...asked)
      if (!answer.url.includes('practice.own.')) return answer
      const unsure = (await answer.text()).replaceAll(/("confidence":\{[^}]*?"tip":)[\d.]+/g, '$10.5')
      return new Response(unsure, answer)
    }
  })
  await page.reload()
  await read(page, actus.open)
  await expect(trafficking(page)).toContainText('perhaps', LOADED)
  await expect(trafficking(page)).toContainText(/In: “(?:Amina|T\.|There T\.|She).*\.”/)
})

test('a conversation keeps its lines, and what is read of it stands in one of them', async ({ actus }) => {
  const { page } = actus
  const lines = [
    'ana: where r u, we were waiting at the bus',
    'mina: in a laundry, he drove us here last night',
    'ana: can u leave',
    'mina: no. he took our passports and locks the door',
  ]
  await read(page, actus.open, lines.join('\n'))
  await expect(facts(page).getByRole('heading', { level: 2 })).toBeFocused(LOADED)
  // Behind words that show a fact stands its number.
  await expect(page.locator('.case p')).toHaveCount(lines.length)
  await expect(page.locator('.case p')).toContainText(lines)
  const quote = element(page, 'Means')
    .getByRole('button', { name: /^Show in the case/ })
    .first()
  await expect(quote).toContainText(/passports|locks/)
  expect(lines[3]).toContain(((await quote.textContent()) ?? '').slice(1, -1))
})

test('other words are chosen for a fact; a text that was changed says so, and is read again @long', async ({
  actus,
}) => {
  test.slow()
  const { page } = actus
  await read(page, actus.open)
  await expect(facts(page)).toBeVisible(LOADED)
  const age = element(page, 'Victim under 18')
  await age.getByRole('button', { name: /^Change: / }).click()
  // By keys, and back to the form.
  await page.getByRole('button', { name: 'Pick other words' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox', { name: 'Words picked' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('combobox', { name: 'Fact' })).toBeFocused()
  await dragOver(page, 'Amina, who is 24')
  await page.getByRole('button', { name: /^These words instead/ }).click()
  await expect(page.getByRole('button', { name: 'Change the fact' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(age).toContainText('You: these words. Read: ')
  await expect(age.getByRole('button', { name: 'Show in the case: “Amina, who is 24”' })).toBeVisible()

  await page.getByRole('button', { name: 'Edit the text' }).click()
  await page.getByRole('textbox', { name: 'The case' }).fill(TEXT.replace('Amina, who is 24,', 'R., a girl of 15,'))
  await page.getByRole('button', { name: 'Give the facts' }).click()
  await expect(page.getByRole('heading', { name: 'The text was changed since it was read' })).toBeVisible()
  await expect(age).toContainText('These words no longer stand in the text.')
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Read again/ })
    .last()
    .click()
  await expect(page.getByRole('heading', { name: 'The text was changed since it was read' })).toBeHidden(LOADED)
  // That she is a child is new: it is proposed, and nothing else is changed.
  const child = age.getByRole('listitem').filter({ hasText: 'New in the last reading' })
  await expect(child).toContainText('under 18, yes')
  await child.getByText('Yes', { exact: true }).click()
  await expect(age.getByText('New in the last reading')).toBeHidden()
})

test('words of a text are classified as a case; what is too short says so @long', async ({ actus }) => {
  test.slow()
  const page = await importText(actus, 'report.md', `# A report\n\n${TEXT}\n\nNothing more is known.`, 'A report')
  await dragOver(page, 'There T. took her passport, locked her in and beat her.')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('classify as')
  await page.getByRole('option', { name: /Classify as a case/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'From: A report' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'This case is too short to be read' })).toBeVisible()

  await actus.open('/library')
  await page.getByRole('main').getByRole('link', { name: 'A report' }).first().click()
  await dragOver(
    page,
    'Amina, who is 24, was recruited by T. through an advertisement that falsely promised work as a cook abroad. T. bought her ticket, met her at the airport',
  )
  await page.getByRole('button', { name: 'More for these words' }).click()
  await page.getByRole('menuitem', { name: 'Classify as a case' }).click()
  await expect(facts(page)).toBeVisible(LOADED)
  await expect(element(page, 'Victim under 18')).toContainText('under 18, no')
})

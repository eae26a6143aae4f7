import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { dragOver } from '../loop/text'
import { expect, test } from './fixtures'
import { startHost } from './host'

const TEXT = `R. answered an advertisement for work in a kitchen, and there was no kitchen when she came. T. had placed it.

He kept her passport and said that she would sew in his laundry until the journey was paid.`

const margin = (page: Page) => page.getByRole('complementary', { name: 'Margin' })
const trafficking = (page: Page) =>
  margin(page).getByRole('listitem').filter({ hasText: 'Trafficking in persons' }).first()

/** Tabs until an element has the focus, as who has no mouse does. */
async function tabTo(
  page: Page,
  name: string | RegExp,
  role: 'button' | 'textbox' | 'link' | 'radio' | 'combobox' = 'button',
) {
  const target = page.getByRole(role, { name }).first()
  await target.waitFor()
  for (let presses = 0; presses < 120; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not come to ${name}`)
}

/** Picks words of a sentence by key and gives a fact for them, found by what is typed. */
async function give(page: Page, sentence: number, length: number, typed: string) {
  await page.keyboard.press('v')
  await expect(page.getByRole('listbox', { name: 'Words picked' })).toBeFocused()
  for (let at = 0; at < sentence; at++) await page.keyboard.press('ArrowDown')
  for (let at = 1; at < length; at++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Fact' })).toBeFocused()
  await page.keyboard.type(typed)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Add the fact' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Fact' })).toBeHidden()
}

test('a case of one’s own from the first word to its key, by keys alone', async ({ actus }) => {
  const { page } = actus
  await actus.open('/practice/own')
  await tabTo(page, 'New case')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Write or paste a case' })).toBeFocused()
  await tabTo(page, 'Title', 'textbox')
  await page.keyboard.type('The laundry')
  await tabTo(page, 'The case', 'textbox')
  await page.keyboard.insertText(TEXT)
  await tabTo(page, 'Give the facts')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'The laundry' })).toBeFocused()

  await tabTo(page, 'Name', 'textbox')
  await page.keyboard.type('R.')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name of R.' })).toBeVisible()
  await page.keyboard.type('T.')
  await tabTo(page, 'person', 'radio')
  await page.keyboard.press('ArrowRight')
  await tabTo(page, 'Add person')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name of T.' })).toBeVisible()

  await tabTo(page, 'Pick words')
  await give(page, 0, 4, 'recruitment')
  await expect(page.getByText('recruitment, yes, of R., by T.')).toBeVisible()
  await expect(trafficking(page)).toContainText('not enough facts')
  await give(page, 0, 6, 'deception')
  await give(page, 2, 4, 'forced lab')
  await expect(trafficking(page)).toContainText('yes')
  await expect(page.getByRole('treeitem', { name: /Trafficking in persons: yes/ })).toBeVisible()

  // One step of undo for each fact.
  await page.keyboard.press('Control+z')
  await expect(trafficking(page)).toContainText('not enough facts')
  await page.keyboard.press('Control+Shift+z')
  await expect(trafficking(page)).toContainText('yes')

  await tabTo(page, 'Give it a key')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Why the key is as it is', 'textbox')
  await page.keyboard.type('The debt and the passport hold her at the laundry.')
  await tabTo(page, 'Save the key')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Key' })).toBeFocused()
  await tabTo(page, 'Practise this case', 'link')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /The laundry/ })).toBeAttached()
  await expect(page.getByRole('button', { name: /^Check answer/ })).toBeVisible()

  // Worked as any other: the key that was given is what counts.
  await page.keyboard.press('1')
  await expect(page.getByText(/^1 of \d+ said$/)).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  const result = page.getByRole('table', { name: 'Your answers, the key and the engine' })
  await expect(result.getByRole('row', { name: /^Act / })).toBeVisible()
  await expect(page.getByText('The debt and the passport hold her at the laundry.')).toBeVisible()
  await actus.open('/practice/mastery')
  await expect(page.getByRole('heading', { name: 'Nothing is known yet' })).toBeVisible()
})

test('a fact that the case affirms and denies is disputed, with both @long', async ({ actus }) => {
  const { page } = actus
  await begin(page, actus.open)
  await dragOver(page, 'kept her passport')
  await page.getByRole('button', { name: /^Give a fact/ }).click()
  await page.getByRole('combobox', { name: 'Fact' }).fill('under 18')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Add the fact' }).click()
  await page.getByRole('button', { name: 'A fact without words' }).click()
  await page.getByRole('combobox', { name: 'Fact' }).fill('under 18')
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: 'No', exact: true }).first().check({ force: true })
  await page.getByRole('button', { name: 'Add the fact' }).click()
  await expect(page.getByRole('heading', { name: 'The text says both' })).toBeVisible()
  await expect(page.getByText('assumed, without words')).toBeVisible()
})

test('a case is passed on as a file and comes in at another’s @long', async ({ actus }) => {
  const { page } = actus
  await begin(page, actus.open)
  await page.getByRole('button', { name: 'Give it a key' }).click()
  await page.getByRole('textbox', { name: 'Why the key is as it is' }).fill('Nothing is stated.')
  await page.getByRole('button', { name: 'Save the key' }).click()
  await expect(page.getByRole('link', { name: 'Practise this case' })).toBeVisible()
  await actus.open('/practice/own')
  await page.getByRole('checkbox', { name: 'Tick The laundry' }).check({ force: true })
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save 1 case as a file' }).click()
  const file = await saved
  expect(file.suggestedFilename()).toBe('the-laundry.yaml')
  const text = readFileSync(await file.path(), 'utf8')

  const another = await startHost(mkdtempSync(join(tmpdir(), 'actus-e2e-')))
  await page.goto(`${another.address}#/practice/own`)
  await expect(page.getByRole('heading', { name: 'No case of your own yet' })).toBeVisible()
  const input = page.locator('input[type=file][aria-label="Bring in cases…"]')
  await input.setInputFiles({
    name: 'broken.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from(text.replace('level: 2', 'level: 9')),
  })
  await expect(page.getByText(/The cases in broken.yaml have faults/).first()).toBeVisible()
  await input.setInputFiles({ name: 'the-laundry.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) })
  await expect(page.getByRole('main').getByRole('link', { name: 'The laundry' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'The laundry' }).click()
  await expect(page.getByText('He kept her passport')).toBeVisible()
  await page.getByRole('link', { name: 'Practise this case' }).click()
  await page.getByRole('button', { name: /^Check answer/ }).click()
  await page.getByRole('button', { name: /^Check answer/ }).click()
  await expect(page.getByRole('table', { name: 'Your answers, the key and the engine' })).toBeVisible()
  await expect(page.getByText('Nothing is stated.')).toBeVisible()
  await page.goto('about:blank')
  expect(await another.stop(), another.messages()).toBe(0)
})

test('a text that is too long is not taken, with its length; what was written is kept over a restart', async ({
  actus,
}) => {
  const { page } = actus
  await actus.open('/practice/own')
  await page.getByRole('button', { name: 'New case' }).click()
  const text = page.getByRole('textbox', { name: 'The case' })
  await text.fill('word '.repeat(2340))
  await expect(page.getByText(/It has 2,340 words/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Give the facts' })).toBeDisabled()
  await text.fill('word '.repeat(100_000))
  await expect(page.getByText(/It has 100,000 words/)).toBeVisible()
  await text.fill('  \n\n ')
  await expect(page.getByText('Write something first.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Give the facts' })).toBeDisabled()
  await text.fill('אשה אחת ענתה על מודעה. هناك امرأة.')
  await expect(page.getByText(/^7 words/)).toBeVisible()
  const { hash } = new URL(page.url())
  await page.waitForTimeout(1500)
  await actus.restart()
  await actus.open(hash.slice(1))
  await expect(page.getByRole('textbox', { name: 'The case' })).toHaveValue('אשה אחת ענתה על מודעה. هناك امرأة.')
  await page.getByRole('button', { name: 'Give the facts' }).click()
  await expect(page.getByText('אשה אחת ענתה')).toHaveAttribute('dir', 'auto')
})

test('a fact whose words left the text says so, and undo brings the words back @long', async ({ actus }) => {
  const { page } = actus
  await begin(page, actus.open)
  await dragOver(page, 'kept her passport')
  await page.keyboard.press('h')
  await page.getByRole('combobox', { name: 'Fact' }).fill('coercion')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Add the fact' }).click()
  await expect(page.locator('mark')).toHaveText(/kept her passport/)
  await page.getByRole('button', { name: 'Edit the text' }).click()
  await page.getByRole('textbox', { name: 'The case' }).fill('Another story, with none of these words in it.')
  // Going elsewhere keeps what was written, as the button does.
  await actus.open('/practice/own')
  await page.getByRole('main').getByRole('link', { name: 'The laundry' }).click()
  await expect(page.getByText('These words no longer stand in the text.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.locator('mark')).toHaveText(/kept her passport/)
})

test('twelve persons are taken, with signs of any script, and no more @long', async ({ actus }) => {
  const { page } = actus
  await begin(page, actus.open)
  const name = page.getByRole('textbox', { name: 'Name', exact: true })
  for (const label of ['👩‍👧 Ω.', 'נ.', ...Array.from({ length: 10 }, (_, at) => `P${at}`)]) {
    await name.fill(label)
    await name.press('Enter')
    await expect(page.getByRole('textbox', { name: `Name of ${label}` })).toBeVisible()
  }
  await name.fill('One more')
  await name.press('Enter')
  await expect(page.getByText(/^A case names 12 persons at most/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^Name of / })).toHaveCount(12)
})

/** A case with its text, by mouse. */
async function begin(page: Page, open: (path: string) => Promise<void>) {
  await open('/practice/own')
  await page.getByRole('button', { name: 'New case' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('The laundry')
  await page.getByRole('textbox', { name: 'The case' }).fill(TEXT)
  await page.getByRole('button', { name: 'Give the facts' }).click()
  await page.getByRole('heading', { level: 1, name: 'The laundry' }).waitFor()
}

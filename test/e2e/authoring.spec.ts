import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from '@playwright/test'
import { dropFiles } from './drop-files'
import { expect, test } from './fixtures'
import { startHost } from './host'

const field = (page: Page | Locator, label: string) => page.getByLabel(label, { exact: true })

/** Types into a field and leaves it, as stores what was typed. */
async function fill(page: Page | Locator, label: string, text: string) {
  await field(page, label).fill(text)
  await field(page, label).blur()
}

const group = (page: Page, path: string) => page.locator(`[data-path="${path}"]`)

async function choose(within: Locator, label: string, option: string) {
  const box = within.getByRole('combobox', { name: label, exact: true })
  // By keys: a list that moves to its place is missed by the mouse. It closes where the page moves under it, as when the check
  // of what was written before comes in, and the same key opens it again.
  await box.fill(option)
  await expect(async () => {
    await box.press('ArrowDown')
    await within.page().getByRole('option', { name: option }).waitFor({ timeout: 2000 })
  }).toPass()
  await box.press('Enter')
}

/** Names a fact, an element or a finding in a part of a condition. */
async function name(page: Page, part: string, id: string) {
  const box = page.getByRole('combobox', { name: `${part}: fact, element or finding` })
  await box.fill(id)
  await box.press('Enter')
}

const part = (page: Page, name: RegExp) => page.getByRole('navigation').getByRole('link', { name }).click()

test('a lecturer writes a small pack from nothing, mends a fault beside its field, passes it on, and it is practised elsewhere', async ({
  actus,
  browser,
}) => {
  const { page } = actus
  await actus.open('/authoring')
  await page.getByRole('button', { name: 'New pack' }).click()
  const dialog = page.getByRole('dialog')
  await field(dialog, 'Title').fill('Keeping found things')
  await expect(field(dialog, 'Id')).toHaveValue('keeping-found-things')
  await dialog.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('heading', { name: 'About the pack' })).toBeVisible()
  await fill(page, 'Byline', 'Written for a test.')

  // Facts, an element, a finding.
  await part(page, /^Facts/)
  await page.getByRole('button', { name: 'New fact' }).click()
  await fill(page, 'Id', 'thing.kept')
  await fill(page, 'Name', 'thing kept')
  await part(page, /^Elements/)
  await page.getByRole('button', { name: 'New element' }).click()
  await fill(page, 'Id', 'kept')
  await fill(page, 'Name', 'Keeping')
  await fill(page, 'Question', 'Did somebody keep the thing?')
  await page.getByRole('button', { name: 'Add: When' }).click()
  await name(page, 'When', 'thing kept')
  await choose(group(page, 'elements.0.source.instrument'), 'Treaty or law', 'Act (law)')
  await fill(page, 'Article', '1')
  await part(page, /^Findings/)
  await page.getByRole('button', { name: 'New finding' }).click()
  await fill(page, 'Id', 'wrong')
  await fill(page, 'Name', 'Wrongful keeping')
  // A name that leads nowhere is said beside the field, and mended there.
  await name(page, 'When', 'keepin')
  await choose(group(page, 'findings.0.source.instrument'), 'Treaty or law', 'Act (law)')
  await fill(page, 'Article', '1')
  await expect(group(page, 'findings.0.when')).toContainText('no fact, element or finding is called “keepin”')
  await name(page, 'When', 'kept')
  await expect(group(page, 'findings.0.when')).not.toContainText('is called')

  // A case, with its words taken from its text.
  await part(page, /^Cases/)
  await page.getByRole('button', { name: 'New case' }).click()
  await fill(page, 'Title', 'The glove')
  await fill(page, 'Text', 'It snowed. A. found a glove.\n\nShe put it into her own drawer.')
  await page.getByRole('button', { name: 'Add to Facts' }).click()
  await choose(group(page, '0.facts.0.fact'), 'Fact', 'thing kept')
  await fill(group(page, '0.facts.0.is'), 'What is told', 'yes')
  await field(page, 'Text').evaluate((area) => {
    if (!(area instanceof HTMLTextAreaElement)) throw new Error('no text')
    const words = 'put it into her own drawer'
    area.focus()
    area.setSelectionRange(area.value.indexOf(words), area.value.indexOf(words) + words.length)
  })
  await page.getByRole('button', { name: 'Take the selected words' }).click()
  await expect(page.getByRole('region', { name: 'As learners see it' }).locator('mark')).toHaveText(
    /^put it into her own drawer/,
  )
  const follows = page.locator('section', { hasText: 'What follows from the facts' }).last()
  await expect(follows).toContainText('Wrongful keeping')
  await expect(follows).toContainText('the key differs')
  await page.getByRole('button', { name: 'Take as the key' }).click()
  await expect(follows).not.toContainText('the key differs')
  await choose(group(page, '0.decisive'), 'Element that decides', 'Keeping')
  await fill(page, 'Explanation', 'She kept what she had found.')

  // No fault is left; the pack leaves as a file.
  await expect(page.getByRole('complementary').getByRole('heading', { name: 'No faults' })).toBeVisible()
  await part(page, /^Coverage/)
  await expect(page.getByRole('row', { name: /Wrongful keeping/ })).toContainText('yes 1')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('keeping-found-things-0.1.0.actuspack')
  const saved = test.info().outputPath('keeping.actuspack')
  await file.saveAs(saved)

  // Elsewhere it comes in, and its case is there to be practised.
  const there = await elsewhere(browser)
  try {
    await dropFiles(there.page, [saved])
    await expect(there.page.getByText('Keeping found things 0.1.0 is here now').first()).toBeVisible()
    await there.open('/practice/keeping-found-things/case-1')
    await expect(there.page.getByText('She put it into her own drawer.')).toBeVisible()
  } finally {
    await there.close()
  }

  // What was typed is there after a restart, and Undo takes back a step.
  await actus.restart()
  await actus.open('/authoring')
  await page.getByRole('link', { name: /Keeping found things/ }).click()
  await part(page, /^Cases/)
  await page.getByRole('link', { name: /The glove/ }).click()
  await expect(field(page, 'Explanation')).toHaveValue('She kept what she had found.')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+z')
  await expect(field(page, 'Explanation')).toHaveValue('')
})

test('a draft is put in use here, and a new content of the same version takes a new number @long', async ({
  actus,
}) => {
  const { page } = actus
  await actus.open('/authoring')
  await page.getByRole('button', { name: 'New pack' }).click()
  const dialog = page.getByRole('dialog')
  await field(dialog, 'Title').fill('Keeping and taking')
  await dialog.getByText('A small example').click()
  await dialog.getByRole('button', { name: 'Begin' }).click()
  const install = page.getByRole('button', { name: 'Install here' })
  await expect(install).toBeEnabled()
  await install.click()
  await expect(page.getByText('Keeping and taking 0.1.0 is in use here now').first()).toBeVisible()
  await fill(page, 'Byline', 'By somebody.')
  await expect(page.getByRole('status').filter({ hasText: 'No faults' })).toBeVisible()
  await install.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Raise it to 0.1.1 and install' }).click()
  await expect(page.getByText('Keeping and taking 0.1.1 is in use here now').first()).toBeVisible()
  // What is taken out of a form is out of the file.
  await part(page, /^Terms/)
  await page.getByRole('link', { name: /^taking/ }).click()
  await expect(group(page, '0.aliases.0').getByRole('textbox')).toHaveValue('takes')
  await page.getByRole('button', { name: 'Take away from Other forms: 1' }).click()
  await expect(group(page, '0.aliases.0')).toBeHidden()
  await actus.open('/practice/keeping-and-taking/umbrella')
  await expect(page.getByText('She took it home.')).toBeVisible()
  await actus.open('/authoring')
  await page.getByRole('button', { name: 'Remove Keeping and taking' }).click()
  await expect(page.getByRole('button', { name: 'Remove Keeping and taking' })).toBeHidden()
})

test('a case of a draft is worked as learners will, to its result, and nothing of it is kept @long', async ({
  actus,
}) => {
  const { page } = actus
  await actus.open('/authoring')
  await page.getByRole('button', { name: 'New pack' }).click()
  const dialog = page.getByRole('dialog')
  await field(dialog, 'Title').fill('Keeping and taking')
  await dialog.getByText('A small example').click()
  await dialog.getByRole('button', { name: 'Begin' }).click()
  await part(page, /^Cases/)
  await page.locator('.author-list li a').first().click()
  await page.getByRole('link', { name: 'Work it step by step' }).click()
  await page.getByRole('button', { name: /^No words for it/ }).click()
  await page.keyboard.press('1')
  await page.getByRole('button', { name: /^Check answer/ }).click()
  await expect(page.getByText('The key:')).toBeVisible()
  await page.getByRole('link', { name: 'Free', exact: true }).click()
  await expect(page.getByText(/^0 of \d+ said/)).toBeVisible()
  const check = page.getByRole('button', { name: /^Check answer/ })
  await check.click()
  await check.click()
  const table = page.getByRole('table', { name: 'Your answers, the key and the engine' })
  await expect(table).toBeVisible()
  await expect(page.getByText('What is answered here is not kept')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'As learners see it' })).toBeVisible()
  // Neither the list of cases nor mastery knows of it.
  await actus.open('/practice')
  await expect(page.getByText(/^0 of \d+$/)).toBeVisible()
  await actus.open('/practice/mastery')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What you take for what' })).toBeHidden()
})

/** A program of its own, with a new data folder. */
async function elsewhere(browser: Browser) {
  const folder = mkdtempSync(join(tmpdir(), 'actus-e2e-'))
  const host = await startHost(folder)
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(host.address)
  await page.getByRole('button', { name: 'Skip hints' }).click()
  return {
    page,
    open: (path: string) => page.evaluate((hash) => (location.hash = hash), path),
    async close() {
      await context.close()
      await host.stop()
      rmSync(folder, { recursive: true })
    },
  }
}

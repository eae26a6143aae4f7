import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { dragOver } from '../loop/text'
import { expect, test } from './fixtures'

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search or do' })
const field = (page: Page) => page.getByRole('combobox')
const rows = (page: Page) => page.getByRole('option')
const MODULE = '/read/tip-som-cyber-14'

/** Brings a text in as a learner does. */
async function addText(page: Page, dataDir: string, name: string, title: string, text: string) {
  const file = join(dataDir, name)
  writeFileSync(file, `# ${title}\n\n${text}`)
  await page.evaluate(() => (location.hash = '/library'))
  await page.locator('input[type=file]').first().setInputFiles(file)
  await expect(page.getByRole('link', { name: title }).first()).toBeVisible()
}

test('a command is found by name and done where the learner was, with the words they had selected', async ({
  actus,
}) => {
  const { page } = actus
  await actus.open(MODULE)
  await dragOver(page, 'an offence with a maximum penalty of at least four years’ imprisonment')
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('mark as def')
  await expect(rows(page).first()).toHaveText(/Mark as definition/)
  await expect(rows(page).first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(palette(page)).toBeHidden()
  await expect(page.getByText('1 mark here')).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(rows(page).first(), 'what was done last comes first').toHaveText(/Mark as definition/)
  await page.keyboard.press('Escape')
  await expect(palette(page)).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('No marks yet')).toBeVisible()
})

test('the list is gone through by keys, and Escape gives the focus back @long', async ({ actus }) => {
  const { page } = actus
  const box = page.getByRole('button', { name: /^Search or do/ })
  await box.click()
  await expect(field(page)).toBeFocused()
  // What was read last is there: nothing moves any more.
  await expect(rows(page).filter({ hasText: 'Technology, trafficking' })).toBeVisible()
  const active = () => page.locator('[role=option][aria-selected=true]').innerText()
  const all = await rows(page).allInnerTexts()
  await page.keyboard.press('ArrowUp')
  await expect.poll(active).toBe(all.at(-1))
  await page.keyboard.press('ArrowDown')
  await expect.poll(active).toBe(all[0])
  await page.keyboard.press('End')
  await expect.poll(active).toBe(all.at(-1))
  await page.keyboard.press('Home')
  await page.keyboard.press('PageDown')
  await expect.poll(active).toBe(all[Math.min(8, all.length - 1)])
  const id = await field(page).getAttribute('aria-activedescendant')
  await expect(page.locator(`[id="${id}"]`)).toHaveText(await active(), { useInnerText: true })
  await page.keyboard.press('Escape')
  await expect(palette(page)).toBeHidden()
  await expect(box).toBeFocused()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('library')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeFocused()
})

test('in a small window the palette gives the focus back to the tab that it was opened from @long', async ({
  actus,
}) => {
  const { page } = actus
  await page.setViewportSize({ width: 400, height: 800 })
  const more = page.getByRole('navigation', { name: 'Actus' }).getByRole('button', { name: 'More' })
  await more.click()
  await page.getByRole('button', { name: 'Search or do' }).click()
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(palette(page)).toBeHidden()
  await expect(more).toBeFocused()
})

test('words are found in a text that was added, in a note and in a card, and Enter shows them in place', async ({
  actus,
}) => {
  const { page, dataDir } = actus
  await addText(
    page,
    dataDir,
    'canal.md',
    'The canal',
    'Boats wait.\n\n## Locks\n\nThe keeper opens the sluice at dawn.',
  )
  await page.keyboard.press('Control+Shift+f')
  await expect(page.getByRole('dialog', { name: 'Search all texts, notes and cards' })).toBeVisible()
  await page.keyboard.type('sluice daw')
  const hit = rows(page).filter({ hasText: 'opens the sluice at dawn' })
  await expect(hit).toContainText('§ 1')
  await expect(hit).toContainText('The canal')
  await expect(hit.locator('b')).toHaveText(['sluice', 'dawn'])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'The canal' })).toBeVisible()
  await expect(page).toHaveURL(/find=sluice&at=\d+/)
  await expect(page.getByText('The keeper opens the sluice at dawn.')).toBeInViewport()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('"("!*^')
  await expect(page.getByText(/^Nothing is called/)).toBeVisible()
  await field(page).fill('web market')
  await expect(page.getByRole('group', { name: 'In cards' }).getByRole('option').first()).toContainText('market')
  await expect(
    page
      .getByRole('group', { name: 'Go to' })
      .getByRole('option', { name: /web market/ })
      .first(),
  ).toContainText('term')
  await field(page).fill('smuggled migrant')
  const card = rows(page).filter({ hasText: /^smuggled migrant.*card, new$/ })
  await expect(page.getByRole('group', { name: 'Go to' }).filter({ has: card })).toBeVisible()
  await expect(card, 'a card that is named so is a place to go to, and stands there only').toHaveCount(1)
})

test('all hits are walked through, and Back leads to the hit that was left @long', async ({ actus }) => {
  const { page } = actus
  await actus.open(MODULE)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('smuggling')
  await expect(page.getByRole('group', { name: 'In texts' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeFocused()
  const passages = page.getByRole('region', { name: 'In texts' }).getByRole('link')
  await expect(passages.first()).toContainText('Smuggling')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(passages.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(passages.nth(1)).toBeFocused()
  const words = await passages.nth(1).innerText()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Technology/ })).toBeVisible()
  await page.goBack()
  await expect(passages.nth(1)).toBeFocused()
  expect(await passages.nth(1).innerText()).toBe(words)

  await page.getByRole('link', { name: /^In cards/ }).click()
  await expect(page.getByRole('region', { name: 'In cards' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'In texts' })).toBeHidden()
  await page.keyboard.press('/')
  await page.keyboard.type('quicksilver')
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
})

test('the sheet of keys has every command by its place, and finds one', async ({ actus }) => {
  const { page } = actus
  await page.keyboard.press('F1')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  await expect(sheet.getByRole('heading', { name: 'Review' })).toBeVisible()
  await page.keyboard.type('palette or Ctrl K')
  await expect(sheet.getByText('No key does that.')).toBeVisible()
  await sheet.getByRole('textbox').fill('ctrl k')
  await expect(sheet.getByText('Search or do')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})

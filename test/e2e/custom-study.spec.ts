import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const question = (page: Page) => page.getByRole('group', { name: /^Question/ })
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Custom study' })

/** How many cards the dialog says that it found. */
async function found(page: Page): Promise<number> {
  const sentence = dialogOf(page).getByText(/cards? (is|are) found\.$/)
  return Number.parseInt(await sentence.innerText(), 10)
}

/** Goes through what is asked by keys alone. @returns the questions, in their order */
async function answerAll(page: Page): Promise<string[]> {
  const asked: string[] = []
  const done = page.getByRole('region', { name: 'Custom study done' })
  while (!(await done.isVisible())) {
    const name = await question(page).getAttribute('aria-label')
    asked.push(await question(page).innerText())
    await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: /^Good/ })).toBeVisible()
    await page.keyboard.press('3')
    await expect(done.or(page.locator(`[role=group][aria-label^=Question]:not([aria-label="${name}"])`))).toBeVisible()
  }
  return asked
}

test('the cards of the section that is read are studied, and nothing changes about when they come again', async ({
  actus,
}) => {
  const { page } = actus
  await actus.open('/cards?q=is:new')
  const head = page.getByRole('main').getByText(/\d+ cards/)
  await expect(head).toHaveText(/^Found, [1-9]/)
  const unseen = await head.innerText()
  await actus.open('/read/tip-som-cyber-14#the-means')
  await expect(page.getByRole('navigation').getByRole('link', { name: 'The means' })).toHaveAttribute(
    'aria-current',
    'true',
  )
  await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click()
  const study = page.getByRole('menuitem', { name: 'Study the cards of this section' })
  // Before the menu has its place Playwright would scroll to it, and leave the section.
  await expect(study).toBeInViewport({ ratio: 1 })
  await study.click()
  const dialog = dialogOf(page)
  await expect(dialog.getByRole('radio', { name: 'From a text or a section' })).toBeChecked()
  await expect(dialog.getByRole('button', { name: /^The means/ })).toBeVisible()
  const ofSection = await found(page)

  await dialog.getByRole('button', { name: /^The means/ }).press('Enter')
  await page.getByRole('option', { name: 'The whole text' }).press('Enter')
  await expect.poll(() => found(page)).toBeGreaterThan(ofSection)
  await dialog.getByRole('button', { name: /^The whole text/ }).press('Enter')
  await page.getByRole('option', { name: 'The means' }).press('Enter')
  await dialog.getByRole('button', { name: `Start with ${ofSection} cards` }).click()

  await expect(page.getByRole('main').getByText('From The means').first()).toBeVisible()
  await expect(question(page)).toHaveAccessibleName(`Question, 1 of ${ofSection}`)
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Good done' })).toBeVisible()
  await page.keyboard.press('3')
  await expect(question(page)).toHaveAccessibleName(`Question, 2 of ${ofSection}`)
  const asked = await answerAll(page)
  expect(asked).toHaveLength(ofSection - 1)
  await expect(page.getByText(`From The means: ${ofSection} of ${ofSection} cards done.`)).toBeVisible()
  await actus.open('/cards?q=is:new')
  await expect(head).toHaveText(unseen)
})

test('what practice showed to be missed is studied from its result, and answers count where they are to @long', async ({
  actus,
}) => {
  const { page } = actus
  await actus.open('/review?choose=missed-element')
  await expect(dialogOf(page).getByText('Practice has shown nothing to be missed yet.')).toBeVisible()
  await expect(dialogOf(page).getByRole('button', { name: 'Start' })).toBeDisabled()
  await page.keyboard.press('Escape')

  await actus.open('/practice/tip-som-cyber-14/baker-and-laundry')
  const check = page.getByRole('button', { name: /^Check answer/ })
  await check.click()
  await page.getByText(/are not said yet/).waitFor()
  await check.click()
  await page.getByRole('complementary').getByRole('link', { name: 'Study all cards behind what you missed' }).click()
  const dialog = dialogOf(page)
  await expect(dialog.getByRole('radio', { name: 'Behind what practice showed to be missed' })).toBeChecked()
  const cards = await found(page)
  await dialog.getByText('They count').click()
  await expect(dialog.getByText('Each answer changes when its card comes again.')).toBeVisible()
  await dialog.getByRole('button', { name: /^Start with/ }).click()
  // Until then a card of today's queue is shown.
  await expect(question(page)).toHaveAccessibleName(`Question, 1 of ${cards}`)
  const asked = await answerAll(page)
  expect(new Set(asked).size).toBeGreaterThan(1)
  await expect(page.getByText(`Missed in practice: ${cards} of ${cards} cards done.`)).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Back to today’s cards' }).click()
  await expect(page).toHaveURL(/#\/review$/)
  await actus.open('/cards?q=rated:1')
  await expect(page.getByRole('main').getByText(new RegExp(`\\b${cards} cards`))).toBeVisible()
})

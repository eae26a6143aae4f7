import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { Actus } from './fixtures'
import { expect, test } from './fixtures'
import { importText } from './import-text'
import { layMarks } from './lay-marks'

const locks = `# Locks

## Lifting

A lock lifts a boat from one level to another. The gates are closed by hand.

## Keepers

Its keeper says who may pass. A toll is paid before the gates open.`
const tolls = `# Tolls

Whoever carries goods pays a toll. The keeper writes it down.`

const entries = (page: Page) => page.getByRole('region', { name: 'Marks', exact: true }).locator('li')
const entry = (page: Page, words: string) => entries(page).filter({ has: page.getByRole('link', { name: words }) })
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search marks and notes' })

/** Two texts with five marks, and the notebook open on them. */
async function notebookOfFive(actus: Actus): Promise<Page> {
  await importText(actus, 'locks.md', locks, 'Locks')
  await layMarks(actus.page, [
    { words: 'keeper says who may pass', color: 3, note: 'Is the **keeper** alone?' },
    { words: 'lock lifts', color: 1, tags: ['water'] },
    { words: 'gates are closed', color: 2, tags: ['gate', 'water'] },
  ])
  await importText(actus, 'tolls.md', tolls, 'Tolls')
  await layMarks(actus.page, [
    { words: 'pays a toll', color: 2, tags: ['money'] },
    { words: 'The keeper writes', color: 1 },
  ])
  const page = await actus.restart()
  await actus.open('/notebook')
  await expect(entries(page)).toHaveCount(5)
  return page
}

test('marks of all texts stand together in the order of the texts, and lead there and back', async ({ actus }) => {
  const page = await notebookOfFive(actus)
  await expect(page.getByText('5 marks and 1 note in 2 texts.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Locks' })).toContainText('3 marks')
  await expect(entries(page).locator('.entry-link')).toHaveText([
    '“lock lifts”',
    '“gates are closed”',
    '“keeper says who may pass”',
    '“pays a toll”',
    '“The keeper writes”',
  ])
  await expect(entries(page).locator('.hung')).toHaveText(['1', '2'])
  await expect(entry(page, 'keeper says').locator('strong')).toHaveText('keeper')

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('j')
  await page.keyboard.press('ArrowDown')
  const opened = entry(page, 'keeper says').getByRole('link', { name: /keeper says/ })
  await expect(opened).toBeFocused()
  await page.keyboard.press('Enter')
  const margin = page.getByRole('complementary', { name: 'Margin' })
  await expect(margin.getByRole('button', { name: /^means/ })).toHaveAttribute('aria-expanded', 'true')
  await page.goBack()
  await expect(opened).toBeFocused()
})

test('filters fit together, stand in the address and survive a restart @long', async ({ actus }) => {
  let page = await notebookOfFive(actus)
  await search(page).fill('keep')
  await expect(entries(page)).toHaveCount(2)
  await expect(page.getByText('2 marks and 1 note in 2 texts.')).toBeVisible()
  await expect(entry(page, 'keeper says').locator('.own b')).toHaveText('keeper')
  const index = page.getByRole('navigation', { name: 'Actus' })
  await index.getByRole('link', { name: /definition/ }).click()
  await expect(entries(page)).toHaveCount(1)
  expect(page.url()).toMatch(/q=keep&color=1$/)

  const address = new URL(page.url()).hash.slice(1)
  page = await actus.restart()
  await actus.open(address)
  await expect(search(page)).toHaveValue('keep')
  await expect(entry(page, 'The keeper writes')).toBeVisible()
  await expect(entries(page)).toHaveCount(1)
  await search(page).fill('quicksilver')
  await expect(page.getByRole('heading', { name: 'No mark with “quicksilver”' })).toBeVisible()
  await page.getByRole('button', { name: 'Show all marks' }).click()
  await expect(entries(page)).toHaveCount(5)

  await page.getByRole('button', { name: 'Tag', exact: true }).click()
  await page.getByRole('textbox', { name: 'Find a tag' }).fill('wat')
  await page.keyboard.press('Enter')
  await expect(entries(page)).toHaveCount(2)
  await page.getByRole('button', { name: 'Date' }).click()
  await page.getByRole('button', { name: 'Today' }).click()
  await expect(entries(page)).toHaveCount(2)
  await page.getByRole('button', { name: 'By text' }).click()
  await page.getByRole('menuitem', { name: 'By tag' }).click()
  await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: '#' })).toHaveText([/^#gate/, /^#water/])
  await expect(entries(page)).toHaveCount(3)
})

test('marks are changed from the list by keys alone, one or several, and undo brings them back @long', async ({
  actus,
}) => {
  const page = await notebookOfFive(actus)
  await page.keyboard.press('j')
  await expect(entry(page, 'lock lifts').getByRole('link', { name: /lock lifts/ })).toBeFocused()
  await page.keyboard.press('4')
  await expect(entry(page, 'lock lifts')).toContainText('exam')
  await page.keyboard.press('n')
  await page.keyboard.type('By *how* much?')
  await page.keyboard.press('Escape')
  await expect(entry(page, 'lock lifts').locator('em')).toHaveText('how')
  await expect(page.getByText('5 marks and 2 notes in 2 texts.')).toBeVisible()
  await expect(entry(page, 'lock lifts').getByRole('link', { name: /lock lifts/ })).toBeFocused()

  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  const bulk = page.getByRole('group', { name: 'Chosen marks' })
  await expect(bulk).toContainText('2 chosen')
  await page.keyboard.press('l')
  await expect(page.getByRole('dialog', { name: 'Tags of 2 marks' })).toBeVisible()
  await page.getByRole('button', { name: 'Remove the tag water' }).click()
  await page.getByRole('textbox', { name: 'Add tags' }).fill('lift, #exam-1')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(entry(page, 'lock lifts').locator('.entry-tags a')).toHaveText(['#exam-1', '#lift'])
  await expect(entry(page, 'gates are').locator('.entry-tags a')).toHaveText(['#exam-1', '#gate', '#lift'])
  await page.keyboard.press('Delete')
  await expect(entries(page)).toHaveCount(3)
  await expect(page.getByText('2 marks removed')).toBeVisible()
  await expect(entry(page, 'keeper says').getByRole('link', { name: /keeper says/ })).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(entries(page)).toHaveCount(5)
})

test('a long list is walked by keys, and whoever comes back is where they were @long', async ({ actus }) => {
  const words = Array.from({ length: 300 }, (_, at) => `Rule ${at} tells what master ${at * 7} loads at quay ${at}.`)
  await importText(actus, 'quays.md', `# Quays\n\n${words.join('\n\n')}`, 'Quays')
  await layMarks(
    actus.page,
    words.map((sentence, at) => ({ words: sentence, color: (at % 5) + 1 })),
  )
  const page = await actus.restart()
  await actus.open('/notebook')
  await expect(page.getByText('300 marks in 1 text.')).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('End')
  await expect(page.getByRole('link', { name: 'Rule 299 ' })).toBeFocused()
  await expect(entries(page).last()).toHaveAttribute('aria-posinset', '300')
  await page.keyboard.press('PageUp')
  await page.keyboard.press('k')
  const rule = page.getByRole('link', { name: 'Rule 292 ' })
  await expect(rule).toBeFocused()
  expect(await entries(page).count(), 'only what is near the view is drawn').toBeLessThan(60)
  const top = async () => Math.round((await rule.boundingBox())?.y ?? -1)
  const before = await top()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article', { name: 'Quays' })).toBeVisible()
  await page.goBack()
  await expect(rule).toBeFocused()
  await expect.poll(top).toBe(before)

  await page.keyboard.press('Control+a')
  await expect(page.getByRole('group', { name: 'Chosen marks' })).toContainText('300 chosen')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('group', { name: 'Chosen marks' })).toBeHidden()
})

test('what a new edition left to check is confirmed in its place, and what it left without words is laid on others @long', async ({
  actus,
}) => {
  const sentences = Array.from({ length: 30 }, (_, at) => `Rule ${at} tells what master ${at * 7} loads at quay ${at}.`)
  const edition = (said: string) =>
    `# Of quays\n\n${[...sentences.slice(0, 4), said, ...sentences.slice(4)].join('\n\n')}\n`
  const { page } = actus
  await importText(actus, 'quays.md', edition('A pilot who sleeps pays for the keel.'), 'Of quays')
  await layMarks(page, [
    { words: 'who sleeps pays', color: 2 },
    { words: 'Rule 9 tells what', color: 5 },
    { words: 'Rule 11 tells' },
  ])
  await actus.restart()
  await actus.open('/library')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'quays-2.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(
        edition('A pilot who slumbers pays for the keel.').replace('Rule 9 tells what master 63 loads at quay 9.', ''),
      ),
    })
  await page.getByRole('button', { name: 'Update “Of quays”' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Update', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Texts' }).getByText('Of quays')).toHaveCount(1)
  await actus.open('/notebook')
  const index = page.getByRole('navigation', { name: 'Actus' })
  await expect(index.getByText('1 mark to check, since the new edition of Of quays.')).toBeVisible()
  await index.getByRole('link', { name: 'Look at them' }).first().click()
  await expect(entries(page)).toHaveCount(1)
  await expect(entries(page)).toContainText('“who sleeps pays”')
  await expect(entries(page)).toContainText('“who slumbers pays”')
  await entries(page).getByRole('button', { name: 'It is right here' }).click()
  await expect(index.getByText(/to check/)).toBeHidden()
  await page.getByRole('button', { name: 'Show all marks' }).click()
  await expect(entries(page)).toHaveCount(3)
  await expect(entries(page).locator('.entry-link').first()).toHaveText('“who slumbers pays”')

  await expect(index.getByText('1 mark has lost its words.')).toBeVisible()
  await index.getByRole('link', { name: 'Look at them' }).click()
  await expect(entries(page)).toHaveCount(1)
  await entry(page, 'Rule 9 tells')
    .getByRole('link', { name: /Rule 9/ })
    .click()
  await expect(page.getByRole('group', { name: 'Lay on other words' })).toContainText('Rule 9 tells what')
})

test.describe('in a small window, by touch', () => {
  test.use({ viewport: { width: 400, height: 800 }, hasTouch: true })
  test('marks are chosen by their boxes and changed from their menus; axe finds nothing', async ({ actus }) => {
    const page = await notebookOfFive(actus)
    const found = await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([])
    await page.getByRole('checkbox', { name: /lock lifts/ }).tap()
    await page.getByRole('checkbox', { name: /pays a toll/ }).tap()
    await page.getByRole('group', { name: 'Chosen marks' }).getByRole('button', { name: 'Mark as doubt' }).tap()
    await expect(entry(page, 'lock lifts')).toContainText('doubt')
    await expect(entry(page, 'pays a toll')).toContainText('doubt')
    await page.getByRole('button', { name: 'Choose none' }).tap()
    await page.getByRole('button', { name: 'More for “keeper says who may pass”' }).tap()
    await page.getByRole('menuitem', { name: 'Remove' }).tap()
    await expect(entries(page)).toHaveCount(4)
  })
})

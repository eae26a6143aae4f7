import { expect, test } from './fixtures'
import { importText } from './import-text'
import { painted } from './painted'

const title = 'A long way along the water'
const sections = 60
const line = 'Nothing of note stands here, as anyone may see who walks along the bank and back, and so it goes on.'
const section = (at: number) =>
  `## Lock ${at}\n\nHere begins lock ${at}, by the *keeper*.\n\n${Array.from({ length: 45 }, (_, i) => `${i + 1}. ${line}`).join('\n\n')}`
const words = `# ${title}\n\n${Array.from({ length: sections }, (_, at) => section(at + 1)).join('\n\n')}\n\nThe very last words.\n`

/** Whether words that were just gone to are drawn, and are not a stretch that is still empty. */
const drawnAt = (x: number, y: number) => document.elementFromPoint(x, y)?.closest('p, li, h2')?.textContent ?? ''

test('a long text stands whole in the page, whatever part it was opened at @long', async ({ actus }) => {
  const page = await importText(actus, 'long.md', words, title)
  const path = new URL(page.url()).hash.slice(1).split('?')[0] ?? ''
  await actus.open('/library')
  await actus.open(`${path}#lock-40`)
  await expect(page.getByText('Here begins lock 40')).toBeInViewport()
  // The title is there as well, for the focus and whoever is read to.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByText('The very last words')).toBeAttached()
  await page.keyboard.press('Control+a')
  const selected = await page.evaluate(() => document.getSelection()?.toString() ?? '')
  for (const at of [1, 17, 33, sections]) expect(selected).toContain(`Here begins lock ${at}, by the keeper.`)
  expect(await page.locator('article h2').count()).toBe(sections)
})

test('a jump to a part of a long text that was never shown finds it drawn @long', async ({ actus }) => {
  const page = await importText(actus, 'long.md', words, title)
  for (const at of [50, 12, 31]) {
    await page.getByRole('link', { name: new RegExp(`Lock ${at}$`) }).click()
    await expect(page.getByText(`Here begins lock ${at},`)).toBeInViewport()
    await expect.poll(() => page.evaluate(drawnAt.toString().replace(/^/, '(') + ')(600, 500)')).toContain('of note')
  }
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByText('Here begins lock 12,')).toBeInViewport()
})

test('marks and hits far apart in a long text are painted when one comes to them', async ({ actus }) => {
  const page = await importText(actus, 'long.md', words, title)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('begins lock 55')
  await expect(page.getByRole('main').getByText('1 of 1')).toBeVisible()
  await expect.poll(() => page.evaluate(painted, 'find-here')).toEqual(['begins lock 55'])
  await expect(page.getByText('Here begins lock 55')).toBeInViewport()
  const field = page.getByRole('textbox', { name: 'Find in this text' })
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
  await expect.poll(() => page.evaluate(painted, 'find-here')).toEqual([])
  await page.keyboard.press('Control+f')
  await expect(field).toBeFocused()
  await expect.poll(() => page.evaluate(painted, 'find-here')).toEqual(['begins lock 55'])
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  // What was found is in hand.
  await expect(page.getByRole('toolbar', { name: 'Mark the selection' })).toBeVisible()
  await page.keyboard.press('2')
  await expect.poll(() => page.evaluate(painted, 'mark-2')).toEqual(['begins lock 55'])
  await page.getByRole('link', { name: 'Lock 3', exact: false }).first().click()
  await expect(page.getByText('Here begins lock 3,')).toBeInViewport()
  await expect.poll(() => page.evaluate(painted, 'mark-2')).toEqual([])
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(() => page.evaluate(painted, 'mark-2')).toEqual(['begins lock 55'])
})

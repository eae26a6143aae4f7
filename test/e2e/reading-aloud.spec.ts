import { expect, test } from './fixtures'
import { doubleVoices, endSentence, spoken } from './speech'

const lit = () => [...(CSS.highlights.get('aloud') ?? [])].map(({ startContainer }) => startContainer.textContent)

test('the text is read sentence by sentence, lit and kept in view, and stops where one says', async ({ actus }) => {
  const { page } = actus
  await page.addInitScript(doubleVoices)
  await page.reload()
  await actus.open('/read/tip-som-cyber-14')
  await page.getByRole('heading', { level: 1, name: /Technology/ }).waitFor()
  await page.keyboard.press('q')
  const bar = page.getByRole('group', { name: 'Read aloud' })
  await expect(bar).toBeVisible()
  await expect.poll(() => page.evaluate(spoken)).toHaveLength(1)
  for (let i = 0; i < 12; i += 1) await page.evaluate(endSentence)
  await expect.poll(() => page.evaluate(spoken)).toHaveLength(13)
  const words = (await page.evaluate(spoken)).at(-1)?.replace(/ \[.*/, '') ?? ''
  expect((await page.evaluate(lit)).join('')).toContain(words.slice(0, 20))
  await expect(page.getByText(words.slice(0, 40)).first()).toBeInViewport()
  // Pausing and going on reads the same sentence again.
  await page.keyboard.press('q')
  await expect(bar.getByRole('button', { name: 'Go on' })).toBeVisible()
  await page.evaluate(endSentence)
  await page.keyboard.press('q')
  await expect.poll(async () => (await page.evaluate(spoken)).at(-1)).toBe(`${words} [1]`)
  await expect(bar.getByRole('button', { name: /Voice/ })).toContainText('Double')
  await bar.getByRole('button', { name: 'Stop' }).click()
  await expect(bar).toBeHidden()
  const count = (await page.evaluate(spoken)).length
  await page.evaluate(endSentence)
  expect(await page.evaluate(spoken)).toHaveLength(count)
})

test('where there is no voice, that is said, with what to do', async ({ actus: { page } }) => {
  await page.keyboard.press('q')
  await expect(page.getByText(/no voice that works offline/)).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByText(/no voice that works offline/)).toBeHidden()
})

test('Escape ends reading aloud before it shows all again @long', async ({ actus: { page } }) => {
  const showAll = page.getByRole('button', { name: /^Show all/ })
  await page.keyboard.press('f')
  await expect(showAll).toBeVisible()
  await page.keyboard.press('q')
  await expect(page.getByRole('group', { name: 'Read aloud' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('group', { name: 'Read aloud' })).toBeHidden()
  await expect(showAll).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(showAll).toBeHidden()
})

import type { Locator, Page } from '@playwright/test'
import { dragOver } from '../loop/text'
import { expect, test, type Actus } from './fixtures'
import { openConsent, picked, press, storedMarks } from './keys'

/** Another window on the same program. What it reports is not asked for: it is going to be killed. */
async function newWindow({ page }: Actus, path: string): Promise<Page> {
  const window = await page.context().newPage()
  await window.goto(`${page.url().split('#')[0] ?? ''}#${path}`)
  return window
}

/** Ends a window as a crash does: it gets to do nothing more. */
async function kill(window: Page): Promise<void> {
  const session = await window.context().newCDPSession(window)
  const crashed = window.waitForEvent('crash')
  void session.send('Page.crash').catch(() => {})
  await crashed
  await window.close()
}

const lastWord = (text: string): number => Math.max(0, ...[...text.matchAll(/w(\d+)/g)].map(([, word]) => Number(word)))

/**
 * Types one word after the other without a pause, until the program has confirmed twice that it keeps what was typed.
 * @returns the last word that it keeps for sure
 */
async function typeUntilKept(window: Page, from: number): Promise<number> {
  const kept: number[] = []
  window.on('response', (response) => {
    if (response.url().includes('saveDraft') && response.ok()) kept.push(lastWord(response.request().postData() ?? ''))
  })
  for (let word = from; word < from + 300 && kept.filter((it) => it > from).length < 2; word++)
    await window.keyboard.type(`w${word} `, { delay: 12 })
  expect(kept.length, 'times that it was kept while typing went on').toBeGreaterThanOrEqual(2)
  return Math.max(...kept)
}

/** Writes in windows that are killed while one types, one after the other; each goes on where the one before was. */
async function outlivesKills(
  actus: Actus,
  path: string,
  kills: number,
  open: (window: Page) => Promise<Locator>,
): Promise<void> {
  let kept = 0
  for (let killed = 0; killed < kills; killed++) {
    const window = await newWindow(actus, path)
    const field = await open(window)
    await expect
      .poll(async () => lastWord(await field.inputValue()), `after ${killed} kills`)
      .toBeGreaterThanOrEqual(kept)
    await field.press('Control+End')
    kept = await typeUntilKept(window, lastWord(await field.inputValue()) + 1)
    await kill(window)
  }
  const window = await newWindow(actus, path)
  const field = await open(window)
  await expect.poll(async () => lastWord(await field.inputValue())).toBeGreaterThanOrEqual(kept)
  await window.close()
}

/** Opens the form of a new card, once the screen of cards is there. */
async function newCard(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Cards' }).waitFor()
  await page.keyboard.press('c')
}

test('a note on a mark outlives a window that is killed with each second', async ({ actus }) => {
  const { page } = actus
  const margin = page.getByRole('complementary', { name: 'Margin' })
  await dragOver(page, 'at least four years’ imprisonment')
  await page.keyboard.press('1')
  await margin.getByRole('button', { name: /^definition, 5 words/ }).click()
  const kept = page.waitForResponse(
    (response) => response.ok() && response.request().postData()?.includes('writing:') === true,
  )
  await margin.getByRole('textbox', { name: 'Note' }).fill('w0 ')
  await kept
  // It opens again by itself where the window closed on it.
  await outlivesKills(actus, '/read', 2, async (window) => {
    const note = window.getByRole('textbox', { name: 'Note' })
    await note.waitFor()
    return note
  })
})

test('a new card does as well, and says that it is the one from before', async ({ actus }) => {
  await outlivesKills(actus, '/cards', 1, async (window) => {
    await window.getByRole('main').waitFor()
    await newCard(window)
    return window.getByRole('textbox', { name: 'Question' })
  })
  await actus.open('/cards')
  await newCard(actus.page)
  await expect(actus.page.getByText('What you had begun to write is back.')).toBeVisible()
})

test('a note across marks does as well, and is open again', async ({ actus }) => {
  await actus.open('/notebook')
  await actus.page.getByRole('button', { name: 'Begin a note' }).click()
  await actus.page.getByRole('textbox', { name: 'Note, in Markdown' }).fill('w0')
  await expect(actus.page.getByText('Draft kept')).toBeVisible()
  await outlivesKills(actus, '/notebook', 1, async (window) => {
    await expect(window.locator('p', { hasText: 'What you were writing is here again.' })).toBeVisible()
    await window.getByRole('button', { name: 'Edit', exact: true }).click()
    const note = window.getByRole('textbox', { name: 'Note, in Markdown' })
    await expect(note).toBeFocused()
    return note
  })
})

test('what was said of a case outlives a window that is killed, which is said', async ({ actus }) => {
  const path = '/practice/tip-som-cyber-14/baker-and-laundry'
  const window = await newWindow(actus, path)
  const kept = window.waitForResponse((response) => response.url().includes('saveDraft') && response.ok())
  const answer = (page: Page) => page.getByRole('complementary').getByRole('radio', { name: 'Yes' }).first()
  await answer(window).check({ force: true })
  await kept
  await kill(window)
  const again = await newWindow(actus, path)
  await expect(again.getByText('Your answers so far are here again').first()).toBeVisible()
  await expect(answer(again)).toBeChecked()
  await again.close()
})

test('what cannot be stored is said once, stays, and is stored when that works again', async ({ actus: { page } }) => {
  await page.evaluate(() => (location.hash = '/cards'))
  await newCard(page)
  const question = page.getByRole('textbox', { name: 'Question' })
  await expect(question).toBeFocused()
  const refusal = { error: { message: '', code: -32603, data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 422 } } }
  await page.route('**/trpc/annotations.saveDraft*', (route) =>
    route.fulfill({ status: 422, contentType: 'application/json', body: JSON.stringify(refusal) }),
  )
  await question.fill('Do not lose me')
  const said = page.getByText('could not be stored yet').first()
  await expect(said).toBeVisible()
  // Neither a look elsewhere nor the way back loses it.
  await page.evaluate(() => (location.hash = '/library'))
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
  await page.evaluate(() => (location.hash = '/cards'))
  await page.getByRole('main').waitFor()
  await newCard(page)
  await expect(question).toHaveValue('Do not lose me')
  const stored = page.waitForResponse((response) => response.url().includes('saveDraft') && response.ok())
  await page.unroute('**/trpc/annotations.saveDraft*')
  await stored
  await expect(page.getByText('is stored again').first()).toBeVisible()
  // The form is open again by its address.
  await page.reload()
  await expect(question).toHaveValue('Do not lose me')
})

test('the last words are kept when the window is closed in the middle of them', async ({ actus }) => {
  const window = await newWindow(actus, '/cards')
  await window.getByRole('main').waitFor()
  // Nobody writes before what was kept from before can have come.
  await Promise.all([window.waitForResponse(/annotations\.draft/), newCard(window)])
  await window.getByRole('textbox', { name: 'Question' }).fill('The very last word')
  // Before half a second is over: the draft is sent as the window goes.
  await window.goto('about:blank')
  await window.close()
  await actus.open('/cards')
  await newCard(actus.page)
  await expect(actus.page.getByRole('textbox', { name: 'Question' })).toHaveValue('The very last word')
})

test('a mark that is opened again while its note is being stored keeps the note', async ({ actus }) => {
  const page = await openConsent(actus)
  await press(page, 'v ArrowDown ArrowDown 1')
  await expect.poll(() => storedMarks(page)).toHaveLength(1)
  // What the program answers is heard only when the test says so.
  await page.evaluate(() => {
    const plain = globalThis.fetch
    const heard = new Promise((done) => addEventListener('heard', done, { once: true }))
    globalThis.fetch = async (input, init) => {
      const response = await plain(input, init)
      if (String(input instanceof Request ? input.url : input).includes('annotations.setNote')) await heard
      return response
    }
  })
  await press(page, 'n')
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused()
  await page.keyboard.type('Ask about the case')
  await press(page, 'Escape')
  await expect.poll(async () => (await storedMarks(page))[0]?.note).toBe('Ask about the case')
  await press(page, 'l')
  await expect(page.getByRole('combobox', { name: 'Tags' })).toBeFocused()
  await page.evaluate(() => dispatchEvent(new Event('heard')))
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Ask about the case')
  await press(page, 'Escape')
  await expect(picked(page)).toBeFocused()
  await press(page, '3')
  await expect.poll(() => storedMarks(page)).toMatchObject([{ color: 3, note: 'Ask about the case' }])
})

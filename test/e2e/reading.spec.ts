import { dragOver } from '../loop/text'
import { expect, test } from './fixtures'

test('the place in the text is kept over a restart', async ({ actus }) => {
  await actus.page
    .getByRole('link', { name: /Cybercrime/ })
    .first()
    .click()
  const heading = actus.page.getByRole('heading', { level: 2, name: /Cybercrime/ })
  await expect(heading).toBeInViewport()
  // Over the text: over the index the wheel moves nothing.
  await heading.hover()
  const scrolled = actus.page.evaluate(() => new Promise((done) => addEventListener('scroll', done, { once: true })))
  await actus.page.mouse.wheel(0, 40)
  await scrolled
  // Until the place is stored the host has not been told; leaving the screen tells it.
  const stored = actus.page.waitForResponse((response) => response.url().includes('library.setPosition'))
  await actus.page.getByRole('link', { name: 'Home', exact: true }).click()
  await stored
  await expect(actus.page.getByRole('heading', { level: 1, name: /25|\w+day/ })).toBeVisible()
  const page = await actus.restart()
  await page.getByRole('link', { name: 'Reading', exact: true }).click()
  await expect(page.getByRole('heading', { level: 2, name: /Cybercrime/ })).toBeInViewport()
})

test('a card leads to its passage, and the passage to its cards @long', async ({ actus }) => {
  const { page } = actus
  await actus.open('/review')
  await expect(page.getByRole('group', { name: /^Question/ })).toBeFocused()
  await page.keyboard.press('Space')
  const margin = page.getByRole('complementary', { name: 'Margin' })
  await margin.getByRole('button', { name: /Show in the text/ }).click()
  await margin.getByRole('link', { name: /Open in the reader/ }).click()
  await expect(page.getByRole('article')).toBeVisible()
  await expect(page).toHaveURL(/#\/read\/tip-som-cyber-14/)
  await page.goBack()
  await expect(page.getByRole('group', { name: /^Question/ })).toBeVisible()
  // What was looked up is not where the learner stopped reading.
  await page.getByRole('link', { name: 'Reading', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Technology/ })).toBeInViewport()
})

test('a mark’s key pressed twice makes one mark @long', async ({ actus: { page } }) => {
  const margin = page.getByRole('complementary', { name: 'Margin' })
  await dragOver(page, 'at least four years’ imprisonment')
  await page.keyboard.press('1')
  await page.keyboard.press('1')
  await expect(margin.getByText('1 mark here')).toBeVisible()
  await page.keyboard.press('r')
  await expect(margin.getByRole('button', { name: /^definition, 5 words/ })).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(margin.getByText('No marks yet')).toBeVisible()
  await expect(page.getByRole('main')).toBeFocused()
})

test('words are marked by keys alone, and a note that is being typed outlives the program', async ({ actus }) => {
  await actus.page.keyboard.press('v')
  await actus.page.keyboard.press('1')
  const margin = actus.page.getByRole('complementary', { name: 'Margin' })
  await margin.getByRole('button', { name: /^definition, \d+ words/ }).click()
  await actus.page.keyboard.press('n')
  const note = actus.page.getByRole('textbox', { name: 'Note' })
  await note.fill('Half a thought, not yet')
  await expect(async () => {
    const stored = await actus.page.evaluate(async () => {
      const token = document.querySelector<HTMLMetaElement>('meta[name="actus-token"]')?.content ?? ''
      const headers = { 'x-actus-token': token }
      const read = async (path: string, input: unknown) =>
        (await fetch(`trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers })).json()
      const marks = await read('annotations.list', { documentId: 'tip-som-cyber-14' })
      return read('annotations.draft', { key: `note:${marks.result.data[0].id}` })
    })
    expect(JSON.stringify(stored)).toContain('Half a thought, not yet')
  }).toPass()
  const page = await actus.restart()
  await page.getByRole('link', { name: 'Reading', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Half a thought, not yet')
})

test('overlapping marks can each be reached, and undo takes them back one by one @long', async ({
  actus: { page },
}) => {
  const margin = page.getByRole('complementary', { name: 'Margin' })
  await dragOver(page, 'an offence with a maximum penalty of at least four years’ imprisonment')
  await page.keyboard.press('1')
  await dragOver(page, 'maximum penalty of at least')
  await page.keyboard.press('3')
  const [outer, inner] = [
    margin.getByRole('button', { name: /^definition/ }),
    margin.getByRole('button', { name: /^means/ }),
  ]
  await expect(outer).toBeVisible()
  await expect(inner).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(inner).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(outer).toBeHidden()
  await page.keyboard.press('Control+Shift+z')
  await expect(outer).toBeVisible()
  await expect(inner).toBeHidden()
})

test('the paper that was chosen is there at the next start, before anything is drawn', async ({ actus }) => {
  await actus.open('/settings')
  await actus.page.getByText('Dark', { exact: true }).first().click()
  await expect(actus.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  const page = await actus.restart()
  const response = await page.request.get(page.url().split('#')[0] ?? '')
  expect(await response.text()).toMatch(/<html[^>]*data-theme="dark"/)
})

test('words that were just marked become a card by one key @long', async ({ actus: { page } }) => {
  const margin = page.getByRole('complementary', { name: 'Margin' })
  await dragOver(page, 'at least four years’ imprisonment')
  await page.keyboard.press('4')
  await expect(margin.getByRole('button', { name: /^exam, 5 words/ })).toBeVisible()
  await page.keyboard.press('c')
  await expect(margin.getByRole('textbox', { name: 'Answer' })).toHaveValue('at least four years’ imprisonment')
  await expect(margin.getByRole('textbox', { name: 'Question' })).toBeFocused() // However low the words stand, the whole form is seen.
  await expect(margin.getByRole('button', { name: 'Cancel' })).toBeInViewport({ ratio: 1 })
})

test('a note that was closed stays closed, and the keys are the text’s again @long', async ({ actus: { page } }) => {
  const margin = page.getByRole('complementary', { name: 'Margin' })
  await dragOver(page, 'at least four years’ imprisonment')
  await page.keyboard.press('1')
  const mark = margin.getByRole('button', { name: /^definition, 5 words/ })
  await expect(mark).toBeVisible()
  await page.keyboard.press('n')
  const note = margin.getByRole('textbox', { name: 'Note' })
  await expect(note).toBeFocused()
  const kept = page.waitForResponse((response) => response.url().includes('saveDraft'))
  await note.fill('Written slowly')
  await kept
  await page.keyboard.press('Escape')
  await expect(margin.getByText('Written slowly')).toBeVisible()
  await expect(mark).toBeFocused()
  await expect(note).toBeHidden()
})

test('picking by keys begins from a link as well, and Enter marks what was picked @long', async ({
  actus: { page },
}) => {
  const margin = page.getByRole('complementary', { name: 'Margin' })
  await page
    .getByRole('link', { name: /Smuggling of migrants/ })
    .first()
    .focus()
  const address = page.url()
  await page.keyboard.press('v')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(margin.getByRole('button', { name: /^definition, \d+ words?/ })).toBeVisible()
  expect(page.url()).toBe(address)
})

test('a card that was left half written goes on with the same key @long', async ({ actus: { page } }) => {
  const margin = page.getByRole('complementary', { name: 'Margin' })
  const question = margin.getByRole('textbox', { name: 'Question' })
  await dragOver(page, 'at least four years’ imprisonment')
  await page.keyboard.press('c')
  await question.fill('From what penalty')
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await page.keyboard.press('c')
  await expect(question).toHaveValue('From what penalty')
  await page.keyboard.press('Control+s')
  await expect(margin.getByRole('textbox', { name: 'Answer' })).toBeHidden()
  await expect(page.getByRole('main')).toBeFocused()
})

test('a note that could not be stored stays open with its words', async ({ actus: { page } }) => {
  const margin = page.getByRole('complementary', { name: 'Margin' })
  await dragOver(page, 'at least four years’ imprisonment')
  await page.keyboard.press('1')
  await expect(margin.getByRole('button', { name: /^definition, 5 words/ })).toBeVisible()
  await page.keyboard.press('n')
  const note = margin.getByRole('textbox', { name: 'Note' })
  await note.fill('Do not lose me')
  const refusal = { error: { message: '', code: -32603, data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 422 } } }
  await page.route('**/trpc/annotations.setNote*', (route) =>
    route.fulfill({ status: 422, contentType: 'application/json', body: JSON.stringify(refusal) }),
  )
  await page.keyboard.press('Escape')
  await expect(note).toHaveValue('Do not lose me')
  await page.unroute('**/trpc/annotations.setNote*')
  await page.keyboard.press('Escape')
  await expect(note).toBeHidden()
  await expect(margin.getByText('Do not lose me')).toBeVisible()
})

test('words selected while a mark is still being stored stay selected, and the next key marks them @long', async ({
  actus: { page },
}) => {
  const margin = page.getByRole('complementary', { name: 'Margin' })
  await page.route('**/annotations.add', async (route) => {
    await new Promise((done) => setTimeout(done, 500))
    await route.continue()
  })
  await dragOver(page, 'at least four years’ imprisonment')
  const stored = page.waitForResponse('**/annotations.add')
  await page.keyboard.press('1')
  await dragOver(page, 'Three protocols stand beside it')
  await stored
  await expect(margin.getByRole('button', { name: /^definition, 5 words/ })).toBeVisible()
  await page.keyboard.press('2')
  await expect(margin.getByRole('button', { name: /^elements, 5 words/ })).toBeVisible()
  await expect(margin.getByRole('button', { name: /^definition, 5 words/ })).toBeVisible()
})

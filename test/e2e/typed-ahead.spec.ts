import { dragOver, selectionTold } from '../loop/text'
import { expect, test } from './fixtures'
import { margin, openConsent, picked, press, storedMarks } from './keys'

test('what is typed right after a key that opens something is for that, and runs no command', async ({ actus }) => {
  const page = await openConsent(actus)
  await press(page, 'v ArrowDown')
  // Each of these letters is a key of the reader.
  await page.keyboard.type('nchat jz', { delay: 0 })
  const note = margin(page).getByRole('textbox', { name: 'Note' })
  await expect(note).toHaveValue('chat jz')
  await expect(note).toBeFocused()
  await press(page, 'Escape')
  await expect(picked(page)).toBeFocused()
  await expect.poll(() => storedMarks(page)).toMatchObject([{ note: 'chat jz', color: 1 }])

  // Two marks on these words: a digit in the list of both leads to the second, and gives no colour.
  await press(page, 'Shift+ArrowLeft 3')
  await expect(margin(page).getByText('2 marks here')).toBeVisible()
  await page.keyboard.type('b2', { delay: 0 })
  await page.keyboard.press('Enter')
  await expect(margin(page).getByRole('button', { name: /^definition/ })).toBeFocused()
  await press(page, 'Escape')

  await page.keyboard.type('/victim', { delay: 0 })
  await expect(page.getByRole('textbox', { name: 'Find in this text' })).toHaveValue('victim')
  await press(page, 'Escape')
  expect((await storedMarks(page)).map(({ color }) => color).toSorted()).toEqual([1, 3])

  // A screen, and a field that a key opens there.
  await page.keyboard.type('gccwhat is asked', { delay: 0 })
  await expect(page.getByRole('form').getByRole('textbox').first()).toHaveValue('what is asked')
})

test('a key right after the one that marks is for the mark that is being made @long', async ({ actus: { page } }) => {
  await dragOver(page, 'at least four years’ imprisonment')
  await page.keyboard.type('4lpenalty,', { delay: 0 })
  await expect(margin(page).getByText('#penalty')).toBeVisible()
  await press(page, 'Escape')
  await expect.poll(() => storedMarks(page)).toMatchObject([{ color: 4, tags: ['penalty'] }])

  await dragOver(page, 'an organized criminal group is involved in it')
  await page.keyboard.type('2nwho is?', { delay: 0 })
  await expect(margin(page).getByRole('textbox', { name: 'Note' })).toHaveValue('who is?')
  await press(page, 'Escape')
  await expect.poll(async () => (await storedMarks(page)).map(({ note }) => note).toSorted()).toEqual(['', 'who is?'])
})

test('a mark that is made while the page has just been scrolled stays in hand @long', async ({ actus: { page } }) => {
  const settled = page.waitForResponse((response) => response.url().includes('library.setPosition'))
  // The second step comes too soon after the first to be noted before the page has settled.
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    scrollBy(0, 300)
    await frame()
    await frame()
    scrollBy(0, 300)
    await frame()
    const words = document.createRange()
    const inView = [...document.querySelectorAll('article p')].find((p) => p.getBoundingClientRect().top > 200)
    words.selectNodeContents(inView ?? document.body)
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(words)
  })
  await selectionTold(page)
  await page.keyboard.press('4')
  await settled
  await page.keyboard.type('laway,', { delay: 0 })
  await expect(margin(page).getByText('#away')).toBeVisible()
})

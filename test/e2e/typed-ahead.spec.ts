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

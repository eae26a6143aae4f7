import { writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { chooseFile, chooseType, pasteFile, pictureFile } from './card-type'
import { expect, test } from './fixtures'
import { silence } from './sound-file'

const preview = (page: Page) => page.getByRole('complementary').locator('.preview')

test('words are set by keys, a pasted picture stands among them, and what cannot be shown says why @long', async ({
  actus,
}) => {
  const { page } = actus
  await actus.open('/cards/new')
  const question = page.getByRole('textbox', { name: 'Question', exact: true })
  await question.fill('Which act is shown?')
  await question.press('ControlOrMeta+a')
  await question.press('ControlOrMeta+b')
  await expect(question).toHaveValue('**Which act is shown?**')
  await question.press('ControlOrMeta+z')
  await expect(question).toHaveValue('Which act is shown?')

  await question.press('ControlOrMeta+End')
  await question.press('Enter')
  await pasteFile(page, pictureFile)
  await expect(question).toHaveValue(/^Which act is shown\?\n!\[acts and means\]\(actus:media\/[0-9a-f]{64}\)$/)
  await page.getByRole('button', { name: 'Preview' }).click()
  const picture = preview(page).getByRole('img', { name: 'acts and means' })
  await expect(picture).toBeVisible()
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(600)

  await question.focus()
  await pasteFile(page, { name: 'said aloud.wav', mimeType: 'audio/wav', buffer: silence(1) })
  const sound = preview(page).locator('audio')
  await expect(sound).toHaveAttribute('aria-label', 'said aloud')
  await expect.poll(() => sound.evaluate((audio: HTMLAudioElement) => audio.duration)).toBeCloseTo(1, 1)

  await question.focus()
  await pasteFile(page, { name: 'letter.png', mimeType: 'image/png', buffer: Buffer.from('no picture') })
  await expect(page.getByText(/^Could not take in letter\.png\. A card can show PNG/).first()).toBeVisible()
  await expect(question).toHaveValue(/\(actus:media\/[0-9a-f]{64}\)$/)
})

test('a picture is covered by keys alone; steps are taken back; each place is a card that a reload does not lose', async ({
  actus,
}) => {
  const { page } = actus
  await actus.open('/cards/new')
  await chooseType(page, 'Covered picture')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByText('Choose a picture first.')).toBeVisible()
  await chooseFile(page, 'Choose a picture', pictureFile)
  const add = page.getByRole('button', { name: 'Add one in the middle' })
  await add.press('Enter')
  const first = page.getByRole('button', { name: /^Card 1, rectangle/ })
  await expect(first).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(first).toHaveAccessibleName(/38 % from the left, 42 % from the top, 20 by 17 %$/)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(first).toHaveAccessibleName(/20 by 16 %$/)
  await page.keyboard.press('Enter')
  await page.keyboard.type('recruitment')
  await add.press('Enter')
  await expect(page.getByRole('button', { name: /^Card 2, rectangle/ })).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('button', { name: /^Card 2/ })).toHaveCount(0)
  await add.press('Enter')

  await page.getByRole('textbox', { name: 'What it shows' }).fill('a drawing of two acts')
  await expect(page.getByText('Draft kept')).toBeVisible()
  await page.waitForTimeout(1500)
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'What is under place 1' })).toHaveValue('recruitment')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByRole('row', { name: /a drawing of two acts \([12]\)/ })).toHaveCount(2)
})

test('what asks much alike is told while it is typed, and shown beside it', async ({ actus }) => {
  const { page } = actus
  await actus.open('/cards/new')
  await page
    .getByRole('textbox', { name: 'Question', exact: true })
    .fill('Which acts can be the first element of trafficking?')
  const alike = page.getByRole('list', { name: 'Cards that ask alike' })
  await expect(alike).toContainText('Much like “Which five acts can be the first element of trafficking?”.')
  await alike.getByRole('button', { name: 'Compare' }).click()
  await expect(alike.getByText('harbouring')).toBeVisible()
})

test('cards are written in a row by keys: saved from any control, and the first field of the next has the focus @long', async ({
  actus,
}) => {
  const { page } = actus
  await actus.open('/cards/new')
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  for (const [at, from] of [/Deck$/, /^Save$/].entries()) {
    await expect(field('Question')).toBeFocused()
    await page.keyboard.type(`Question ${at}`)
    await field('Answer').fill(`Answer ${at}`)
    await page.getByRole('form').getByRole('button', { name: from }).focus()
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(page.getByRole('row', { name: `Question ${at}` }).first()).toBeVisible()
    await expect(field('Question')).toHaveValue('')
  }
  await expect(field('Question')).toBeFocused()
})

test('what is chosen after a long look arrives, though memory was tidied up meanwhile', async ({ actus }, info) => {
  const { page } = actus
  const path = info.outputPath(pictureFile.name)
  await writeFile(path, pictureFile.buffer)
  await actus.open('/cards/new')
  await chooseType(page, 'Covered picture')
  const browser = await page.context().newCDPSession(page)
  await browser.send('Page.enable')
  await browser.send('DOM.enable')
  await browser.send('Page.setInterceptFileChooserDialog', { enabled: true })
  const opened = new Promise<{ backendNodeId?: number }>((resolve) => browser.once('Page.fileChooserOpened', resolve))
  await page.getByRole('button', { name: 'Choose a picture', exact: true }).click()
  const { backendNodeId } = await opened
  await browser.send('HeapProfiler.collectGarbage')
  await browser.send('DOM.setFileInputFiles', { backendNodeId, files: [path] })
  await expect(page.getByRole('img', { name: 'acts and means' })).toBeVisible()
})

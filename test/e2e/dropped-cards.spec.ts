import { writeFileSync } from 'node:fs'
import type { TestInfo } from '@playwright/test'
import { chooseType, pictureFile } from './card-type'
import { dropFiles } from './drop-files'
import { expect, test } from './fixtures'

/** Writes a file of the test's own. @returns its path */
function write(info: TestInfo, name: string, content: string | Buffer): string {
  const path = info.outputPath(name)
  writeFileSync(path, content)
  return path
}

test('files of cards that are dropped together come one after the other, and texts go to the library', async ({
  actus,
}, info) => {
  const { page } = actus
  const paths = [
    write(info, 'locks.csv', 'Front;Back\nWho opens a lock?;its keeper\n'),
    write(info, 'weirs.tsv', 'Front\tBack\nWho lowers a weir?\twhoever has a licence\nWhen?\tat dawn\n'),
    write(info, 'notes.md', '# Of canals\n\nThey hold water.'),
  ]
  await actus.open('/review')
  await expect(page.getByRole('group', { name: /^Question/ })).toBeVisible()
  await dropFiles(page, paths, {
    meanwhile: () => expect(page.getByText('Let go to add to the library')).toBeVisible(),
  })
  const dialog = (name: string) => page.getByRole('dialog', { name })
  await expect(dialog('locks.csv').getByText('1 card would be new')).toBeVisible()
  await dialog('locks.csv').getByRole('button', { name: 'Bring in 1 card' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await expect(dialog('weirs.tsv').getByText('2 cards would be new')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const row = page.getByRole('region', { name: 'Files' }).getByRole('listitem').filter({ hasText: 'notes.md' })
  await expect(row.getByText('In the library')).toBeVisible()
})

test('a picture that is dropped on a field stands in it, on the picture of a card it is covered, and what is no picture says so @long', async ({
  actus,
}, info) => {
  const { page } = actus
  const picture = write(info, 'acts and means.svg', pictureFile.buffer)
  await actus.open('/cards/new')
  const answer = page.getByRole('textbox', { name: 'Answer', exact: true })
  await answer.fill('as drawn here:')
  await dropFiles(page, [picture], { over: answer })
  await expect(answer).toHaveValue(/!\[acts and means\]\(actus:media\/[0-9a-f]{64}\)/)
  await expect(page.getByText('Let go to add to the library')).toBeHidden()

  await dropFiles(page, [write(info, 'letter.png', 'no picture')], { over: answer })
  await expect(page.getByText(/^Could not take in letter\.png\./).first()).toBeVisible()

  await chooseType(page, 'Covered picture')
  // The list of types lies over the form until it has faded out.
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await dropFiles(page, [picture], { over: page.getByRole('group', { name: 'Picture' }) })
  await page.getByRole('button', { name: 'Add one in the middle' }).click()
  await expect(page.getByRole('button', { name: /^Card 1, rectangle/ })).toBeVisible()
})

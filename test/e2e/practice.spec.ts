import { dragOver } from '../loop/text'
import { expect, test } from './fixtures'

test('undo takes back what was said of a case before it is checked, and nothing else', async ({ actus }) => {
  const { page } = actus
  await actus.open('/practice/tip-som-cyber-14/north-by-night')
  const act = page.getByRole('radiogroup', { name: 'Act', exact: true })
  const said = page.getByText(/^\d of 15 said$/)
  await act.getByText('Yes').click()
  await dragOver(page, 'he took them north')
  await page.keyboard.press('h')
  const mark = page.getByRole('button', { name: 'Remove the mark: he took them north' })
  await expect(mark).toBeVisible()
  // Which act the words show is asked next; one may leave it.
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+z')
  await expect(mark).toBeHidden()
  await expect(said).toHaveText('1 of 15 said')
  await page.keyboard.press('Control+z')
  await expect(said).toHaveText('0 of 15 said')
  await page.keyboard.press('Control+Shift+z')
  await page.keyboard.press('Control+y')
  await expect(mark).toBeVisible()
  await expect(act.getByRole('radio', { name: 'Yes' })).toBeChecked()
})

test('a case that was looked at before asks anew before it is checked half said @long', async ({ actus }) => {
  const { page } = actus
  await actus.open('/practice/tip-som-cyber-14/north-by-night')
  const check = page.getByRole('button', { name: /^Check answer/ })
  const warning = page.getByText(/are not said yet/)
  await expect(check).toBeVisible()
  await actus.open('/practice/tip-som-cyber-14/nurse-in-muscat')
  await expect(page.getByRole('heading', { name: 'Case 2: The post in Muscat' })).toBeAttached()
  await check.click()
  await expect(warning).toBeVisible()
  await actus.open('/practice/tip-som-cyber-14/north-by-night')
  await expect(page.getByRole('heading', { name: 'Case 1: North by night' })).toBeAttached()
  await expect(warning).toBeHidden()
})

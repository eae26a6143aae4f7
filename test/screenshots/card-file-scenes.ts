import type { Page } from '@playwright/test'
import { go, type Scene } from './scene.ts'

const table = {
  name: 'law.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    `Term;Definition;Deck;Tags\nact of smuggling;Bringing a person over a border against the law of the state that is entered;Law::SOM;elements\npurpose of smuggling;A financial or another material benefit;Law::SOM;elements\n"The {{c1::act}} and the {{c2::purpose}} are asked first";see 1.2;Law;\n;nothing asked;Law;\n`,
  ),
}

async function ask(page: Page, entry: string) {
  await page.keyboard.press('Escape')
  // What fades out, a menu among it, is one as well.
  await page.getByRole('dialog').first().waitFor({ state: 'detached' })
  await go('/cards')(page)
  const tool = page.getByRole('button', { name: 'Import', exact: true })
  // In a small window it stands in the menu.
  if (entry === 'Bring in cards…' && (await tool.isVisible())) await tool.click()
  else {
    await page.getByRole('button', { name: 'More for all cards' }).click()
    await page.getByRole('menuitem', { name: entry }).click()
    await page.getByRole('menu').waitFor({ state: 'detached' })
  }
  await page
    .getByRole('dialog')
    .filter({ has: page.getByRole('heading') })
    .first()
    .waitFor()
}

/** Cards that come in from files, and leave in them. */
export const cardFileScenes: Record<string, Scene> = {
  'card-export': (page) => ask(page, 'Export cards…'),
  'card-import-choose': (page) => ask(page, 'Bring in cards…'),
  async 'card-import'(page) {
    await page.getByRole('dialog').locator('input[type=file]').setInputFiles(table)
    await page.getByText('3 cards would be new').waitFor()
  },
  async 'card-import-columns'(page) {
    const summary = page.getByText('How it is read: A table')
    await summary.click()
    await summary.scrollIntoViewIfNeeded()
    await summary.evaluate((element) => element.closest('.exchange-long')?.scrollTo(0, 360))
  },
  async 'card-import-report'(page) {
    await page.getByRole('button', { name: 'Bring in 3 cards' }).click()
    await page.getByText('3 cards are new').waitFor()
  },
  async 'card-import-missing'(page) {
    await ask(page, 'Bring in cards…')
    await page
      .getByRole('dialog')
      .locator('input[type=file]')
      .setInputFiles({
        ...table,
        buffer: Buffer.from('Term;Definition\nthe border;![](border.png)\nhow it sounds;[sound:talk.mp3]\n'),
      })
    await page.getByText('Line 3: talk.mp3 is missing').waitFor()
  },
}

import { expect, type Page } from '@playwright/test'
import { dragOver } from '../loop/text.ts'
import { authoringScenes } from './authoring-scenes.ts'
import { cardsScenes } from './cards-scenes.ts'
import { cardFileScenes } from './card-file-scenes.ts'
import { deckScenes } from './deck-scenes.ts'
import { editorScenes } from './editor-scenes.ts'
import { notebookScenes } from './notebook-scenes.ts'
import { ownCaseScenes } from './own-case-scenes.ts'
import { practiceModeScenes } from './practice-mode-scenes.ts'
import { practiceScenes } from './practice-scenes.ts'
import { reviewScenes } from './review-scenes.ts'
import { go, letGo, type Scene } from './scene.ts'

/** A saved page, notes, and a file that can't be read. */
const files = [
  {
    name: 'lecture-06.html',
    mimeType: 'text/html',
    buffer: Buffer.from(`<!doctype html><html lang="en"><title>Lecture 6: Consent and control</title>
<header><nav><a href="/">Courses</a></nav></header><main><article><h1>Lecture 6: Consent and control</h1>
<p>Whether a person agreed is asked last, and where one of the means was used it is not asked at all.</p>
<h2>Consent</h2><p>Consent that was bought from somebody else is nobody’s consent.</p><p><img src="https://example.org/chart.png" alt="Cases by year"></p>
<h2>Control</h2><p>Control shows in small things: who keeps the passport, who holds the key, who takes the wages.</p></article></main></html>`),
  },
  { name: 'notes.md', mimeType: 'text/markdown', buffer: Buffer.from('# My notes\n\nAsk about the border.') },
  { name: 'handout.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nand no more') },
]

/** Makes a card of words of the text by its key. */
async function cardFrom(page: Page, words: string, key: string) {
  await page.keyboard.press('Escape')
  await page.getByRole('form').waitFor({ state: 'hidden' })
  await letGo(page)
  await dragOver(page, words)
  await page.keyboard.press(key)
  await page.getByRole('form').waitFor()
}

/** Two annotations of W3C: one on words that the text does not hold, one that names none. */
const marksWithFaults = {
  name: 'marks.jsonld',
  mimeType: 'application/ld+json',
  buffer: Buffer.from(
    JSON.stringify([
      { type: 'Annotation', target: { selector: { type: 'TextQuoteSelector', exact: 'Quicksilver is heavy' } } },
      { type: 'Annotation', target: 'https://example.org/page' },
    ]),
  ),
}

/** Opens an entry of the menu of the text. */
async function fromMenu(page: Page, entry: string) {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByLabel('More', { exact: true }).click()
  const item = page.getByRole('menuitem', { name: entry })
  await item.waitFor()
  await expect(async () => {
    if (await item.isVisible()) await item.click({ timeout: 2000 })
    await item.waitFor({ state: 'detached', timeout: 3000 })
  }).toPass()
}

/** In the order of a first day: each goes on from where the one before left the page. */
export const scenes: Record<string, Scene> = {
  'first-run': (page) => page.getByText('1 of 3').waitFor(),
  selection: (page) => dragOver(page, 'an offence with a maximum penalty of at least four years’ imprisonment'),
  async 'selection-more'(page) {
    await page.getByRole('button', { name: 'More for these words' }).click()
    await page.getByRole('menuitem', { name: /^Copy the quote/ }).waitFor()
  },
  async reader(page) {
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
    await page.keyboard.press('1')
    await page.keyboard.press('Escape')
    await dragOver(page, 'Whatever reaches that threshold opens the door')
    await page.keyboard.press('2')
    await page.getByRole('button', { name: 'Skip hints' }).click()
  },
  async 'reader-mark'(page) {
    await page.keyboard.press('b')
    const tags = page.getByRole('combobox', { name: 'Tags' })
    await tags.fill('penalty')
    await tags.press('Enter')
    await page.getByRole('button', { name: 'Remove the tag penalty' }).waitFor()
    await page.locator('#main').focus()
  },
  async 'reader-marks-overlap'(page) {
    await page.keyboard.press('Escape')
    await dragOver(page, 'a maximum penalty of at least four')
    await page.keyboard.press('1')
    await page.waitForTimeout(200)
    await dragOver(page, 'penalty of')
    await page.keyboard.press('4')
    await page.waitForTimeout(200)
    await dragOver(page, 'an offence with')
    await page.keyboard.press('u')
    await page.waitForTimeout(200)
    await page.keyboard.press('5')
  },
  async 'reader-pick'(page) {
    await page.keyboard.press('Escape')
    await page.keyboard.press('v')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByRole('listbox', { name: 'Words to mark' }).waitFor()
  },
  async 'reader-term'(page) {
    await page.keyboard.press('Escape')
    await page.keyboard.press('d')
    await page.getByRole('button', { name: /other places/ }).waitFor()
  },
  async 'reader-type'(page) {
    await page.keyboard.press('Escape')
    await page.keyboard.press('y')
    await page.getByRole('dialog', { name: 'Type and paper' }).waitFor()
  },
  async 'reader-find'(page) {
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+f')
    await page.getByRole('textbox', { name: 'Find in this text' }).fill('smuggl')
    await page
      .getByRole('search')
      .getByText(/^\d+ of \d+$/)
      .waitFor()
  },
  async 'reader-print'(page) {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+p')
    await page.getByRole('dialog', { name: 'Print or make a PDF' }).waitFor()
  },
  async 'reader-aloud'(page) {
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('q')
    await page.getByRole('group', { name: 'Read aloud' }).waitFor()
  },
  async 'reader-only-text'(page) {
    await page.getByRole('group', { name: 'Read aloud' }).getByRole('button', { name: 'Close' }).click()
    await page.keyboard.press('f')
    await page.getByRole('button', { name: /^Show all/ }).waitFor()
  },
  async 'review-question'(page) {
    await go('/review')(page)
    await page.getByRole('group', { name: /^Question/ }).waitFor()
  },
  'review-answer': (page) => page.keyboard.press('Space'),
  ...cardsScenes,
  'card-editor': go('/cards/new'),
  ...editorScenes,
  ...cardFileScenes,
  ...practiceScenes,
  ...practiceModeScenes,
  ...ownCaseScenes,
  async palette(page) {
    await go('/read/tip-som-cyber-14')(page)
    await page.getByRole('heading', { level: 1, name: /^Technology/ }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('mark')
    await page.getByRole('group', { name: 'In cards' }).waitFor()
  },
  async search(page) {
    await page.keyboard.press('Control+Enter')
    await page.getByRole('region', { name: 'In texts' }).waitFor()
  },
  async 'search-none'(page) {
    await page.getByRole('textbox').fill('quicksilver')
    await page.getByRole('heading', { name: 'Nothing found' }).waitFor()
  },
  ...notebookScenes,
  home: go('/'),
  library: go('/library'),
  async 'library-files'(page) {
    await page.locator('input[type=file]').first().setInputFiles(files)
    await page.getByRole('button', { name: 'Clear this list' }).waitFor()
  },
  async 'library-details'(page) {
    await page.getByRole('button', { name: 'Clear this list' }).click()
    await page.getByRole('button', { name: 'More for: Lecture 6: Consent and control' }).click()
    await page.getByRole('menuitem', { name: 'Details' }).click()
    await page.getByText('The whole page').waitFor()
  },
  async keys(page) {
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('F1')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  },
  async trash(page) {
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'More for: Lecture 6: Consent and control' }).click()
    await page.getByRole('menuitem', { name: 'Move to the trash' }).click()
    await go('/library?in=trash')(page)
    await page.getByText(/^Goes in/).waitFor()
  },
  settings: go('/settings'),
  'settings-review': go('/settings/review'),
  ...deckScenes,
  async 'card-question'(page) {
    await go('/read/tip-som-cyber-14')(page)
    await page.getByRole('heading', { level: 1, name: /^Technology/ }).waitFor()
    await cardFrom(page, 'an organized criminal group is involved in it', 'c')
  },
  'card-definition': (page) => cardFrom(page, 'Smuggling is the procurement of a person’s illegal entry', 'c'),
  'card-elements': (page) => cardFrom(page, 'It puts three elements together: an act, a means and a purpose', 'c'),
  async 'card-gaps'(page) {
    await cardFrom(page, 'A journey that stays within one State', 'z')
    const text = page.getByRole('form').getByRole('textbox', { name: 'Text' })
    await text.evaluate((area: HTMLTextAreaElement) => {
      const at = area.value.indexOf('smuggling')
      area.focus()
      area.setSelectionRange(at, at + 'smuggling'.length)
    })
    await page.keyboard.press('Control+e')
    await page.getByRole('textbox', { name: 'Hint for “smuggling”' }).fill('which crime?')
  },
  async 'card-twin'(page) {
    await page.keyboard.press('Control+Enter')
    await page.getByRole('form').waitFor({ state: 'hidden' })
    await cardFrom(page, 'It puts three elements together: an act, a means and a purpose', 'c')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('form').waitFor({ state: 'hidden' })
    await cardFrom(page, 'It puts three elements together: an act, a means and a purpose', 'c')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('form').getByText('You have this card').waitFor()
  },
  async 'review-gap'(page) {
    await go('/review')(page)
    // The review that was left turned over begins anew, with the card that was just made.
    await page.reload()
    await page.getByRole('group', { name: /^Question/ }).waitFor()
  },
  'review-gap-answer': (page) => page.keyboard.press('Space'),
  async 'review-passage'(page) {
    await page.keyboard.press('o')
    await page.getByRole('region', { name: 'The passage of this card' }).waitFor()
  },
  async 'card-back'(page) {
    await page.keyboard.press('o')
    await page.getByRole('button', { name: /^Back to the card/ }).waitFor()
  },
  ...reviewScenes,
  async 'cards-passage'(page) {
    await go('/cards')(page)
    await page.getByRole('grid').getByText('[which crime?]').click()
    await page.getByRole('button', { name: 'In the text' }).click()
    await page.getByRole('region', { name: 'The passage of this card' }).waitFor()
  },
  async 'reader-menu'(page) {
    await go('/read/tip-som-cyber-14')(page)
    await page.getByRole('heading', { level: 1, name: /^Technology/ }).waitFor()
    await page.getByLabel('More', { exact: true }).click()
    await page.getByRole('menuitem', { name: 'Bring in marks…' }).waitFor()
  },
  'marks-export': (page) => fromMenu(page, 'Export marks…'),
  async 'marks-export-all'(page) {
    await page.getByRole('radio', { name: 'All texts' }).check({ force: true })
    await page.getByRole('radio', { name: 'CSV' }).check({ force: true })
  },
  'marks-import': (page) => fromMenu(page, 'Bring in marks…'),
  async 'marks-import-refused'(page) {
    await page.locator('[role=dialog] input[type=file]').setInputFiles(files.slice(2))
    await page.getByRole('dialog').getByRole('alert').waitFor()
  },
  async 'marks-import-report'(page) {
    await page.locator('[role=dialog] input[type=file]').setInputFiles(marksWithFaults)
    await page.getByText('Show them').or(page.getByText('Show it')).click()
  },
  async 'notebook-export'(page) {
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await go('/notebook')(page)
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Bring in marks…' }).waitFor()
  },
  'text-gone': go('/read/gone'),
  'not-found': go('/nowhere'),
  ...authoringScenes,
}

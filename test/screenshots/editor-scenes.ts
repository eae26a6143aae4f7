import type { Page } from '@playwright/test'
import { chooseFile, chooseType, pictureFile } from '../e2e/card-type.ts'
import { go, type Scene } from './scene.ts'

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

/** A new card of each type with the preview beside it; each goes on from the words of the one before. */
export const editorScenes: Record<string, Scene> = {
  async 'card-editor-question'(page) {
    await go('/cards/new')(page)
    await field(page, 'Question').fill('Which **three** elements make trafficking?')
    await field(page, 'Answer').fill('- an *act*\n- a means\n- a purpose')
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.locator('.preview li').first().waitFor()
    await field(page, 'Question').focus()
  },
  'card-editor-both-ways': (page) => chooseType(page, 'Both ways'),
  'card-editor-definition': (page) => chooseType(page, 'Definition'),
  'card-editor-elements': (page) => chooseType(page, 'Elements'),
  'card-editor-typed': (page) => chooseType(page, 'Typed answer'),
  async 'card-editor-gaps'(page) {
    await chooseType(page, 'Gaps')
    await field(page, 'Text').fill('An **{{c1::act::which?}}**, a {{c2::_means_}} and a {{c1::{{c3::purpose}}}}.')
    await page.locator('.preview .gap').first().waitFor()
  },
  async 'card-editor-picture'(page) {
    await chooseType(page, 'Covered picture')
    await chooseFile(page, 'Choose a picture', pictureFile)
    for (let at = 0; at < 2; at++) {
      await page.getByRole('button', { name: 'Add one in the middle' }).click()
      await page.getByRole('button', { name: `Card ${at + 1}, rectangle` }).waitFor()
      for (let step = 0; step < 5; step++) await page.keyboard.press(at === 0 ? 'ArrowLeft' : 'Shift+ArrowRight')
    }
    await page.getByRole('textbox', { name: 'What is under place 1' }).fill('recruitment')
    await page.locator('.preview .cover').first().waitFor()
  },
  async 'card-alike'(page) {
    await chooseType(page, 'Question')
    await field(page, 'Question').fill('Which acts can be the first element of trafficking?')
    await page.getByRole('button', { name: 'Compare' }).click()
    await page.locator('.compared').waitFor()
    await page.getByRole('button', { name: 'Preview' }).click()
  },
  async 'unused-media'(page) {
    // What was begun is given up: its picture is unused then.
    await go('/cards')(page)
    await page.getByRole('heading', { level: 1, name: 'Cards' }).waitFor()
    await go('/cards/new')(page)
    await page.getByRole('button', { name: 'Discard it' }).click()
    await page.waitForTimeout(1500)
    await go('/cards')(page)
    await page.getByRole('button', { name: 'More for all cards' }).click()
    await page.getByRole('menuitem', { name: 'Unused pictures and sounds' }).click()
    await page.getByRole('dialog', { name: 'Unused pictures and sounds' }).waitFor()
  },
}

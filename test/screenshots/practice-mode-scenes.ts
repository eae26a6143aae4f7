import type { Page } from '@playwright/test'
import { go, type Scene } from './scene.ts'

const heading = (page: Page, name: RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

/** Quick fire, pairs and an exam, each from its start to what it came to. */
export const practiceModeScenes: Record<string, Scene> = {
  async 'quick-fire'(page) {
    await go('/practice/quick-fire')(page)
    await page.getByRole('table', { name: 'What is asked' }).waitFor()
  },
  async 'quick-fire-question'(page) {
    // Without the clock, so that it shows the same however long a look takes.
    await page.getByRole('radio', { name: 'Off' }).check({ force: true })
    await page.getByRole('button', { name: /^Start/ }).click()
    await page.getByRole('group', { name: 'Answers' }).waitFor()
  },
  async 'quick-fire-answer'(page) {
    await page.getByRole('group', { name: 'Answers' }).getByRole('button').first().click()
    await page.getByRole('heading', { name: 'What tells them apart' }).waitFor()
  },
  async 'quick-fire-done'(page) {
    await page.getByRole('button', { name: 'End the round' }).click()
    await heading(page, /of 1 right$/)
  },
  async pair(page) {
    await page.getByRole('button', { name: /^Another round/ }).click()
    await go('/practice/difference')(page)
    await page.getByText('0 of 6 said').waitFor()
  },
  async 'pair-result'(page) {
    await page.getByRole('radio').first().check({ force: true })
    await page.getByRole('button', { name: 'The rest stays as in the first' }).click()
    await page.getByRole('button', { name: /^Check answer/ }).click()
    await heading(page, /of 6 right$/)
  },
  async exam(page) {
    await go('/practice/exam')(page)
    await page.getByRole('textbox', { name: 'Cases' }).waitFor()
  },
  async 'exam-refused'(page) {
    await page.getByRole('textbox', { name: 'Cases' }).fill('500')
    await page.getByRole('textbox', { name: 'Minutes' }).fill('0')
    await page.getByRole('button', { name: /^Start the exam/ }).click()
    await page.getByText(/^Only/).waitFor()
  },
  async 'exam-case'(page) {
    await page.getByRole('textbox', { name: 'Cases' }).fill('2')
    await page.getByRole('textbox', { name: 'Minutes' }).fill('90')
    await page.getByRole('button', { name: /^Start the exam/ }).click()
    await page.getByText('Case 1 of 2').waitFor()
    await page.getByRole('button', { name: /^Flag/ }).click()
  },
  async 'exam-end'(page) {
    await page.getByRole('button', { name: 'End the exam' }).click()
    await page.getByRole('dialog').waitFor()
  },
  async 'exam-report'(page) {
    await page.getByRole('dialog').getByRole('button', { name: 'End the exam' }).click()
    await page.getByRole('heading', { name: 'Case by case' }).waitFor()
  },
}

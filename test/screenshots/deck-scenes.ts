import { go, type Scene } from './scene.ts'

/** Decks in the index, what is asked about them, and their options. */
export const deckScenes: Record<string, Scene> = {
  async 'deck-options'(page) {
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await go('/deck-options/tip-som-cyber-14')(page)
    await page.getByRole('heading', { level: 1, name: /^Options of/ }).waitFor()
  },
  async 'deck-options-changed'(page) {
    await page.getByRole('textbox', { name: 'New cards a day' }).fill('12')
    const slider = page.getByRole('slider', { name: 'Recall to aim for' })
    await slider.focus()
    await slider.press('End')
    await page
      .getByText(/The next 30 days bring about/)
      .first()
      .waitFor()
  },
  async 'deck-menu'(page) {
    await page.getByRole('button', { name: 'Back to how it was' }).click()
    await go('/review')(page)
    const contents = page.getByRole('button', { name: 'Contents' })
    if (await contents.isVisible()) await contents.click()
    await page.getByRole('link', { name: /^Technology/ }).click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Study this deck' }).waitFor()
  },
  async 'deck-remove'(page) {
    await page.getByRole('menuitem', { name: /^Remove/ }).click()
    await page.getByText(/\d+ cards are in it/).waitFor()
    await page.getByText('Move them first').click()
  },
}

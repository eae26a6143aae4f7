import type { Page } from '@playwright/test'
import { mediaMarkdown } from '../../shared/cards/media-links'
import { call } from '../screenshots/call'
import { expect, test, type Actus } from './fixtures'
import { silence } from './sound-file'
import { doubleVoices, endSentence, spoken } from './speech'

const question = (page: Page) => page.getByRole('group', { name: /^Question/ })
const answer = (page: Page) => page.getByRole('group', { name: 'Answer' })

/** Takes a sound in, as the form of a card does. @returns how a field names it */
async function soundOf(page: Page, name: string, seconds: number): Promise<string> {
  const sha256 = await page.evaluate(
    async ([fileName, bytes]) => {
      const token = document.querySelector<HTMLMetaElement>('meta[name="actus-token"]')?.content ?? ''
      const headers = { 'x-actus-token': token, 'x-file-name': encodeURIComponent(fileName) }
      const kept = await fetch('upload/media', { method: 'POST', headers, body: new Uint8Array(bytes) })
      return String(Reflect.get(Object(await kept.json()), 'sha256'))
    },
    [name, [...silence(seconds)]] as const,
  )
  return mediaMarkdown(sha256, name)
}

/** Begins the review of a deck with one card, of which both sides have a sound; that of the question is a long one. */
async function reviewWithSounds(actus: Actus): Promise<void> {
  const { page } = actus
  await page.addInitScript(doubleVoices)
  await page.addInitScript(() => {
    const said: string[] = []
    Object.defineProperty(globalThis, 'soundEvents', { value: said })
    for (const event of ['play', 'ended', 'pause']) {
      const note = ({ target }: Event) =>
        target instanceof HTMLAudioElement && said.push(`${event} ${target.getAttribute('aria-label') ?? ''}`)
      document.addEventListener(event, note, { capture: true })
    }
  })
  await page.reload()
  const fields = {
    type: 'question',
    front: `Who speaks?\n\n${await soundOf(page, 'voice.wav', 30)}`,
    back: `The judge\n\n${await soundOf(page, 'judge.wav', 1)}`,
  }
  const deck = await call(page, 'decks.add', { name: 'Of sounds', parentId: null })
  const deckId = String(Reflect.get(Object(deck), 'deckId'))
  await call(page, 'cards.add', { fields, deckId, tags: [], source: null, again: true })
  await actus.open(`/review?deck=${deckId}`)
  await expect(question(page)).toBeVisible()
}

/** What the sounds of the page did until now. */
const soundEvents = (page: Page): Promise<string[]> => page.evaluate(() => Reflect.get(globalThis, 'soundEvents'))
const isSilent = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('audio')].every((sound) => sound.paused))

test('the key that reads a card aloud plays the sounds in it after its words, and silences them', async ({ actus }) => {
  const { page } = actus
  await reviewWithSounds(actus)
  const sound = question(page).locator('audio')
  await expect(sound).toHaveAttribute('aria-label', 'voice')
  await expect.poll(() => sound.evaluate((audio: HTMLAudioElement) => audio.duration)).toBeCloseTo(30, 1)
  expect(await isSilent(page)).toBe(true)

  await page.keyboard.press('q')
  await expect.poll(() => page.evaluate(spoken)).toEqual(['Who speaks? [1]'])
  expect(await soundEvents(page)).toEqual([])
  await page.evaluate(endSentence)
  await expect.poll(() => soundEvents(page)).toEqual(['play voice'])
  await page.keyboard.press('q')
  await expect.poll(() => soundEvents(page)).toEqual(['play voice', 'pause voice'])
})

test('a side is read to the end of its sound, and another side ends what is being played @long', async ({ actus }) => {
  const { page } = actus
  await reviewWithSounds(actus)
  await page.keyboard.press('q')
  await expect.poll(() => page.evaluate(spoken)).toHaveLength(1)
  await page.evaluate(endSentence)
  await expect.poll(() => soundEvents(page)).toEqual(['play voice'])
  await page.keyboard.press('Space')
  await expect(answer(page)).toBeVisible()
  await expect.poll(() => soundEvents(page)).toEqual(['play voice', 'pause voice'])

  await page.keyboard.press('q')
  await expect.poll(() => page.evaluate(spoken)).toEqual(['Who speaks? [1]', 'The judge [1]'])
  await page.evaluate(endSentence)
  await expect.poll(() => soundEvents(page)).toContain('ended judge')
  // It was heard out, so that the key begins anew.
  await page.keyboard.press('q')
  await expect.poll(() => page.evaluate(spoken)).toHaveLength(3)

  // From the tools by its name as well, where the key is told.
  await page.evaluate(endSentence)
  await page.getByRole('button', { name: 'More' }).last().click()
  await expect(page.getByRole('menuitem', { name: /Read aloud/ })).toContainText('Q')
})

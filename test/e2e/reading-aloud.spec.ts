import { expect, test } from './fixtures'

/** Stands for the system's voices, of which a machine for tests has none: speaks each sentence until it is told to end. */
function doubleVoices(): void {
  const voice = { voiceURI: 'double-en', name: 'Double', lang: 'en-GB', localService: true, default: true }
  const online = { voiceURI: 'online', name: 'Online', lang: 'en-GB', localService: false, default: false }
  let current: EventTarget | null = null
  class Utterance extends EventTarget {
    voice = null
    lang = ''
    rate = 1
    constructor(readonly text: string) {
      super()
    }
  }
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => [online, voice],
    cancel() {
      current = null
    },
    speak(utterance: Utterance) {
      current = utterance
      spoken.push(`${utterance.text} [${utterance.rate}]`)
      queueMicrotask(() => utterance.dispatchEvent(new Event('start')))
    },
  })
  const spoken: string[] = []
  Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis })
  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance })
  Object.defineProperty(globalThis, 'spokenSentences', { value: spoken })
  addEventListener('end-sentence', () => current?.dispatchEvent(new Event('end')))
}

const spoken = (): string[] => Reflect.get(globalThis, 'spokenSentences')
const endSentence = () => dispatchEvent(new Event('end-sentence'))
const lit = () => [...(CSS.highlights.get('aloud') ?? [])].map(({ startContainer }) => startContainer.textContent)

test('the text is read sentence by sentence, lit and kept in view, and stops where one says', async ({ actus }) => {
  const { page } = actus
  await page.addInitScript(doubleVoices)
  await page.reload()
  await actus.open('/read/tip-som-cyber-14')
  await page.getByRole('heading', { level: 1, name: /Technology/ }).waitFor()
  await page.keyboard.press('q')
  const bar = page.getByRole('group', { name: 'Read aloud' })
  await expect(bar).toBeVisible()
  await expect.poll(() => page.evaluate(spoken)).toHaveLength(1)
  for (let i = 0; i < 12; i += 1) await page.evaluate(endSentence)
  await expect.poll(() => page.evaluate(spoken)).toHaveLength(13)
  const words = (await page.evaluate(spoken)).at(-1)?.replace(/ \[.*/, '') ?? ''
  expect((await page.evaluate(lit)).join('')).toContain(words.slice(0, 20))
  await expect(page.getByText(words.slice(0, 40)).first()).toBeInViewport()
  // Pausing and going on reads the same sentence again.
  await page.keyboard.press('q')
  await expect(bar.getByRole('button', { name: 'Go on' })).toBeVisible()
  await page.evaluate(endSentence)
  await page.keyboard.press('q')
  await expect.poll(async () => (await page.evaluate(spoken)).at(-1)).toBe(`${words} [1]`)
  await expect(bar.getByRole('button', { name: /Voice/ })).toContainText('Double')
  await bar.getByRole('button', { name: 'Stop' }).click()
  await expect(bar).toBeHidden()
  const count = (await page.evaluate(spoken)).length
  await page.evaluate(endSentence)
  expect(await page.evaluate(spoken)).toHaveLength(count)
})

test('where there is no voice, that is said, with what to do', async ({ actus: { page } }) => {
  await page.keyboard.press('q')
  await expect(page.getByText(/no voice that works offline/)).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByText(/no voice that works offline/)).toBeHidden()
})

test('Escape ends reading aloud before it shows all again', async ({ actus: { page } }) => {
  const showAll = page.getByRole('button', { name: /^Show all/ })
  await page.keyboard.press('f')
  await expect(showAll).toBeVisible()
  await page.keyboard.press('q')
  await expect(page.getByRole('group', { name: 'Read aloud' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('group', { name: 'Read aloud' })).toBeHidden()
  await expect(showAll).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(showAll).toBeHidden()
})

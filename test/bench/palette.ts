import type { Page } from '@playwright/test'
import { percentile, type Figure } from './figures.ts'

const OPENS = 15
/** Typed letter by letter: a common word and the beginning of a rarer one, and a name as cards have it. */
const TYPED = ['the barion', 'question 4', 'of smuggl']

/** The palette over what the search is measured on: from its key until its list is painted, and from a letter until what was found is. */
export async function* paletteFigures(page: Page): AsyncGenerator<Figure> {
  // Its code comes once the window has started.
  await page.waitForTimeout(3000)
  const opensMs: number[] = []
  const lettersMs: number[] = []
  for (let at = 0; at < OPENS; at++) {
    opensMs.push(await page.evaluate(openPalette))
    const typed = TYPED[at % TYPED.length] ?? ''
    if (at >= OPENS - TYPED.length) lettersMs.push(...(await page.evaluate(typeInPalette, typed)))
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.waitForTimeout(100)
  }
  const [first = 0] = opensMs
  yield { name: 'palette-first-open', value: first, unit: 'ms', goal: null }
  yield { name: 'palette-open-p50', value: percentile(opensMs, 0.5), unit: 'ms', goal: 50 }
  yield { name: 'palette-open-p95', value: percentile(opensMs, 0.95), unit: 'ms', goal: 50 }
  yield { name: 'palette-letter-p50', value: percentile(lettersMs, 0.5), unit: 'ms', goal: 100 }
  yield { name: 'palette-letter-p95', value: percentile(lettersMs, 0.95), unit: 'ms', goal: 100 }
}

/** Runs in the page: presses the palette's key; gives the time until its rows were painted, ms. */
async function openPalette(): Promise<number> {
  const begin = performance.now()
  const key = { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true }
  ;(document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', key))
  do await new Promise(requestAnimationFrame)
  while (!document.querySelector('[role=dialog] [role=option]'))
  // What a frame posts is run after it was painted.
  await new Promise((resolve) => setTimeout(resolve))
  return performance.now() - begin
}

/** Runs in the page: types letter by letter, each once the one before was answered; gives the time of each until its rows were painted, ms. */
async function typeInPalette(typed: string): Promise<number[]> {
  const field = document.querySelector<HTMLInputElement>('[role=combobox]')
  const said = document.querySelector('[role=dialog] [role=status]')
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  if (!field || !said || !setValue) throw new Error('no palette')
  const timesMs: number[] = []
  for (let length = 1; length <= typed.length; length++) {
    const begin = performance.now()
    setValue.call(field, typed.slice(0, length))
    field.dispatchEvent(new Event('input', { bubbles: true }))
    // It says how much there is once the answer is there, and nothing before.
    do await new Promise(requestAnimationFrame)
    while (said.textContent === '')
    await new Promise((resolve) => setTimeout(resolve))
    timesMs.push(performance.now() - begin)
  }
  return timesMs
}

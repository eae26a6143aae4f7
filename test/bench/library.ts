import { chromium, type Page } from '@playwright/test'
import { chromiumLaunch } from '../e2e/chromium.ts'
import { startHost } from '../e2e/host.ts'
import { percentile, type Figure } from './figures.ts'
import { textsOnDisk } from './texts-on-disk.ts'

const OPENS = 15
/** Typed into the field above the list, one after the other. */
const filters = ['ba', 'bar', 'baro', 'ba', '']

/** A library of 10,000 texts: from the click until the list is painted, and from a letter until those that match are. */
export async function* measure(): AsyncGenerator<Figure> {
  const host = await startHost(await textsOnDisk(10_000))
  const browser = await chromium.launch(await chromiumLaunch())
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
    await page.goto(host.address)
    await page.getByRole('main').waitFor()
    // What is fetched late at the start is no part of it.
    await page.waitForTimeout(1500)
    const opensMs: number[] = []
    for (let at = 0; at < OPENS; at++) {
      opensMs.push(await untilPainted(page, '#/library', '.texts [data-text]'))
      await untilPainted(page, '#/settings', '.settings main')
    }
    const [first = 0] = opensMs
    yield { name: 'library-of-10k-first-open', value: first, unit: 'ms', goal: 200 }
    yield { name: 'library-of-10k-open-p50', value: percentile(opensMs, 0.5), unit: 'ms', goal: null }
    yield { name: 'library-of-10k-open-max', value: Math.max(...opensMs), unit: 'ms', goal: 200 }
    await untilPainted(page, '#/library', '.texts [data-text]')
    const filteredMs = await page.evaluate(type, filters)
    yield { name: 'library-of-10k-filter-max', value: Math.max(...filteredMs), unit: 'ms', goal: null }
  } finally {
    await browser.close()
    await host.stop()
  }
}

/** Goes to an address of the window and gives the time until what is looked for was painted, ms. */
function untilPainted(page: Page, hash: string, selector: string): Promise<number> {
  return page.evaluate(
    async ([to, wanted]) => {
      const begin = performance.now()
      location.hash = to
      do await new Promise(requestAnimationFrame)
      while (!document.querySelector(wanted))
      // What a frame posts is run after it was painted.
      await new Promise((resolve) => setTimeout(resolve))
      return performance.now() - begin
    },
    [hash, selector] as const,
  )
}

/** Runs in the page: types into the field above the list; gives the time until each was answered, ms. */
async function type(values: string[]): Promise<number[]> {
  const field = document.querySelector<HTMLInputElement>('main input[type=search]')
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  if (!field || !setValue) throw new Error('no field above the list')
  const timesMs: number[] = []
  for (const value of values) {
    const begin = performance.now()
    setValue.call(field, value)
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await new Promise(requestAnimationFrame)
    await new Promise((resolve) => setTimeout(resolve))
    timesMs.push(performance.now() - begin)
  }
  return timesMs
}

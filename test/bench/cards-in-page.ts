import { chromium } from '@playwright/test'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumLaunch } from '../e2e/chromium.ts'
import { startHost } from '../e2e/host.ts'
import { answerCards } from './answer-in-page.ts'
import { percentile, type Figure } from './figures.ts'

const ANSWERS = 500

/** From the key that grades a card until the next question is painted, in a window over a large collection. */
export async function* answerInPage(store: string): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'actus-bench-page-'))
  copyFileSync(store, join(folder, 'actus.db'))
  const browser = await chromium.launch(await chromiumLaunch())
  const host = await startHost(folder)
  try {
    const timesMs = await answerCards(browser, host, ANSWERS)
    yield { name: 'cards-answer-to-paint-p50', value: percentile(timesMs, 0.5), unit: 'ms', goal: null }
    yield { name: 'cards-answer-to-paint-p99', value: percentile(timesMs, 0.99), unit: 'ms', goal: 50 }
    // A long sitting gets no slower.
    for (const [name, some] of [
      ['first', timesMs.slice(0, 100)],
      ['last', timesMs.slice(-100)],
    ] as const) {
      yield { name: `cards-answer-to-paint-${name}-100-p50`, value: percentile(some, 0.5), unit: 'ms', goal: null }
    }
  } finally {
    await host.stop()
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

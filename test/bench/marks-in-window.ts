import { chromium, type Browser, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildProgram } from '../build-program.ts'
import { chromiumLaunch } from '../e2e/chromium.ts'
import { startHost } from '../e2e/host.ts'
import { percentile, type Figure } from './figures.ts'
import * as marksInPage from './marks-in-page.ts'
import * as readerInPage from './reader-in-page.ts'
import { importText, openPage } from './reader.ts'
import { textsOnDisk } from './texts-on-disk.ts'

const MADE = 30
const OPENS = 10

/** In a window: a mark made in a text of half a million words with 5,000 marks, and the notebook over 50,000 marks. */
export async function* inWindow(): AsyncGenerator<Figure> {
  const dataDir = mkdtempSync(join(tmpdir(), 'actus-bench-marks-'))
  const fillMarks = await buildProgram('test/bench/fill-marks.ts')
  const browser = await chromium.launch(await chromiumLaunch())
  try {
    const text = join(dataDir, 'text')
    const id = importText(text, 500_000)
    execFileSync(process.execPath, [fillMarks, join(text, 'actus.db'), id, '5000'])
    yield* withPage(browser, text, (page) => makeMarks(page, id))
    const notebook = join(dataDir, 'notebook')
    cpSync(await textsOnDisk(1000), notebook, { recursive: true })
    execFileSync(process.execPath, [fillMarks, join(notebook, 'actus.db'), '*', '50000'])
    yield* withPage(browser, notebook, useNotebook)
  } finally {
    await browser.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function* withPage(
  browser: Browser,
  dataDir: string,
  use: (page: Page) => AsyncGenerator<Figure>,
): AsyncGenerator<Figure> {
  const host = await startHost(dataDir)
  try {
    const page = await openPage(browser, host.address)
    await page.evaluate(readerInPage.skipHints)
    await page.waitForTimeout(1500)
    yield* use(page)
  } finally {
    await host.stop()
  }
}

async function* makeMarks(page: Page, id: string): AsyncGenerator<Figure> {
  await page.evaluate(readerInPage.openText, id)
  await page.evaluate(readerInPage.marksDrawn)
  const drawnMs: number[] = []
  const storedMs: number[] = []
  for (let made = 0; made < MADE; made++) {
    await page.evaluate(marksInPage.selectAt, (made + 0.5) / MADE)
    await page.keyboard.press('3')
    const times = await page.evaluate(marksInPage.markWasMade)
    drawnMs.push(times.drawnMs)
    storedMs.push(times.storedMs)
  }
  const ms = (name: string, value: number, goal: number | null): Figure => ({ name, value, unit: 'ms', goal })
  yield ms('marks-drawn-p50', percentile(drawnMs, 0.5), null)
  yield ms('marks-drawn-p95', percentile(drawnMs, 0.95), 35)
  yield ms('marks-stored-p50', percentile(storedMs, 0.5), null)
  yield ms('marks-stored-p95', percentile(storedMs, 0.95), 100)
  yield ms('marks-stored-max', Math.max(...storedMs), null)
}

async function* useNotebook(page: Page): AsyncGenerator<Figure> {
  const opensMs: number[] = []
  for (let at = 0; at < OPENS; at++) {
    opensMs.push(await page.evaluate(marksInPage.untilPainted, { to: '#/notebook', wanted: '.entries .entry-link' }))
    if (at < OPENS - 1) await page.evaluate(marksInPage.untilPainted, { to: '#/settings', wanted: '.settings main' })
  }
  const filtersMs: number[] = []
  for (const typed of ['the', 'which', 'their', 'between', 'such', 'b', 'th', 'they']) {
    filtersMs.push(await page.evaluate(marksInPage.filterNotebook, { typed }))
  }
  for (const color of [0, 2, 4]) filtersMs.push(await page.evaluate(marksInPage.filterNotebook, { color }))
  const ms = (name: string, value: number, goal: number | null): Figure => ({ name, value, unit: 'ms', goal })
  yield ms('marks-notebook-50k-first-open', opensMs[0] ?? 0, 300)
  yield ms('marks-notebook-50k-open-max', Math.max(...opensMs), 300)
  yield ms('marks-notebook-50k-filter-p50', percentile(filtersMs, 0.5), 100)
  yield ms('marks-notebook-50k-filter-max', Math.max(...filtersMs), 100)
}

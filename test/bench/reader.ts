import { chromium, type Browser, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { buildProgram } from '../build-program.ts'
import { chromiumLaunch } from '../e2e/chromium.ts'
import { startHost } from '../e2e/host.ts'
import { percentile, type Figure } from './figures.ts'
import { commonWord, madeUpText, rareWord } from './made-up-text.ts'
import * as inPage from './reader-in-page.ts'

const cli = resolve(import.meta.dirname, '../../out/main/cli.js')
const opens = 7
const finds = 9

/** What was measured on a text of one size; ms, frames and openings each by itself. */
interface Measured {
  opensMs: number[]
  /** the same where the learner stopped halfway */
  opensHalfwayMs: number[]
  framesMs: number[]
  firstHitsMs: number[]
  allHitsMs: number[]
  fontsMs: number[]
  memoryMb: number
}

/** Reading texts of 50,000 and of 500,000 words, with a mark to each hundred: what it takes, and how it grows. */
export async function* measure(): AsyncGenerator<Figure> {
  const dataDir = mkdtempSync(join(tmpdir(), 'actus-bench-reader-'))
  const browser = await chromium.launch(await chromiumLaunch())
  try {
    const sizes = [50_000, 500_000]
    const fillMarks = await buildProgram('test/bench/fill-marks.ts')
    const texts = sizes.map((words) => {
      const id = importText(dataDir, words)
      execFileSync(process.execPath, [fillMarks, join(dataDir, 'actus.db'), id, String(words / 100)])
      return { words, id }
    })
    const host = await startHost(dataDir)
    try {
      const page = await openPage(browser, host.address)
      // A mark and an offset: each page of a browser needs the address with its token once.
      const address = page.url().split('#')[0] ?? ''
      await page.evaluate(inPage.skipHints)
      const results: Measured[] = []
      for (const { words, id } of texts) {
        const measured = await read(browser, page, address, id, words)
        results.push(measured)
        yield* figures(words, measured)
      }
      yield* growth(results)
    } finally {
      await host.stop()
    }
  } finally {
    await browser.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Brings a made-up text in. @returns its id */
export function importText(dataDir: string, words: number): string {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, `made-up-${words}.md`)
  writeFileSync(file, madeUpText(words))
  const printed = execFileSync(process.execPath, [cli, '--data-dir', dataDir, 'import', file, '--json'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return z.object({ id: z.string() }).parse(JSON.parse(printed)).id
}

/** A window of its own, opened at an address. */
export async function openPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(address)
  await page.getByRole('main').waitFor()
  return page
}

async function openOften(page: Page, address: string, id: string): Promise<number[]> {
  const opensMs: number[] = []
  for (let i = 0; i < opens; i += 1) {
    // Each time a window that has fetched nothing of the text yet; the store is warm after the first.
    await page.goto('about:blank')
    await page.goto(`${address}#/library`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const ms = await page.evaluate(inPage.openText, id)
    if (i > 0) opensMs.push(ms)
  }
  return opensMs
}

async function read(browser: Browser, page: Page, address: string, id: string, words: number): Promise<Measured> {
  const opensMs = await openOften(page, address, id)
  // A word has more letters than six, so this is before the middle.
  await page.evaluate(inPage.stopAt, { id, offset: words * 3 })
  const opensHalfwayMs = await openOften(page, address, id)
  await page.evaluate(inPage.marksDrawn)
  const framesMs = await page.evaluate(inPage.scrollThrough)
  const firstHitsMs: number[] = []
  const allHitsMs: number[] = []
  for (let i = 0; i < finds; i += 1) {
    await page.keyboard.press('Control+f')
    await page.getByRole('textbox', { name: 'Find in this text' }).fill('')
    // A new window folds the text for the first query; the later ones find it folded.
    await page.evaluate(inPage.watchFind)
    await page.keyboard.insertText([rareWord, commonWord, 'e'][i % 3] ?? '')
    const { firstMs, allMs } = await page.evaluate(inPage.wasMeasured)
    firstHitsMs.push(firstMs)
    allHitsMs.push(allMs)
    await page.keyboard.press('Escape')
  }
  const fontsMs: number[] = []
  for (const face of ['Onest', 'Serif', 'Sans', 'Literata']) {
    await page.keyboard.press('y')
    const choice = page.getByRole('dialog').getByText(face, { exact: true })
    await choice.waitFor()
    // A click while the panel still comes makes the driver scroll the page, which no hand does; that would be measured too.
    await page.evaluate(inPage.panelStands)
    await page.evaluate(inPage.watchFont)
    await choice.click()
    fontsMs.push((await page.evaluate(inPage.wasMeasured)).allMs)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  return { opensMs, opensHalfwayMs, framesMs, firstHitsMs, allHitsMs, fontsMs, memoryMb: await memoryOf(browser, page) }
}

/** Memory of the page's process in MB: its own pages, shared ones in part (Linux); elsewhere its heap alone. */
async function memoryOf(browser: Browser, page: Page): Promise<number> {
  await page.requestGC()
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => proportionalKb(id))
    .filter((size) => size !== null)
  if (sizes.length > 0) return Math.max(...sizes) / 1024
  return (await page.evaluate(inPage.heapBytes)) / 2 ** 20
}

function proportionalKb(pid: number): number | null {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1])
  } catch {
    return null
  }
}

function* figures(words: number, measured: Measured): Generator<Figure> {
  const size = `${words / 1000}k`
  const ms = (name: string, samples: number[], share: number, goal: number | null): Figure => ({
    name: `reader-${size}-${name}`,
    value: share === 1 ? Math.max(...samples) : percentile(samples, share),
    unit: 'ms',
    goal,
  })
  yield ms('open-p50', measured.opensMs, 0.5, 500)
  yield ms('open-max', measured.opensMs, 1, null)
  yield ms('open-halfway-p50', measured.opensHalfwayMs, 0.5, 500)
  yield ms('open-halfway-max', measured.opensHalfwayMs, 1, null)
  yield ms('scroll-frame-p50', measured.framesMs, 0.5, null)
  yield ms('scroll-frame-p99', measured.framesMs, 0.99, 50)
  yield ms('scroll-frame-max', measured.framesMs, 1, 50)
  yield ms('find-first-p50', measured.firstHitsMs, 0.5, 50)
  yield ms('find-first-max', measured.firstHitsMs, 1, 50)
  yield ms('find-all-p50', measured.allHitsMs, 0.5, 200)
  yield ms('find-all-max', measured.allHitsMs, 1, 200)
  yield ms('font-change-p50', measured.fontsMs, 0.5, 100)
  yield ms('font-change-max', measured.fontsMs, 1, 100)
  yield { name: `reader-${size}-memory`, value: measured.memoryMb, unit: 'MB', goal: 300 }
}

/** How much more ten times the words take. */
function* growth([small, large]: Measured[]): Generator<Figure> {
  if (!small || !large) return
  const times = (name: string, of: (measured: Measured) => number): Figure => ({
    name: `reader-growth-${name}`,
    value: of(large) / of(small),
    unit: 'times',
    goal: null,
  })
  yield times('open', ({ opensMs }) => percentile(opensMs, 0.5))
  yield times('scroll-p99', ({ framesMs }) => percentile(framesMs, 0.99))
  yield times('find-first', ({ firstHitsMs }) => percentile(firstHitsMs, 0.5))
  yield times('find-all', ({ allHitsMs }) => percentile(allHitsMs, 0.5))
  yield times('font-change', ({ fontsMs }) => percentile(fontsMs, 0.5))
  yield times('memory', ({ memoryMb }) => memoryMb)
}

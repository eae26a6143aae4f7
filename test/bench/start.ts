import { chromium, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { DEFAULT_PRESET, presetOptions } from '../../shared/model/preset.ts'
import { buildProgram } from '../build-program.ts'
import { chromiumLaunch } from '../e2e/chromium.ts'
import { startHost, type RunningHost } from '../e2e/host.ts'
import { answerCards, homeIsInteractive, openPage } from './answer-in-page.ts'
import { percentile, type Figure } from './figures.ts'

const renderer = resolve(import.meta.dirname, '../../out/renderer')
const starts = 7
const answers = 1000
/** a deck of the bundled pack */
const deckId = 'tip-som-cyber-14/tip'

/** Start, the round trip of an answer, and the weight of the window's code. */
export async function* measure(): AsyncGenerator<Figure> {
  const dataDir = mkdtempSync(join(tmpdir(), 'actus-bench-'))
  const browser = await chromium.launch(await chromiumLaunch())
  try {
    const startsMs: number[] = []
    const addressesMs: number[] = []
    let homeBytes = 0
    for (let i = 0; i <= starts; i++) {
      const begin = performance.now()
      await withHost(dataDir, async (host) => {
        if (i > 0) addressesMs.push(performance.now() - begin)
        const page = await openPage(browser)
        const weigh = weighCode(page)
        await page.goto(host.address)
        await homeIsInteractive(page)
        // The first start makes the data file and installs the pack, and leads to the module: no day begins like that again.
        if (i > 0) startsMs.push(performance.now() - begin)
        else await page.evaluate(callActus, firstDay())
        homeBytes = await weigh()
        await page.context().close()
      })
    }
    yield { name: 'start-to-address-p50', value: percentile(addressesMs, 0.5), unit: 'ms', goal: null }
    yield { name: 'start-to-interactive-p50', value: percentile(startsMs, 0.5), unit: 'ms', goal: 2000 }
    yield { name: 'start-to-interactive-max', value: Math.max(...startsMs), unit: 'ms', goal: null }
    yield* answerFigures('answer-to-next-card', await withHost(dataDir, (host) => answerCards(browser, host, answers)))
    await fill(dataDir)
    yield* answerFigures(
      'answer-to-next-of-100k',
      await withHost(dataDir, (host) => answerCards(browser, host, answers)),
    )
    yield { name: 'code-until-home-gzip', value: homeBytes / 1000, unit: 'kB', goal: 250 }
    yield { name: 'code-in-all-gzip', value: allCodeBytes() / 1000, unit: 'kB', goal: null }
  } finally {
    await browser.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

function answerFigures(name: string, roundTripsMs: number[]): Figure[] {
  return [
    { name: `${name}-p50`, value: percentile(roundTripsMs, 0.5), unit: 'ms', goal: null },
    { name: `${name}-p99`, value: percentile(roundTripsMs, 0.99), unit: 'ms', goal: 50 },
  ]
}

/** Adds 100,000 cards with five answers each: what years of study leave. */
async function fill(dataDir: string): Promise<void> {
  const program = await buildProgram('test/bench/fill.ts')
  execFileSync(process.execPath, [program, join(dataDir, 'actus.db'), '100000', '500000'])
}

async function withHost<T>(dataDir: string, work: (host: RunningHost) => Promise<T>): Promise<T> {
  const host = await startHost(dataDir)
  try {
    return await work(host)
  } finally {
    await host.stop()
  }
}

/** The hints are done, and there are cards enough to answer. */
function firstDay(): Call[] {
  const fields = (i: number) => ({ type: 'question', front: `What is ${i} and ${i}?`, back: `It is ${2 * i}.` })
  const cards = Array.from({ length: answers }, (_, i) => ({ fields: fields(i), deckId, tags: [], source: null }))
  return [
    { path: 'settings.set', input: { hintsDone: 3 } },
    {
      path: 'presets.edit',
      input: {
        presetId: DEFAULT_PRESET,
        name: 'Default',
        options: presetOptions.parse({ newPerDay: 9999 }),
        seenAtMs: 0,
      },
    },
    ...cards.map((input) => ({ path: 'cards.add', input })),
  ]
}

/** Sums the gzip size of each script and style that a page loads. */
function weighCode(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = []
  page.on('response', (response) => {
    if (['script', 'stylesheet'].includes(response.request().resourceType())) {
      sizes.push(response.body().then((body) => gzipSync(body).length))
    }
  })
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

function allCodeBytes(): number {
  return readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|css)$/.test(file))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(renderer, file))).length, 0)
}

interface Call {
  path: string
  input: unknown
}

/** Runs in the page: calls procedures, one after the other. */
async function callActus(calls: Call[]): Promise<void> {
  const token = document.querySelector<HTMLMetaElement>('meta[name="actus-token"]')?.content ?? ''
  const headers = { 'content-type': 'application/json', 'x-actus-token': token }
  for (const { path, input } of calls) {
    const response = await fetch(`trpc/${path}`, { method: 'POST', headers, body: JSON.stringify(input) })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  }
}

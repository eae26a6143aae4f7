import { chromium, type Browser, type Page } from '@playwright/test'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { chromiumLaunch } from '../e2e/chromium.ts'
import { startHost } from '../e2e/host.ts'
import { randomFrom } from '../random.ts'
import { foldMarks } from '../../shared/text/search-terms.ts'
import { percentile, type Figure } from './figures.ts'
import { paletteFigures } from './palette.ts'
import { madeUpWords } from './made-up-words.ts'
import { textsOnDisk } from './texts-on-disk.ts'

const QUESTIONS = 40
const GOAL_MS = 100

/** Search over 10,000 texts: by kind of question, how long the store is held up meanwhile, the index, and the palette. */
export async function* measure(): AsyncGenerator<Figure> {
  const small = await textsOnDisk(1000)
  const large = await textsOnDisk(10_000)
  yield* indexFigures(small, large)
  const browser = await chromium.launch(await chromiumLaunch())
  try {
    const host = await startHost(large)
    const page = await openPage(browser, host.address)
    const kinds = questionKinds(large)
    const all: number[] = []
    for (const [kind, questions] of Object.entries(kinds)) {
      const { timesMs, heldMs } = await page.evaluate(askAll, questions)
      all.push(...timesMs)
      yield { name: `search-${kind}-p50`, value: percentile(timesMs, 0.5), unit: 'ms', goal: null }
      yield { name: `search-${kind}-p95`, value: percentile(timesMs, 0.95), unit: 'ms', goal: GOAL_MS }
      yield { name: `search-${kind}-max`, value: Math.max(...timesMs), unit: 'ms', goal: null }
      yield { name: `search-${kind}-other-call-max`, value: Math.max(...heldMs), unit: 'ms', goal: 50 }
    }
    yield { name: 'search-p95', value: percentile(all, 0.95), unit: 'ms', goal: GOAL_MS }
    yield* paletteFigures(page)
    await host.stop()
  } finally {
    await browser.close()
  }
}

function* indexFigures(small: string, large: string): Generator<Figure> {
  const [indexOfSmall = 0, indexOfLarge = 0] = [small, large].map((dataDir) => {
    const db = new SQLite(join(dataDir, 'actus.db'), { readonly: true })
    try {
      return db.prepare<[], number>(`SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'passage%'`).pluck().get() ?? 0
    } finally {
      db.close()
    }
  })
  yield { name: 'search-index-of-10k-texts', value: indexOfLarge / 1e6, unit: 'MB', goal: null }
  yield { name: 'search-index-growth-1k-to-10k', value: indexOfLarge / indexOfSmall, unit: 'times', goal: null }
}

interface Question {
  typed: string
  typing: boolean
}

/** What is asked, by kind. Each is asked once, so that none is answered from memory. */
function questionKinds(dataDir: string) {
  const words = madeUpWords(60_000)
  const random = randomFrom(3)
  const between = (from: number, to: number) => words[Math.floor(from + random() * (to - from))] ?? ''
  const many = (make: () => string, typing = false): Question[] =>
    Array.from({ length: QUESTIONS }, () => ({ typed: make(), typing }))
  const allSentences = someText(dataDir).split(/[.\n]\s*/)
  const sentences = allSentences.filter((sentence) => sentence.split(' ').length > 6)
  const chinese = allSentences.filter((sentence) => /\p{Script=Han}{6}/u.test(sentence))
  const arabic = sentences.filter((sentence) => /\p{Script=Arabic}/u.test(sentence))
  const oneOf = (all: readonly string[]) => all[Math.floor(random() * all.length)] ?? ''
  const run = (length: number) => {
    const sentence = oneOf(sentences).split(' ')
    const start = Math.floor(random() * (sentence.length - length))
    return `"${sentence.slice(start, start + length).join(' ')}"`
  }
  let rank = 0
  return {
    rare: many(() => between(20_000, 60_000)),
    middling: many(() => between(200, 5000)),
    common: many(() => words[rank++] ?? ''),
    'two-words': many(() => `${between(0, 300)} ${between(40, 3000)}`),
    'common-words': many(() => `${between(0, 20)} ${between(0, 20)} ${between(20, 40)}`),
    phrase: many(() => run(2 + Math.floor(random() * 3))),
    'common-phrase': many(() => `"${between(0, 12)} ${between(0, 12)} ${between(0, 12)}"`),
    without: many(() => `${between(40, 3000)} -${between(0, 40)}`),
    prefix: many(() => between(0, 20_000).slice(0, 2 + Math.floor(random() * 4)), true),
    'words-and-prefix': many(() => `${between(0, 300)} ${between(0, 3000).slice(0, 3)}`, true),
    chinese: many(() => {
      const sentence = oneOf(chinese)
      const start = Math.floor(random() * (sentence.length - 2))
      return sentence.slice(start, start + 2)
    }, true),
    // Half of them as most write them, without the vowel signs.
    arabic: many(() => {
      const word = oneOf(oneOf(arabic).split(' '))
      return random() < 0.5 ? foldMarks(word) : word
    }),
    absent: many(() => `${between(40, 3000)}zq`),
  } satisfies Record<string, Question[]>
}

function someText(dataDir: string): string {
  const db = new SQLite(join(dataDir, 'actus.db'), { readonly: true })
  try {
    return db
      .prepare<[], string>('SELECT canonical_text FROM revision_chunk ORDER BY rowid LIMIT 50')
      .pluck()
      .all()
      .join('\n')
  } finally {
    db.close()
  }
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(address)
  await page.getByRole('main').waitFor()
  // The thread that searches starts with the first question.
  await page.evaluate(askAll, [{ typed: 'warm', typing: false }])
  return page
}

/** Runs in the page: asks one after the other; meanwhile a call that the store's own thread answers is made again and again. */
async function askAll(questions: Question[]): Promise<{ timesMs: number[]; heldMs: number[] }> {
  const token = document.querySelector<HTMLMetaElement>('meta[name="actus-token"]')?.content ?? ''
  const call = async (path: string, input: unknown) => {
    const begin = performance.now()
    const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
    const response = await fetch(`trpc/${path}${query}`, { headers: { 'x-actus-token': token } })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    await response.text()
    return performance.now() - begin
  }
  const heldMs: number[] = []
  const timesMs: number[] = []
  // One at a time: calls that wait for each other would measure their own queue.
  const asked = new AbortController()
  const callOther = async () => {
    while (!asked.signal.aborted) {
      heldMs.push(await call('history.state', undefined))
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
  const others = callOther()
  for (const question of questions) timesMs.push(await call('search.all', { ...question, limit: 20, asker: 'bench' }))
  asked.abort()
  // A call that was left on its way would go on through all that is measured after it.
  await others
  return { timesMs, heldMs }
}

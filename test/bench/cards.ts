import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { v8Flags } from '../../electron/hosts/launch/v8-flags.mjs'
import { buildProgram } from '../build-program.ts'
import { answerInPage } from './cards-in-page.ts'
import { cardStore, copiedStore, NOW_MS } from './card-stores.ts'
import type { Figure } from './figures.ts'

const resources = resolve(import.meta.dirname, '../../resources')
const figure = z.object({ name: z.string(), value: z.number(), unit: z.string(), goal: z.number().nullable() })

/** Cards: a learner's work with 100,000 of them and a million answers, and how counts grow with the collection. */
export async function* measure(): AsyncGenerator<Figure> {
  yield* await workWith(100_000, 1_000_000)
  yield* growth()
  yield* answerInPage(await cardStore(100_000, 1_000_000))
}

/** The figures of measure-cards.ts, in a process of its own, as the store of a host has. */
export async function workWith(cards: number, reviews: number, part = 'all'): Promise<Figure[]> {
  const program = await buildProgram('test/bench/measure-cards.ts')
  const searching = await buildProgram('electron/search/search-thread.ts')
  const folder = mkdtempSync(join(tmpdir(), 'actus-bench-cards-'))
  try {
    await copiedStore(folder, cards, reviews)
    const run = (what: string) =>
      promisify(execFile)(process.execPath, [...v8Flags, program, folder, resources, searching, `${NOW_MS}`, what])
    // The first start brings the packs in, which no later one does.
    await run('counts')
    const { stdout } = await run(part)
    return stdout
      .trim()
      .split('\n')
      .map((line) => figure.parse(JSON.parse(line)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Counts of all decks in ten and in three hundred thousand cards. */
async function* growth(): AsyncGenerator<Figure> {
  const p50: number[] = []
  for (const [cards, name] of [
    [10_000, '10k'],
    [300_000, '300k'],
  ] as const) {
    const figures = await workWith(cards, cards * 10, 'counts')
    const value = figures.find((found) => found.name === 'cards-counts-after-change-p50')?.value ?? Number.NaN
    p50.push(value)
    yield { name: `cards-counts-of-${name}-p50`, value, unit: 'ms', goal: 14 }
  }
  const [few = Number.NaN, many = Number.NaN] = p50
  yield { name: 'cards-counts-growth-10k-to-300k', value: many / few, unit: 'times', goal: 1.5 }
}

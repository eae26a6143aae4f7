import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { cardStore, NOW_MS } from './card-stores.ts'
import { askedSearches } from './card-searches.ts'
import { workWith } from './cards.ts'
import type { Figure } from './figures.ts'

const run = promisify(execFile)
const [CARDS, REVIEWS] = [100_000, 1_000_000]
const measured = z.object({ name: z.string(), ms: z.number(), mb: z.number().optional() })

/** The same work in Anki's own library and here, in one run, and the ratio: below 1 is faster than Anki. */
export async function* measure(): AsyncGenerator<Figure> {
  const python = await pythonWithAnki()
  if (python === null) return
  const theirs = await timesOfAnki(python)
  const ours = new Map((await workWith(CARDS, REVIEWS)).map(({ name, value }) => [name.replace('cards-', ''), value]))
  for (const [name, value] of theirs) {
    const unit = name === 'memory' ? 'MB' : 'ms'
    yield { name: `anki-${name}-theirs`, value, unit, goal: null }
    for (const ourName of [name, ...countedName(name)]) {
      const own = ours.get(ourName)
      if (own === undefined) continue
      yield { name: `anki-${ourName}-ours`, value: own, unit, goal: null }
      yield { name: `anki-${ourName}-ratio`, value: own / value, unit: 'times', goal: 1 }
    }
  }
}

/**
 * Anki gives the ids of all hits at once, with which its table can be scrolled; here the first rows come by themselves, and
 * how many there are after them: both are set beside Anki's time.
 */
const countedName = (name: string): string[] =>
  name.startsWith('search-') ? [name.replace(/-(p\d+)$/, '-counted-$1')] : []

/** A Python with Anki's library, in a folder of its own among those for such things; null, and says why, if there is none. */
async function pythonWithAnki(): Promise<string | null> {
  const folder = join(tmpdir(), 'actus-bench-anki')
  const python = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
  const isThere = () => run(python, ['-c', 'import anki.collection'])
  try {
    if (existsSync(python)) await isThere()
    else throw new Error('not installed yet')
    return python
  } catch {
    // It is made anew.
  }
  try {
    rmSync(folder, { recursive: true, force: true })
    await run('python3', ['-m', 'venv', folder])
    await run(python, ['-m', 'pip', 'install', '--quiet', 'anki'])
    await isThere()
    return python
  } catch (error) {
    console.error(`Anki's library cannot be installed here, so nothing is compared: ${String(error)}`)
    return null
  }
}

async function timesOfAnki(python: string): Promise<Map<string, number>> {
  const program = resolve(import.meta.dirname, 'measure_anki.py')
  const folder = mkdtempSync(join(tmpdir(), 'actus-bench-anki-'))
  const searches = askedSearches.map(({ name, search, inAnki }) => [name, inAnki ?? search])
  try {
    const store = await cardStore(CARDS, REVIEWS)
    const { stdout } = await run(python, [program, store, folder, `${NOW_MS}`, JSON.stringify(searches)])
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => measured.parse(JSON.parse(line)))
    return new Map(lines.filter(({ name }) => name !== 'made').map(({ name, ms, mb }) => [name, mb ?? ms]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

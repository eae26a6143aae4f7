import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { buildProgram } from '../build-program.ts'

const root = resolve(import.meta.dirname, '../..')

/** The moment at which the made-up learner stands: an afternoon on which nothing happens to the clocks. */
export const NOW_MS = Date.UTC(2026, 5, 10, 14)

/**
 * A data file with so many cards and reviews, as fill-cards.ts makes it: kept in the system's folder for such things, under
 * a hash of what makes it and the numbers, so that it is made once.
 */
export async function cardStore(cards: number, reviews: number): Promise<string> {
  const file = join(tmpdir(), 'actus-bench-cards', `${hashOfMakers()}-${cards}-${reviews}.db`)
  if (existsSync(file)) return file
  const program = await buildProgram('test/bench/fill-cards.ts')
  mkdirSync(dirname(file), { recursive: true })
  const folder = mkdtempSync(join(tmpdir(), 'actus-bench-made-'))
  const unfinished = join(folder, 'actus.db')
  execFileSync(process.execPath, [
    '--max-old-space-size=3000',
    program,
    unfinished,
    `${cards}`,
    `${reviews}`,
    `${NOW_MS}`,
  ])
  renameSync(unfinished, file)
  rmSync(folder, { recursive: true, force: true })
  return file
}

/** Of the script, of what a file is like, and of what the memory of its cards comes from. */
function hashOfMakers(): string {
  const folders = ['electron/store/migrations', 'shared/scheduling'].map((folder) => resolve(root, folder))
  const own = ['fill-cards.ts', 'made-up-cards.ts', 'made-up-history.ts', 'made-up-words.ts']
  const files = [
    ...folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name))),
    ...own.map((name) => join(import.meta.dirname, name)),
  ]
  const hash = createHash('sha256')
  for (const file of files.toSorted()) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

/** A data folder of its own with a copy of such a file. */
export async function copiedStore(folder: string, cards: number, reviews: number): Promise<string> {
  copyFileSync(await cardStore(cards, reviews), join(folder, 'actus.db'))
  return folder
}

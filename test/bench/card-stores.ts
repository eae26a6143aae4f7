import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buildProgram } from '../build-program.ts'

/** The moment at which the made-up learner stands: an afternoon on which nothing happens to the clocks. */
export const NOW_MS = Date.UTC(2026, 5, 10, 14)

/**
 * A data file with so many cards and reviews, as fill-cards.ts makes it: kept in the system's folder for such things, under
 * the program that made it and the numbers, so that it is made once.
 */
export async function cardStore(cards: number, reviews: number): Promise<string> {
  const program = await buildProgram('test/bench/fill-cards.ts')
  const made = createHash('sha256').update(readFileSync(program)).digest('hex').slice(0, 16)
  const file = join(tmpdir(), 'actus-bench-cards', `${made}-${cards}-${reviews}.db`)
  if (existsSync(file)) return file
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

/** A data folder of its own with a copy of such a file. */
export async function copiedStore(folder: string, cards: number, reviews: number): Promise<string> {
  copyFileSync(await cardStore(cards, reviews), join(folder, 'actus.db'))
  return folder
}

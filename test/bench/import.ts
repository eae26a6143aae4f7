import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { buildProgram } from '../build-program.ts'
import { percentile, type Figure } from './figures.ts'
import { madeUpText } from './made-up-text.ts'

const root = resolve(import.meta.dirname, '../..')
const words = 500_000

const said = z.object({
  tookMs: z.number(),
  waitsMs: z.array(z.number()),
  progressGapsMs: z.array(z.number()),
  quietMs: z.array(z.number()),
  openMs: z.array(z.number()),
  cancelMs: z.array(z.number()),
  longestStepMs: z.number(),
})

/** What a learner notices while a text of 500,000 words comes in: how long an own mark waits, and a cancelled import. */
export async function* measure(): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'actus-bench-import-'))
  try {
    const text = join(folder, 'long.md')
    writeFileSync(text, madeUpText(words))
    const program = await buildProgram('test/bench/import-learner.ts')
    const args = [program, join(root, 'out/main/parse-process.js'), text, join(folder, 'data'), join(root, 'resources')]
    const output = execFileSync(process.execPath, args, { encoding: 'utf8' })
    const { tookMs, waitsMs, progressGapsMs, quietMs, openMs, cancelMs, longestStepMs } = said.parse(JSON.parse(output))
    const ms = (name: string, value: number, goal: number | null): Figure => ({ name, value, unit: 'ms', goal })
    yield ms('import-500k', tookMs, 10_000)
    yield ms('own-write-during-import-p50', percentile(waitsMs, 0.5), null)
    yield ms('own-write-during-import-max', Math.max(...waitsMs), 500)
    yield ms('import-progress-gap-max', Math.max(...progressGapsMs), 200)
    yield ms('import-quiet-max', Math.max(...quietMs), 200)
    yield ms('import-longest-step', longestStepMs, null)
    yield ms('import-cancel-max', Math.max(...cancelMs), 200)
    yield ms('open-500k-on-the-server-p50', percentile(openMs, 0.5), null)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

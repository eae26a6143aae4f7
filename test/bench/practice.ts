import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { buildProgram } from '../build-program.ts'
import type { Figure } from './figures.ts'

const figure = z.object({ name: z.string(), value: z.number(), unit: z.string(), goal: z.number().nullable() })

/** Practice after 20,000 answers and fifty exams: what comes next, what sits, and what is asked for on the way there. */
export async function* measure(): AsyncGenerator<Figure> {
  const program = await buildProgram('test/bench/measure-practice.ts')
  const folder = mkdtempSync(join(tmpdir(), 'actus-bench-'))
  try {
    const resources = resolve(import.meta.dirname, '../../resources')
    const { stdout } = await promisify(execFile)(process.execPath, [program, folder, resources])
    for (const line of stdout.trim().split('\n')) yield figure.parse(JSON.parse(line))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

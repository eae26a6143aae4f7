import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { buildProgram } from '../build-program.ts'
import type { Figure } from './figures.ts'
import { inWindow } from './marks-in-window.ts'
import { importText } from './reader.ts'

const out = resolve(import.meta.dirname, '../../out/main')
const figure = z.object({ name: z.string(), value: z.number(), unit: z.string(), goal: z.number().nullable() })

/** Marks: how they are carried to another edition, in what time and how rightly; made and listed in a window; changed all at once. */
export async function* measure(): AsyncGenerator<Figure> {
  yield* carrying()
  yield* inWindow()
  yield* allAtOnce()
}

/** In a process of its own: what runs here would hold up the thread that asks. */
async function* carrying(): AsyncGenerator<Figure> {
  const program = await buildProgram('test/bench/carry-marks.ts')
  yield* figuresOf([program, join(out, 'carry-thread.js')])
}

/** All 5,000 marks of a text of half a million words, in a process of its own as well. */
async function* allAtOnce(): AsyncGenerator<Figure> {
  const [fill, program] = [
    await buildProgram('test/bench/fill-marks.ts'),
    await buildProgram('test/bench/bulk-marks.ts'),
  ]
  const folder = mkdtempSync(join(tmpdir(), 'actus-bench-bulk-'))
  try {
    const id = importText(folder, 500_000)
    await promisify(execFile)(process.execPath, [fill, join(folder, 'actus.db'), id, '5000'])
    yield* figuresOf([program, folder, id, resolve(import.meta.dirname, '../../resources')])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function* figuresOf(program: readonly string[]): AsyncGenerator<Figure> {
  const { stdout } = await promisify(execFile)(process.execPath, program)
  for (const line of stdout.trim().split('\n')) yield figure.parse(JSON.parse(line))
}

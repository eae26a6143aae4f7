import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { buildProgram } from '../build-program.ts'
import type { Figure } from './figures.ts'
import { inWindow } from './marks-in-window.ts'

const out = resolve(import.meta.dirname, '../../out/main')
const figure = z.object({ name: z.string(), value: z.number(), unit: z.string(), goal: z.number().nullable() })

/** Marks: how they are carried to another edition, in what time and how rightly; made and listed in a window. */
export async function* measure(): AsyncGenerator<Figure> {
  yield* carrying()
  yield* inWindow()
}

/** In a process of its own: what runs here would hold up the thread that asks. */
async function* carrying(): AsyncGenerator<Figure> {
  const program = await buildProgram('test/bench/carry-marks.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [program, join(out, 'carry-thread.js')])
  for (const line of stdout.trim().split('\n')) yield figure.parse(JSON.parse(line))
}

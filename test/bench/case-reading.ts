import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { buildProgram } from '../build-program.ts'
import type { Figure } from './figures.ts'

const figure = z.object({ name: z.string(), value: z.number(), unit: z.string(), goal: z.number().nullable() })

/** Reading cases, in its process: until it is loaded, for long and short cases, and what it adds to the package. */
export async function* measure(): AsyncGenerator<Figure> {
  const program = await buildProgram('test/bench/measure-case-reading.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [program, resolve(import.meta.dirname, '../..')])
  for (const line of stdout.trim().split('\n')) yield figure.parse(JSON.parse(line))
}

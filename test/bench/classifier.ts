import { execFile, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { z } from 'zod'
import { buildProgram } from '../build-program.ts'
import type { Options } from './classifier/options.ts'
import type { Figure } from './figures.ts'

const figure = z.object({
  name: z.string(),
  value: z.number(),
  unit: z.string(),
  goal: z.number().nullable(),
  goalIs: z.enum(['most', 'least']).optional(),
})
const said = z.union([z.strictObject({ line: z.string() }), figure])
const root = resolve(import.meta.dirname, '../..')

/**
 * The classifier: rules applied to long cases, and what would change what is found, of one, two and three persons; then
 * its reader of cases, measured with labelled ones. With `--test` or `--held-out` and `--why REASON` also with those that
 * nothing is tuned on, which is counted; with `--model FOLDER` for another model than that of the program.
 */
export async function* measure(options: Options): AsyncGenerator<Figure | string> {
  const program = await buildProgram('test/bench/measure-classifier.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [program, root])
  for (const line of stdout.trim().split('\n')) yield figure.parse(JSON.parse(line))

  const reader = await buildProgram('test/bench/classifier/measure-reader.ts')
  const child = spawn(process.execPath, [reader, root, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const one = said.parse(JSON.parse(line))
    yield 'line' in one ? one.line : one
  }
  if (child.exitCode === null) await new Promise((done) => child.once('close', done))
  if (child.exitCode !== 0) throw new Error(`measure-reader: exit code ${child.exitCode}`)
}

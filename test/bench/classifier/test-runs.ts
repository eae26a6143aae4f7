import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** A measurement with cases that nothing may be tuned on. */
const testRun = z.strictObject({
  /** day in UTC, as 2026-11-28 */
  day: z.string(),
  part: z.enum(['test', 'held-out']),
  /** first letters of the hash of the model's files */
  model: z.string(),
  why: z.string().min(1),
})
export type TestRun = z.infer<typeof testRun>

const fileIn = (folder: string): string => join(folder, 'test-runs.json')

/** Gives all of them, the first first. @param folder of the labelled cases */
export function readTestRuns(folder: string): TestRun[] {
  const file = fileIn(folder)
  return existsSync(file) ? z.array(testRun).parse(JSON.parse(readFileSync(file, 'utf8'))) : []
}

/** Counts one more; before anything is shown of it, so that none goes uncounted. */
export function countTestRun(folder: string, run: TestRun): void {
  writeFileSync(fileIn(folder), `${JSON.stringify([...readTestRuns(folder), run], null, 2)}\n`)
}

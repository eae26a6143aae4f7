/*
 * Kills the program while a learner works with it, and looks whether anything was lost: `npm run test:fault`.
 *   --kills N            how often; 200 if not given
 *   --seed N             another choice of moments; the output names it
 *   --no-transactions    only the run with transactions switched off, which has to fail
 * Without the last, both runs are made: the real one, where each kill is a test, and the other, where it is a test that a
 * fault is found. The last line is "N passed, N failed"; exit code 1 if one failed.
 */
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { buildProgram } from '../build-program.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    'no-transactions': { type: 'boolean', default: false },
  },
})

interface Counts {
  passed: number
  failed: number
  /** failures that were found in a data file */
  torn: number
}

/** What else is killed, and how often for each hundred of the others. */
const besides = {
  imports: { what: 'texts are imported', aHundred: 20 },
  editions: { what: 'new editions are taken', aHundred: 10 },
}

/** Far more than it takes: about one in three finds a fault. */
const MUTANT_KILLS = 60

const packs = resolve(import.meta.dirname, '../../resources/packs')
const programs = {
  kills: [await buildProgram('test/fault/kills.ts'), `--learner=${await buildProgram('test/fault/learner.ts')}`],
  imports: [
    await buildProgram('test/fault/import-kills.ts'),
    `--program=${await buildProgram('test/fault/importer.ts')}`,
  ],
  editions: [
    await buildProgram('test/fault/edition-kills.ts'),
    `--program=${await buildProgram('test/fault/editor.ts')}`,
  ],
}

/** Says how it went when it has ended. @throws Error if the run ended without a result */
async function run(
  title: string,
  program: keyof typeof programs,
  count: number,
  ...options: string[]
): Promise<Counts> {
  const args = [...programs[program], `--packs=${packs}`, `--kills=${count}`, `--seed=${values.seed}`]
  const child = spawn(process.execPath, [...args, ...options], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) lines.push(line)
  const last = lines.pop() ?? ''
  // As a whole: two runs at once would talk into each other.
  console.log(`\n${title}`)
  for (const line of lines) console.log(line)
  return JSON.parse(last)
}

const kills = Number(values.kills)
const begun = `${kills} kills, seed ${values.seed}`
let total: Counts
if (values['no-transactions']) {
  total = await run(begun, 'kills', kills, '--no-transactions')
} else {
  total = await run(begun, 'kills', kills)
  // Each of these has one program at a time on its files, which leaves a core free: together they take no longer than one.
  const others = await Promise.all(
    (['imports', 'editions'] as const).map((program) => {
      const { what, aHundred } = besides[program]
      const count = Math.ceil((kills * aHundred) / 100)
      return run(`${count} kills while ${what}:`, program, count)
    }),
  )
  for (const { passed, failed } of others) {
    total.passed += passed
    total.failed += failed
  }
  const title = 'The same with transactions switched off, which has to fail:'
  const mutant = await run(title, 'kills', MUTANT_KILLS, '--no-transactions', '--bail')
  total[mutant.torn > 0 ? 'passed' : 'failed']++
}
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1

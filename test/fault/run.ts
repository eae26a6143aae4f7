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

/** Of programs that import texts, for each hundred of the others. */
const IMPORT_KILLS_A_HUNDRED = 20

/** Of programs that take new editions of a text, likewise. */
const EDITION_KILLS_A_HUNDRED = 10

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

/** @throws Error if the run ended without a result */
async function run(program: keyof typeof programs, count: number, ...options: string[]): Promise<Counts> {
  const args = [...programs[program], `--packs=${packs}`, `--kills=${count}`, `--seed=${values.seed}`]
  const child = spawn(process.execPath, [...args, ...options], { stdio: ['ignore', 'pipe', 'inherit'] })
  let last = ''
  for await (const line of createInterface({ input: child.stdout })) {
    if (last) console.log(last)
    last = line
  }
  return JSON.parse(last)
}

let total: Counts
if (values['no-transactions']) {
  total = await run('kills', Number(values.kills), '--no-transactions')
} else {
  console.log(`${values.kills} kills, seed ${values.seed}`)
  total = await run('kills', Number(values.kills))
  const importKills = Math.ceil((Number(values.kills) * IMPORT_KILLS_A_HUNDRED) / 100)
  console.log(`\n${importKills} kills while texts are imported:`)
  const imports = await run('imports', importKills)
  const editionKills = Math.ceil((Number(values.kills) * EDITION_KILLS_A_HUNDRED) / 100)
  console.log(`\n${editionKills} kills while new editions are taken:`)
  const editions = await run('editions', editionKills)
  for (const { passed, failed } of [imports, editions]) {
    total.passed += passed
    total.failed += failed
  }
  console.log('\nThe same with transactions switched off, which has to fail:')
  const mutant = await run('kills', MUTANT_KILLS, '--no-transactions', '--bail')
  total[mutant.torn > 0 ? 'passed' : 'failed']++
}
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1

/*
 * All tests, in the order in which a fault is cheapest to find: `npm test`, or `npm test -- types unit` for some. With --long
 * (`npm run test:long`) in their long form. Ends with the names of the tests that the short form left out, a line for each step, the
 * names of the tests that failed or passed only on a second try, and one line "N passed, N failed" over all of them; exit code 1 if one
 * failed.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ofPlaywright, ofVitest, type Outcome } from './reports.ts'

/** The short form is to end in some twenty minutes on two cores. */
const isLong = process.argv.includes('--long')
const form = isLong ? { ACTUS_ALL_SCREENS: '1' } : { ACTUS_TEST_SHORT: '1' }
/** A round number of files in each form: there are 20 kills for each. */
const kills = isLong ? 1000 : 80

const root = resolve(import.meta.dirname, '..')
const reports = mkdtempSync(join(tmpdir(), 'actus-test-'))
const report = (name: string) => join(reports, `${name}.json`)

interface Step {
  name: string
  /** a program of node_modules, or one of ours */
  script: string
  args?: string[]
  env?: Record<string, string>
  /** what its short form leaves out besides tests that it names */
  leaves?: string
  /** for a step that holds many tests, from its report; others count as one */
  outcome?: () => Outcome
}

const screensLeft = 'further states of the screens, which differ in their words; alone: npm run test:screens'
const json = (name: string) => JSON.parse(readFileSync(report(name), 'utf8'))

/** @param projects those of the configuration whose name begins so */
const vitest = (projects: string): Step => ({
  name: projects,
  script: 'node_modules/vitest/vitest.mjs',
  args: [
    'run',
    '--project',
    `${projects}*`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report(projects)}`,
  ],
  leaves: 'two thirds of the random tries of what takes seconds to try',
  outcome: () => ofVitest(json(projects), root),
})

/** They only read the sources, each on one core: as many at once as there are cores. The longest comes first. */
const readers: Step[] = [
  { name: 'types', script: 'node_modules/typescript/bin/tsc', args: ['-p', '.'] },
  { name: 'format', script: 'node_modules/oxfmt/bin/oxfmt', args: ['--check'] },
  { name: 'lint', script: 'node_modules/oxlint/bin/oxlint', args: ['--deny-warnings'] },
  { name: 'styles', script: 'node_modules/stylelint/bin/stylelint.mjs', args: ['renderer/**/*.css'] },
  {
    name: 'imports',
    script: 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    args: ['electron', 'renderer', 'shared', '--output-type', 'err'],
  },
  { name: 'dead-code', script: 'node_modules/knip/bin/knip.js' },
]

/** One after the other, once a core has no more to read: each takes all cores for itself. */
const runners: Step[] = [
  vitest('unit'),
  { name: 'build', script: 'test/build.ts' },
  vitest('integration'),
  {
    name: 'e2e',
    script: 'node_modules/@playwright/test/cli.js',
    args: ['test', '--config', 'test/e2e/playwright.config.ts'],
    env: { ACTUS_TEST_REPORT: report('e2e') },
    leaves: screensLeft,
    outcome: () => ofPlaywright(json('e2e')),
  },
  {
    name: 'desktop',
    script: 'test/desktop/run.ts',
    env: { ACTUS_TEST_REPORT: report('desktop') },
    leaves: screensLeft,
    outcome: () => ofPlaywright(json('desktop')),
  },
  {
    name: 'fault',
    script: 'test/fault/run.ts',
    args: ['--kills', String(kills)],
    leaves: `more than ${kills} kills; alone: npm run test:fault -- --kills 1000`,
  },
]

const steps = [...readers, ...runners]
const chosen = process.argv.slice(2).filter((word) => word !== '--long')
const unknown = chosen.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(`No such test: ${unknown.join(', ')}. There are: ${steps.map((step) => step.name).join(', ')}.`)
  process.exit(2)
}
const isChosen = ({ name }: Step) => chosen.length === 0 || chosen.includes(name)

const total = { passed: 0, failed: 0 }
const lines: string[] = []
const troubles: string[] = []
const leftOut: string[] = []
const waiting = readers.filter(isChosen)
const reading = Array.from({ length: availableParallelism() }, async () => {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await take(step, 'pipe')
})
// The types take as long as all others: the tests of units begin beside them.
await Promise.race(reading)
for (const step of runners.filter(isChosen)) {
  console.log(`\n== ${step.name}`)
  await take(step, 'inherit')
}
await Promise.all(reading)
rmSync(reports, { recursive: true })
if (leftOut.length > 0) {
  console.log('\nLeft out; `npm run test:long` takes all that can be tested here:')
  for (const line of leftOut) console.log(`  ${line}`)
}
console.log(`\n${lines.join('\n')}\n`)
if (troubles.length > 0) console.log(`${troubles.join('\n')}\n`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1

/** Runs a step and adds up what came of it. */
async function take(step: Step, output: 'pipe' | 'inherit'): Promise<void> {
  const startMs = performance.now()
  const outcome = outcomeOf(step, await run(step, output))
  total.passed += outcome.passed
  total.failed += outcome.failed
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1)
  const left = outcome.leftOut.length === 0 ? '' : `, ${outcome.leftOut.length} left out`
  const sum = `${outcome.passed} passed, ${outcome.failed} failed${left}`
  lines.push(`${outcome.failed === 0 ? 'ok    ' : 'FAILED'} ${step.name}: ${sum}, ${seconds} s`)
  const leaves = isLong || step.leaves === undefined ? [] : [step.leaves]
  leftOut.push(...[...outcome.leftOut, ...leaves].map((what) => `${step.name}: ${what}`))
  for (const { kind, name, error } of outcome.troubles) troubles.push(`${kind} ${step.name}: ${name}\n  ${error}`)
}

/**
 * Gives the exit code; 1 if a signal ended it.
 * @param output through a pipe it is shown when the step has ended, as a whole
 */
function run(step: Step, output: 'pipe' | 'inherit'): Promise<number> {
  const child = spawn(process.execPath, [step.script, ...(step.args ?? [])], {
    cwd: root,
    env: { ...process.env, ...form, ...step.env },
    stdio: ['inherit', output, output],
  })
  const said: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk))
  return new Promise((done) =>
    child.on('close', (code) => {
      if (output === 'pipe') console.log(`\n== ${step.name}\n${Buffer.concat(said).toString()}`)
      done(code ?? 1)
    }),
  )
}

function outcomeOf(step: Step, code: number): Outcome {
  const single = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, troubles: [], leftOut: [] }
  if (!step.outcome) return single
  try {
    const outcome = step.outcome()
    return code === 0 || outcome.failed > 0 ? outcome : { ...outcome, failed: 1 }
  } catch {
    // No report: it ended before it wrote one, or said why it ran nothing.
    return { ...single, passed: 0 }
  }
}

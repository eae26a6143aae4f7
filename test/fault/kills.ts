/*
 * Kills learner programs, one after the other on a data file, and looks after each kill whether the file is whole and
 * holds everything that was confirmed. Started by run.ts. Its last line is JSON: { passed, failed, torn }, where torn are
 * the failures that were found in a file, rather than a program that ended by itself.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { installPacks, loadPacks } from '../../electron/library/public'
import { presetQueries } from '../../electron/cards/preset.queries'
import { DEFAULT_PRESET, presetOptions } from '../../shared/model/preset'
import { keepLogOnUndo } from '../../electron/review/public'
import { timeOf } from './actions'
import { after, factsOf, nothing, type Expected } from './expected'
import { differences, faultsOf, readFacts, withStore } from './inspect'
import { workUntilKilled, type Moment, type Said } from './kill'
import { between, randomFrom } from '../random'

const { values } = parseArgs({
  options: {
    learner: { type: 'string', default: '' },
    packs: { type: 'string', default: '' },
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    'no-transactions': { type: 'boolean', default: false },
    /** stops at the first fault */
    bail: { type: 'boolean', default: false },
  },
})

/** Of one data file. A later kill finds more to lose, but takes longer to look at. */
const KILLS_A_FILE = 20
/** Files that are worked on at the same time: one for each of two cores. */
const AT_ONCE = 4

const work = mkdtempSync(join(tmpdir(), 'actus-fault-'))
const template = join(work, 'template')
const totals = { passed: 0, failed: 0, torn: 0, actions: 0, inFlightKept: 0, inFlightLost: 0 }

/** Makes a data folder with the first pack installed, to be copied for each file. */
function makeTemplate(): string {
  mkdirSync(join(template, 'packs'), { recursive: true })
  const packs = loadPacks(values.packs)
  const [pack] = packs.list()
  if (!pack) throw new Error(`no pack in ${values.packs}`)
  withStore(join(template, 'actus.db'), 0, (store) => {
    installPacks({ store, packs, now: () => timeOf(0) })
    const many = presetOptions.parse({ newPerDay: 9999 })
    store.write(timeOf(0), ({ db }) => {
      presetQueries(db).update({ id: DEFAULT_PRESET, name: 'Default', options: many }, timeOf(0))
      db.exec('DELETE FROM operation')
    })
  })
  return pack.pack.manifest.id
}

function momentOf(random: () => number): Moment {
  // Between two statements, where what belongs together could fall apart, or at any time, as in the middle of a write.
  return random() < 0.6
    ? { kind: 'statement', statement: between(random, 1, 400) }
    : { kind: 'time', ms: between(random, 0, 120) }
}

/** Checks the file after a kill. Gives what has to be there from now on, and what is wrong. */
function inspect(file: string, before: Expected, said: Said, next: number): { expected: Expected; faults: string[] } {
  const confirmed = said.confirmed.reduce((all, { number, action }) => after(all, number, action), before)
  const { inFlight } = said
  return withStore(file, next, ({ db }) => {
    const facts = readFacts(db)
    const faults = faultsOf(db)
    const without = differences(facts, factsOf(confirmed))
    if (inFlight === null) return { expected: confirmed, faults: [...faults, ...without] }
    const finished = after(confirmed, inFlight.number, inFlight.action)
    const isKept = differences(facts, factsOf(finished)).length === 0
    totals[isKept ? 'inFlightKept' : 'inFlightLost']++
    if (isKept) return { expected: finished, faults }
    // What was under way must be there as a whole, or not at all.
    return { expected: confirmed, faults: [...faults, ...without] }
  })
}

/** Undoes whatever can be undone, and looks whether the file is then as if nothing had been done. */
function faultsOfUndoingAll(file: string, next: number): string[] {
  return withStore(file, next, (store) => {
    keepLogOnUndo(store)
    while (store.history().undo !== null) store.undo(timeOf(next))
    const { marks, answers } = readFacts(store.db)
    const left = [...marks, ...answers.filter((fact) => !fact.endsWith(' voided'))]
    return [...faultsOf(store.db), ...left.map((fact) => `still there after undoing everything: ${fact}`)]
  })
}

async function workOnFile(index: number, kills: number, documentId: string): Promise<void> {
  const folder = join(work, `file-${index}`)
  const file = join(folder, 'actus.db')
  cpSync(template, folder, { recursive: true })
  const random = randomFrom(Number(values.seed) * 1_000 + index)
  let expected = nothing
  let next = 1
  for (let kill = 1; kill <= kills; kill++) {
    const seed = between(random, 1, 2 ** 30)
    const moment = momentOf(random)
    const learner = { program: values.learner, folder, documentId, seed, firstAction: next }
    let faults: string[]
    try {
      const said = await workUntilKilled({ ...learner, transactions: !values['no-transactions'] }, moment)
      totals.actions += said.confirmed.length
      next = ((said.inFlight ?? said.confirmed.at(-1))?.number ?? next - 1) + 1
      const found = inspect(file, expected, said, next)
      expected = found.expected
      faults = found.faults
      if (kill === kills && faults.length === 0) faults = faultsOfUndoingAll(file, next)
      if (faults.length > 0) totals.torn++
    } catch (error) {
      faults = [String(error)]
    }
    if (faults.length === 0) totals.passed++
    else {
      totals.failed++
      console.log(`seed ${values.seed}, file ${index}, kill ${kill}, ${JSON.stringify(moment)}:`)
      for (const fault of faults.slice(0, 5)) console.log(`  ${fault}`)
      // What is expected of this file is not known any more.
      break
    }
  }
  rmSync(folder, { recursive: true, force: true })
}

const documentId = makeTemplate()
const files = Array.from({ length: Math.ceil(Number(values.kills) / KILLS_A_FILE) }, (_, index) => index)
async function takeFiles(): Promise<void> {
  for (let index = files.shift(); index !== undefined; index = files.shift()) {
    if (values.bail && totals.failed > 0) return
    await workOnFile(index, Math.min(KILLS_A_FILE, Number(values.kills) - index * KILLS_A_FILE), documentId)
  }
}
await Promise.all(Array.from({ length: AT_ONCE }, takeFiles))
rmSync(work, { recursive: true })
const { passed, failed, torn, actions, inFlightKept, inFlightLost } = totals
console.log(
  `${actions} actions confirmed; of those under way at a kill, ${inFlightKept} were kept and ${inFlightLost} left no trace`,
)
console.log(JSON.stringify({ passed, failed, torn }))

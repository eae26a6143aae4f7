/*
 * Kills programs that import texts, one after the other on a data file, and looks after each kill whether every text that
 * is seen is whole, every one that was confirmed is there, and nothing else is left. Started by run.ts. Its last line is
 * JSON: { passed, failed, torn }.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { followMarks } from '../../electron/annotations/public'
import { followPassages } from '../../electron/cards/public'
import { installPacks, loadPacks, removeUnpublished } from '../../electron/library/public'
import type { Store } from '../../electron/store/store'
import { timeOf } from './actions'
import type { ImportLine } from './imports'
import { importFaults } from './import-faults'
import { withStore } from './inspect'
import { randomFrom } from '../random'
import { untilKilled } from './until-killed'

const { values } = parseArgs({
  options: {
    importer: { type: 'string', default: '' },
    packs: { type: 'string', default: '' },
    kills: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    'no-transactions': { type: 'boolean', default: false },
    bail: { type: 'boolean', default: false },
  },
})

/** Of one data file: the texts of all kills before are looked at after each. */
const KILLS_A_FILE = 10

const work = mkdtempSync(join(tmpdir(), 'actus-import-fault-'))
const random = randomFrom(Number(values.seed))
const totals = { passed: 0, failed: 0, torn: 0, texts: 0, marks: 0, underWayKept: 0, underWayLost: 0 }

function makeFolder(index: number): { folder: string; documentId: string } {
  const folder = join(work, `file-${index}`)
  mkdirSync(join(folder, 'packs'), { recursive: true })
  const packs = loadPacks(values.packs)
  const documentId = packs.list()[0]?.pack.manifest.id ?? ''
  withStore(join(folder, 'actus.db'), 0, (store) => installPacks({ store, packs, now: () => timeOf(0) }))
  return { folder, documentId }
}

/** Lets a program import until a moment, and kills it; gives what it had written down. */
async function importUntilKilled(folder: string, documentId: string, first: number): Promise<ImportLine[]> {
  const args = [`--document=${documentId}`, `--first=${first}`]
  if (values['no-transactions']) args.push('--no-transactions')
  const moments = { random, mostStatements: 2_500, mostMs: 500 }
  const lines = await untilKilled({ program: values.importer, folder, args, ...moments })
  return lines.map((line): ImportLine => JSON.parse(line))
}

async function killOnFile(index: number, kills: number): Promise<void> {
  const { folder, documentId } = makeFolder(index)
  const confirmed = new Set<number>()
  const marks = new Set<string>()
  for (let kill = 1, first = 1; kill <= kills; kill++) {
    const lines = await importUntilKilled(folder, documentId, first)
    let underWay: number | null = null
    for (const line of lines) {
      if (line.say === 'marked') marks.add(line.id)
      else if (line.say === 'begins') underWay = line.number
      else {
        confirmed.add(line.number)
        underWay = null
      }
    }
    first = Math.max(first, ...lines.map((line) => (line.say === 'marked' ? 0 : line.number))) + 1
    const faults = withStore(join(folder, 'actus.db'), first, (store: Store) => {
      removeUnpublished({ store, now: () => timeOf(first), followers: [followMarks, followPassages] })
      const found = importFaults(store.db, { confirmed, underWay, marks })
      if (underWay !== null) totals[found.underWayIsThere ? 'underWayKept' : 'underWayLost']++
      if (underWay !== null && found.underWayIsThere) confirmed.add(underWay)
      return found.faults
    })
    if (faults.length === 0) {
      totals.passed++
      continue
    }
    totals.failed++
    totals.torn++
    console.log(`seed ${values.seed}, file ${index}, kill ${kill}:`)
    for (const fault of faults.slice(0, 5)) console.log(`  ${fault}`)
    break
  }
  totals.texts += confirmed.size
  totals.marks += marks.size
  rmSync(folder, { recursive: true, force: true })
}

for (let index = 0, left = Number(values.kills); left > 0; index++, left -= KILLS_A_FILE) {
  if (values.bail && totals.failed > 0) break
  await killOnFile(index, Math.min(left, KILLS_A_FILE))
}
rmSync(work, { recursive: true })
const { passed, failed, torn, texts, marks, underWayKept, underWayLost } = totals
console.log(
  `${texts} texts and ${marks} marks confirmed; of the imports under way at a kill, ${underWayKept} were kept and ${underWayLost} left no trace`,
)
console.log(JSON.stringify({ passed, failed, torn }))

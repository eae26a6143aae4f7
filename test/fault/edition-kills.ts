/*
 * Kills programs that take one edition of a text after the other, and looks after each kill whether the text that is shown is
 * whole, all its marks are there and have their place in it, and nothing else is left. Started by run.ts. Its last line is
 * JSON: { passed, failed, torn }.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { followMarks } from '../../electron/annotations/public'
import { annotationsRouter } from '../../electron/annotations/router'
import { followPassages } from '../../electron/cards/public'
import { importDocument, removeUnpublished } from '../../electron/library/public'
import { openStore } from '../../electron/store/store'
import { createCaller } from '../../electron/trpc'
import { idOf, timeOf } from './actions'
import { editionFaults } from './edition-faults'
import { fileOf, marksIn, type EditionLine } from './editions'
import { withStore } from './inspect'
import { programContext } from './program-context'
import { randomFrom } from '../random'
import { untilKilled } from './until-killed'

const { values } = parseArgs({
  options: {
    editor: { type: 'string', default: '' },
    packs: { type: 'string', default: '' },
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    'no-transactions': { type: 'boolean', default: false },
    bail: { type: 'boolean', default: false },
  },
})

/** Of one data file: the marks of all kills before are looked at after each. */
const KILLS_A_FILE = 10

const work = mkdtempSync(join(tmpdir(), 'actus-edition-fault-'))
const random = randomFrom(Number(values.seed))
const totals = { passed: 0, failed: 0, torn: 0, taken: 0, marks: 0, underWayKept: 0, underWayLost: 0 }

/** A data file with the first edition and a mark in each of its rules. */
async function makeFolder(index: number): Promise<{ folder: string; documentId: string; firstMarks: string[] }> {
  const folder = join(work, `file-${index}`)
  mkdirSync(join(folder, 'packs'), { recursive: true })
  let ids = 0
  const of = { now: () => timeOf(0), newId: () => idOf(0, ids++) }
  const store = openStore({ file: join(folder, 'actus.db'), ...of })
  const context = programContext(store, join(folder, 'packs'), of)
  const { result } = await importDocument(context, fileOf(0))
  const { add } = createCaller(annotationsRouter)(context)
  const firstMarks: string[] = []
  for (const place of marksIn(0))
    firstMarks.push((await add({ documentId: result.documentId, ...place, color: 2 })).result.id)
  store.close()
  return { folder, documentId: result.documentId, firstMarks }
}

/** Lets a program take editions until a moment, and kills it; gives what it had written down. */
async function takeUntilKilled(folder: string, documentId: string, first: number): Promise<EditionLine[]> {
  const args = [`--document=${documentId}`, `--first=${first}`]
  if (values['no-transactions']) args.push('--no-transactions')
  const moments = { random, mostStatements: 4_000, mostMs: 700 }
  const lines = await untilKilled({ program: values.editor, folder, args, ...moments })
  return lines.map((line): EditionLine => JSON.parse(line))
}

async function killOnFile(index: number, kills: number): Promise<void> {
  const { folder, documentId, firstMarks } = await makeFolder(index)
  const marks = new Set(firstMarks)
  let taken = 0
  for (let kill = 1, first = 1; kill <= kills; kill++) {
    let underWay: number | null = null
    for (const line of await takeUntilKilled(folder, documentId, first)) {
      if (line.say === 'marked') marks.add(line.id)
      else if (line.say === 'begins') underWay = line.number
      else {
        taken = line.number
        totals.taken++
        underWay = null
      }
    }
    // The import of the next one may have begun as well.
    first = Math.max(first, taken, underWay ?? 0) + 2
    const { faults, shown } = withStore(join(folder, 'actus.db'), first, (store) => {
      removeUnpublished({ store, now: () => timeOf(first), followers: [followMarks, followPassages] })
      return editionFaults(store.db, { documentId, taken, underWay, marks, firstMarks })
    })
    if (underWay !== null) totals[shown === underWay ? 'underWayKept' : 'underWayLost']++
    taken = shown
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
  totals.marks += marks.size
  rmSync(folder, { recursive: true, force: true })
}

for (let index = 0, left = Number(values.kills); left > 0; index++, left -= KILLS_A_FILE) {
  if (values.bail && totals.failed > 0) break
  await killOnFile(index, Math.min(left, KILLS_A_FILE))
}
rmSync(work, { recursive: true })
const { passed, failed, torn, taken, marks, underWayKept, underWayLost } = totals
console.log(
  `${taken} editions and ${marks} marks confirmed; of the editions that were being taken at a kill, ${underWayKept} are shown and ${underWayLost} left no trace`,
)
console.log(JSON.stringify({ passed, failed, torn }))

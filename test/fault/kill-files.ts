import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { followMarks } from '../../electron/annotations/public'
import { followPassages } from '../../electron/cards/public'
import { removeUnpublished } from '../../electron/library/public'
import type { Store } from '../../electron/store/store'
import { randomFrom } from '../random'
import { timeOf } from './actions'
import { withStore } from './inspect'
import type { JournalLine } from './marking-program'
import { untilKilled } from './until-killed'

/** Of one data file: what all kills before have left is looked at after each. */
const KILLS_A_FILE = 10

/** What the programs said that were killed on a file. */
export interface Said {
  /** numbers of what is confirmed, in their order; also what was under way at a kill and was found to be there */
  confirmed: Set<number>
  /** number of what had begun and was not confirmed */
  underWay: number | null
  marks: Set<string>
}

/** A data file that is about to be worked on. */
interface Prepared {
  documentId: string
  /** marks that are in it already */
  marks: readonly string[]
  /** What is wrong with it after a kill and a start, and whether what was under way is there. */
  look(store: Store, said: Said): { faults: string[]; isUnderWayThere: boolean }
}

interface Kills {
  /** as in "texts": what the programs make */
  what: string
  /** until when a program is killed at the latest */
  mostStatements: number
  mostMs: number
  /** @param folder with an empty folder "packs"; packs: that of ours */
  prepare(folder: string, packs: string): Prepared | Promise<Prepared>
}

/**
 * Kills programs that work on data files, and looks after each kill whether all is as it was said to be. Its last line is
 * JSON: { passed, failed, torn }.
 */
export async function killOnFiles({ what, prepare, ...most }: Kills): Promise<void> {
  const { values } = parseArgs({
    options: {
      program: { type: 'string', default: '' },
      packs: { type: 'string', default: '' },
      kills: { type: 'string', default: '40' },
      seed: { type: 'string', default: '1' },
      'no-transactions': { type: 'boolean', default: false },
      bail: { type: 'boolean', default: false },
    },
  })
  const work = mkdtempSync(join(tmpdir(), 'actus-kill-'))
  const random = randomFrom(Number(values.seed))
  const totals = { passed: 0, failed: 0, confirmed: 0, marks: 0, underWayKept: 0, underWayLost: 0 }

  async function killOnFile(index: number, kills: number): Promise<void> {
    const folder = join(work, `file-${index}`)
    mkdirSync(join(folder, 'packs'), { recursive: true })
    const { documentId, marks, look } = await prepare(folder, values.packs)
    const said: Said = { confirmed: new Set(), underWay: null, marks: new Set(marks) }
    for (let kill = 1, first = 1; kill <= kills; kill++) {
      const args = [`--document=${documentId}`, `--first=${first}`]
      if (values['no-transactions']) args.push('--no-transactions')
      const lines = await untilKilled({ program: values.program, folder, args, random, ...most })
      hear(
        said,
        lines.map((line): JournalLine => JSON.parse(line)),
      )
      // What was prepared for the next of them may be there as well.
      first = Math.max(first, ...said.confirmed, said.underWay ?? 0) + 2
      const { faults, isUnderWayThere } = withStore(join(folder, 'actus.db'), first, (store) => {
        removeUnpublished({ store, now: () => timeOf(first), followers: [followMarks, followPassages] })
        return look(store, said)
      })
      if (said.underWay !== null) totals[isUnderWayThere ? 'underWayKept' : 'underWayLost']++
      if (said.underWay !== null && isUnderWayThere) said.confirmed.add(said.underWay)
      if (faults.length > 0) {
        totals.failed++
        console.log(`seed ${values.seed}, file ${index}, kill ${kill}:`)
        for (const fault of faults.slice(0, 5)) console.log(`  ${fault}`)
        break
      }
      totals.passed++
    }
    totals.confirmed += said.confirmed.size
    totals.marks += said.marks.size
    rmSync(folder, { recursive: true, force: true })
  }

  for (let index = 0, left = Number(values.kills); left > 0; index++, left -= KILLS_A_FILE) {
    if (values.bail && totals.failed > 0) break
    await killOnFile(index, Math.min(left, KILLS_A_FILE))
  }
  rmSync(work, { recursive: true })
  const { passed, failed, confirmed, marks, underWayKept, underWayLost } = totals
  console.log(
    `${confirmed} ${what} and ${marks} marks confirmed; of the ${what} under way at a kill, ${underWayKept} were kept and ${underWayLost} left no trace`,
  )
  console.log(JSON.stringify({ passed, failed, torn: failed }))
}

function hear(said: Said, lines: readonly JournalLine[]): void {
  said.underWay = null
  for (const line of lines) {
    if (line.say === 'marked') said.marks.add(line.id)
    else if (line.say === 'begins') said.underWay = line.number
    else {
      said.confirmed.add(line.number)
      said.underWay = null
    }
  }
}

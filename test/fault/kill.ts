import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Action, Line } from './actions'

/** When a learner program is killed, counted from when it is ready. */
export type Moment = { kind: 'statement'; statement: number } | { kind: 'time'; ms: number }

export interface Learner {
  program: string
  folder: string
  documentId: string
  seed: number
  firstAction: number
  transactions: boolean
}

/** What the program had said when it was killed. */
export interface Said {
  confirmed: { number: number; action: Action }[]
  /** was begun and not confirmed */
  inFlight: { number: number; action: Action } | null
}

/**
 * Lets a learner program work on the data file until a moment, and kills it.
 * @throws Error if it ended in another way
 */
export async function workUntilKilled(learner: Learner, moment: Moment): Promise<Said> {
  const args = [
    `--folder=${learner.folder}`,
    `--document=${learner.documentId}`,
    `--seed=${learner.seed}`,
    `--first=${learner.firstAction}`,
    `--statement=${moment.kind === 'statement' ? moment.statement : 0}`,
    ...(learner.transactions ? [] : ['--no-transactions']),
  ]
  const journal = join(learner.folder, 'journal')
  rmSync(journal, { force: true })
  const child = spawn(process.execPath, [learner.program, `--journal=${journal}`, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (chunk) => (errors += String(chunk)))
  // It writes to standard output once, when it is ready.
  child.stdout.once('data', () => moment.kind === 'time' && setTimeout(() => child.kill('SIGKILL'), moment.ms))
  const [code, signal] = await once(child, 'close')
  if (signal !== 'SIGKILL') throw new Error(`the learner program ended by itself (${code ?? signal}): ${errors.trim()}`)
  return readJournal(journal)
}

function readJournal(journal: string): Said {
  const said: Said = { confirmed: [], inFlight: null }
  if (!existsSync(journal)) return said
  // What follows the last line end was being written at the kill.
  for (const text of readFileSync(journal, 'utf8').split('\n').slice(0, -1)) {
    const line: Line = JSON.parse(text)
    if (line.say === 'begins') said.inFlight = { number: line.number, action: line.action }
    else if (said.inFlight) {
      said.confirmed.push(said.inFlight)
      said.inFlight = null
    }
  }
  return said
}

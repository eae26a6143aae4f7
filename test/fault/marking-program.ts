import { openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { annotationsRouter } from '../../electron/annotations/router'
import type { AppContext } from '../../electron/context'
import { openStore } from '../../electron/store/store'
import { createCaller } from '../../electron/trpc'
import { idOf, timeOf } from './actions'
import { programContext } from './program-context'
import { killAtStatement, withoutTransactions } from './sabotage'

/** What such a program writes to its journal, a line each. */
export type JournalLine =
  | { say: 'begins'; number: number }
  /** the work of this number returned: it has to be there, whatever happens from now on */
  | { say: 'confirmed'; number: number }
  /** so has this mark */
  | { say: 'marked'; id: string }

interface MarkingProgram {
  context: AppContext
  /** of the text in which words are marked */
  documentId: string
  say(line: JournalLine): void
}

/**
 * Works on a data file, number after number, and meanwhile marks words in a text of it, until it is killed. Writes down what it
 * is about to do, and what has returned.
 */
export async function runMarkingProgram(work: (program: MarkingProgram, number: number) => Promise<void>) {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string', default: '' },
      journal: { type: 'string', default: '' },
      document: { type: 'string', default: '' },
      /** number of the first piece of work, and of the first mark */
      first: { type: 'string', default: '1' },
      statement: { type: 'string', default: '0' },
      'no-transactions': { type: 'boolean', default: false },
    },
  })
  const first = Number(values.first)
  let ids = 0
  const of = { now: () => timeOf(first), newId: () => idOf(first, ids++) }
  const journal = openSync(values.journal, 'a')
  const say = (line: JournalLine) => void writeSync(journal, `${JSON.stringify(line)}\n`)
  if (values['no-transactions']) withoutTransactions()
  const store = openStore({ file: join(values.folder, 'actus.db'), ...of })
  const context = programContext(store, join(values.folder, 'packs'), of)
  const call = createCaller(annotationsRouter)(context)
  const documentId = values.document

  async function workOn(): Promise<never> {
    for (let number = first; ; number++) await work({ context, documentId, say }, number)
  }
  async function markAll(): Promise<never> {
    for (let number = first; ; number++) {
      const start = number % 900
      const { result } = await call.add({ documentId, start, end: start + 9, color: 1 })
      say({ say: 'marked', id: result.id })
      await nextTurn()
    }
  }
  console.log('ready')
  if (values.statement !== '0') killAtStatement(Number(values.statement))
  await Promise.all([workOn(), markAll()])
}

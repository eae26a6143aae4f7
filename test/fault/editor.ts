/*
 * Takes one edition of a text after the other, and meanwhile marks words in it, until it is killed. Writes down what it is
 * about to do, and what has returned.
 */
import { openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { annotationsRouter } from '../../electron/annotations/router'
import { importDocument } from '../../electron/library/public'
import { takeEdition } from '../../electron/library/take-edition'
import { openStore } from '../../electron/store/store'
import { createCaller } from '../../electron/trpc'
import { idOf, timeOf } from './actions'
import { fileOf, type EditionLine } from './editions'
import { programContext } from './program-context'
import { killAtStatement, withoutTransactions } from './sabotage'

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: '' },
    journal: { type: 'string', default: '' },
    document: { type: 'string', default: '' },
    /** number of the first edition */
    first: { type: 'string', default: '1' },
    statement: { type: 'string', default: '0' },
    'no-transactions': { type: 'boolean', default: false },
  },
})

const first = Number(values.first)
let ids = 0
const now = () => timeOf(first)
const newId = () => idOf(first, ids++)
const journal = openSync(values.journal, 'a')
const say = (line: EditionLine) => void writeSync(journal, `${JSON.stringify(line)}\n`)

if (values['no-transactions']) withoutTransactions()
const store = openStore({ file: join(values.folder, 'actus.db'), now, newId })
const context = programContext(store, join(values.folder, 'packs'), { now, newId })
const call = createCaller(annotationsRouter)(context)
const oldId = values.document

async function takeAll(): Promise<never> {
  for (let number = first; ; number++) {
    const { result } = await importDocument(context, fileOf(number))
    say({ say: 'begins', number })
    await takeEdition(context, { newId: result.documentId, oldId })
    say({ say: 'taken', number })
  }
}

async function markAll(): Promise<never> {
  for (let number = first; ; number++) {
    const { result } = await call.add({ documentId: oldId, start: number % 900, end: (number % 900) + 9, color: 1 })
    say({ say: 'marked', id: result.id })
    await nextTurn()
  }
}

console.log('ready')
if (values.statement !== '0') killAtStatement(Number(values.statement))
await Promise.all([takeAll(), markAll()])

/*
 * A learner in a hurry: answers cards, marks text and types notes through the calls that the window makes, until it is
 * killed. Writes down what it is about to do, and what has returned.
 */
import { openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { annotationsRouter } from '../../electron/annotations/router'
import { noReader } from '../../electron/case-reading/public'
import type { AppContext } from '../../electron/context'
import { loadPacks } from '../../electron/library/public'
import { keepLogOnUndo } from '../../electron/review/public'
import { reviewRouter } from '../../electron/review/router'
import { carryHere } from '../../electron/jobs/carry-port'
import { searchHere } from '../../electron/search/public'
import { historyRouter } from '../../electron/store/router'
import { openStore } from '../../electron/store/store'
import { createCaller, router } from '../../electron/trpc'
import { rating } from '../../shared/model/review'
import { markColor } from '../../shared/model/annotation'
import { idOf, noteKey, timeOf, type Action, type Line } from './actions'
import { between, randomFrom } from '../random'
import { noParser } from '../no-parser'
import { killAtStatement, withoutTransactions } from './sabotage'

const { values } = parseArgs({
  options: {
    /** with actus.db, and packs, an empty folder: what packs bring is installed already */
    folder: { type: 'string', default: '' },
    /** file to write to what it does */
    journal: { type: 'string', default: '' },
    document: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    /** number of the first action */
    first: { type: 'string', default: '1' },
    /** statement at which the program kills itself, counted from when it is ready; 0: it waits to be killed */
    statement: { type: 'string', default: '0' },
    'no-transactions': { type: 'boolean', default: false },
  },
})

const random = randomFrom(Number(values.seed))
let number = Number(values.first)
let ids = 0
const now = () => timeOf(number)
const newId = () => idOf(number, ids++)
const journal = openSync(values.journal, 'a')
const say = (line: Line) => void writeSync(journal, `${JSON.stringify(line)}\n`)

if (values['no-transactions']) withoutTransactions()
const store = openStore({ file: join(values.folder, 'actus.db'), now, newId })
keepLogOnUndo(store)
const context: AppContext = {
  store,
  packs: loadPacks(join(values.folder, 'packs')),
  parser: noParser,
  search: searchHere(store.db),
  carrier: carryHere,
  reader: noReader,
  followers: [],
  now,
  newId,
}
const call = createCaller(router({ annotations: annotationsRouter, review: reviewRouter, history: historyRouter }))(
  context,
)

/** Announces an action, does it, and confirms it. */
async function act(action: Action, work: () => Promise<unknown>): Promise<void> {
  ids = 0
  say({ say: 'begins', number, action })
  await work()
  say({ say: 'confirmed', number })
  number++
}

async function answer(): Promise<void> {
  const { next } = await call.review.queue({})
  if (!next) return mark()
  const grade = rating.parse(between(random, 1, 4))
  await act({ kind: 'answer', cardId: next.id, rating: grade }, () =>
    call.review.answer({ cardId: next.id, rating: grade, tookMs: 5_000, seenReps: next.memory.reps }),
  )
}

async function mark(): Promise<void> {
  const start = between(random, 0, 2_000)
  const range = { start, end: start + between(random, 1, 400) }
  const color = markColor.parse(between(random, 1, 5))
  await act({ kind: 'mark', ...range, color }, () =>
    call.annotations.add({ documentId: values.document, ...range, color }),
  )
}

/** Types a note on some mark: drafts as the field saves them, then the note itself. */
async function type(): Promise<void> {
  const marks = await call.annotations.list({ documentId: values.document })
  const annotation = marks[between(random, 0, marks.length - 1)]
  if (!annotation) return mark()
  const words = `note ${number}: act, means, purpose; it’s “stated”`
  const steps = between(random, 1, 4)
  for (let step = 1; step <= steps; step++) {
    const text = words.slice(0, Math.ceil((words.length * step) / steps))
    await act({ kind: 'draft', annotationId: annotation.id, text }, () =>
      call.annotations.saveDraft({ key: noteKey(annotation.id), text }),
    )
  }
  await act({ kind: 'note', annotationId: annotation.id, text: words }, () =>
    call.annotations.setNote({ id: annotation.id, note: words }),
  )
}

async function turn(): Promise<void> {
  const { undo, redo } = await call.history.state()
  if (redo !== null && random() < 0.6) await act({ kind: 'redo' }, () => call.history.redo())
  else if (undo !== null) await act({ kind: 'undo' }, () => call.history.undo())
}

console.log('ready')
if (values.statement !== '0') killAtStatement(Number(values.statement))
const deeds = [answer, answer, answer, mark, type, type, turn, turn]
for (;;) await deeds[between(random, 0, deeds.length - 1)]?.()

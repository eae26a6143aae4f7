/* How long what is done to all marks of a text at once holds the thread of the store. Prints figures, one JSON a line. `program FOLDER DOCUMENT RESOURCES` */
import { exportMarks, importMarks } from '../../electron/annotations/public'
import { appRouter } from '../../electron/router'
import { start } from '../../electron/start'
import { createCaller } from '../../electron/trpc'
import type { Figure } from './figures'

const [dataFolder = '', documentId = '', resourcesDir = ''] = process.argv.slice(2)
const spawnParser = () => {
  throw new Error('nothing is parsed here')
}
const { context, close } = start({ dataFolder, host: 'cli', resourcesDir, spawnParser })
const call = createCaller(appRouter)(context)
const GOAL_MS = 150

/** The longest that nothing else got its turn meanwhile, in ms. */
async function longestHold(work: () => Promise<unknown>): Promise<number> {
  let longest = 0
  let done = false
  let lastMs = performance.now()
  const turns = async () => {
    for (let isLast = false; !isLast; lastMs = performance.now()) {
      isLast = done
      await new Promise<void>((next) => void setImmediate(next))
      longest = Math.max(longest, performance.now() - lastMs)
    }
  }
  const watched = turns()
  await work()
  done = true
  await watched
  return longest
}

async function measured(name: string, act: () => Promise<unknown>): Promise<void> {
  const say = (of: string, value: number) => {
    const figure: Figure = { name: `marks-5k-${of}`, value, unit: 'ms', goal: GOAL_MS }
    console.log(JSON.stringify(figure))
  }
  say(name, await longestHold(act))
  say(`${name}-undo`, await longestHold(() => call.history.undo()))
  say(`${name}-redo`, await longestHold(() => call.history.redo()))
  await call.history.undo()
}

const ids = (await call.annotations.list({ documentId })).map(({ id }) => id)
const [file] = await exportMarks(context, { format: 'jsonld', documentId, filter: null, apart: false, bom: false })
let content = ''
for await (const piece of file?.pieces() ?? []) content += piece
await measured('recolour', () => call.annotations.recolourMany({ ids, color: 5 }))
await measured('tag', () => call.annotations.tagMany({ ids, add: ['exam'] }))
await measured('remove', () => call.annotations.removeMany({ ids }))
context.store.db.exec(`UPDATE annotation_place SET state = 'to-check'`)
await measured('confirm', () => call.annotations.confirmMany({ ids }))
context.store.db.exec('DELETE FROM annotation')
const bytes = new TextEncoder().encode(content)
await measured('import', () => importMarks(context, documentId, { fileName: 'marks.jsonld', bytes }))
close()

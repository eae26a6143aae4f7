/*
 * `npm run bench` measures everything, `npm run bench NAME` one or a group of them; `--json FILE` keeps the figures. Of the
 * classifier: `--test`, `--held-out`, `--why REASON`, `--model FOLDER`, told in classifier.ts.
 * Timings belong here and not into tests: what they are depends on the machine.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { buildIfOld } from '../../electron/hosts/launch/build.mjs'
import type { Options } from './classifier/options.ts'
import { figureLine, type Figure } from './figures.ts'

/** A line that is no figure is only shown. */
type Bench = () => Promise<{ measure: (options: Options) => AsyncIterable<Figure | string> }>

const benches: Record<string, Bench> = {
  start: () => import('./start.ts'),
  text: () => import('./reader.ts'),
  import: () => import('./import.ts'),
  library: () => import('./library.ts'),
  search: () => import('./search.ts'),
  marks: () => import('./marks.ts'),
  cards: () => import('./cards.ts'),
  anki: () => import('./anki.ts'),
  classifier: () => import('./classifier.ts'),
  practice: () => import('./practice.ts'),
  'case-reading': () => import('./case-reading.ts'),
}
/** Reading: one long text, its way in, and a library of many. */
const groups: Record<string, string[]> = { reader: ['text', 'import', 'library', 'search'] }

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    test: { type: 'boolean', default: false },
    'held-out': { type: 'boolean', default: false },
    why: { type: 'string' },
    model: { type: 'string' },
  },
})
const { test, 'held-out': heldOut, why = null, model = null } = values
if ((test || heldOut) && why === null) {
  console.error('What is kept for testing is measured with --why REASON only: each time is counted.')
  process.exit(2)
}
const chosen = positionals.flatMap((name) => groups[name] ?? [name])
const unknown = chosen.filter((name) => !(name in benches))
if (unknown.length > 0) {
  const known = [...Object.keys(benches), ...Object.keys(groups)]
  console.error(`No such bench: ${unknown.join(', ')}. There are: ${known.join(', ')}.`)
  process.exit(2)
}

await buildIfOld(process.execPath)
const figures: Figure[] = []
for (const [name, load] of Object.entries(benches)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  const bench = await load()
  for await (const one of bench.measure({ test, heldOut, why, model })) {
    console.log(typeof one === 'string' ? one : figureLine(one))
    if (typeof one !== 'string') figures.push(one)
  }
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`)

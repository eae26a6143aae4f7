/*
 * `npm run bench` measures everything, `npm run bench NAME` one; `--json FILE` keeps the figures.
 * Timings belong here and not into tests: what they are depends on the machine.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { buildIfOld } from '../../electron/hosts/launch/build.mjs'
import { figureLine, type Figure } from './figures.ts'

type Bench = () => Promise<{ measure: () => AsyncIterable<Figure> }>

const benches: Record<string, Bench[]> = {
  start: [() => import('./start.ts')],
  // Reading: one long text, its way in, and a library of many.
  reader: [
    () => import('./reader.ts'),
    () => import('./import.ts'),
    () => import('./library.ts'),
    () => import('./search.ts'),
  ],
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } })
const unknown = positionals.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`)
  process.exit(2)
}

await buildIfOld(process.execPath)
const figures: Figure[] = []
for (const [name, parts] of Object.entries(benches)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  for (const load of parts) {
    const bench = await load()
    for await (const figure of bench.measure()) {
      console.log(figureLine(figure))
      figures.push(figure)
    }
  }
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`)

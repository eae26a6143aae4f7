/*
 * Measures the import of real files against pandoc and pdftotext. `npm run corpus` fetches what files.ts names and
 * measures all; `npm run corpus -- KIND…` some kinds, `--held-out` only what nobody tuned on, `--file PATH --kind KIND`
 * one file of your own, `--examples N` prints so many of what differs.
 */
import { parseArgs } from 'node:util'
import { createImporter } from './imported.ts'
import { measure, type Measures } from './measure.ts'
import { kinds, truthOf, type Kind } from './truth.ts'

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    file: { type: 'string', multiple: true },
    kind: { type: 'string' },
    extent: { type: 'string' },
    encoding: { type: 'string' },
    twin: { type: 'string' },
    examples: { type: 'string' },
    truth: { type: 'boolean' },
  },
})
const isKind = (name: string | undefined): name is Kind => kinds.some((kind) => kind === name)
const importer = await createImporter()
const extent = values.extent === 'whole' ? 'whole' : 'article'
for (const file of values.file ?? []) {
  const kind = values.kind ?? /\.(\w+)$/.exec(file)?.[1]
  if (!isKind(kind)) throw new Error(`--kind is one of ${kinds.join(', ')}`)
  const options = {
    extent,
    ...(values.encoding ? { encoding: values.encoding } : {}),
    ...(values.twin ? { twin: values.twin } : {}),
  } as const
  try {
    const truth = await truthOf(file, kind, options)
    if (values.truth) console.log(truth)
    const ours = await importer.read(file, options)
    print(file, measure(ours, truth), ours.secs, ours.warnings)
  } catch (error) {
    console.log(`FAILED ${file}: ${error instanceof Error ? error.message.slice(0, 600) : String(error)}`)
  }
}

function print(file: string, measures: Measures, secs: number, warnings: string[]): void {
  const percent = (value: number | null) => (value === null ? '   –  ' : `${(value * 100).toFixed(2).padStart(6)}`)
  console.log(
    `${file}\n  kept ${percent(measures.kept)}  true ${percent(measures.true)}  order ${percent(measures.order)}  headings F1 ${percent(measures.headings)} ` +
      `levels ${percent(measures.levels)}  paragraphs ${percent(measures.paragraphs)}  cells ${percent(measures.cells)}  ${secs.toFixed(1)} s  ${warnings.join(', ')}`,
  )
  const count = Number(values.examples ?? 0)
  if (count === 0) return
  for (const [what, list] of Object.entries(measures.examples)) {
    const isWords = what === 'lost' || what === 'invented'
    if (list.length > 0)
      console.log(
        `  ${what} (${list.length}):${isWords ? ' ' : '\n    '}${list.slice(0, count * (isWords ? 10 : 1)).join(isWords ? ' ' : '\n    ')}`,
      )
  }
}

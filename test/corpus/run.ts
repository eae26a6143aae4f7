/*
 * Measures the import of real files against pandoc and pdftotext. `npm run corpus` fetches what files.ts names and
 * measures all of it; with a kind (txt, md, html, pdf, docx, epub) only that, with --held-out only what nobody tuned on.
 * `--file PATH` measures a file of your own instead (--kind, --extent, --encoding, --twin say how), `--examples N` prints
 * so many of what differs, `--truth` what is compared with, `--json FILE` keeps the figures. `--markdown` compares what
 * came in with what pandoc reads in the Markdown that it leaves as.
 */
import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { corpusFile, packageFolder, unzipped } from './fetch.ts'
import type { CorpusFile } from './files.ts'
import type { Row } from './goals.ts'
import { heldOut } from './held-out.ts'
import { createImporter, type Importer } from './imported.ts'
import { measure } from './measure.ts'
import { differences, head, line, report } from './print.ts'
import { inFile } from './in-file.ts'
import { kinds, truthOf, type Kind, type TruthOptions } from './truth.ts'
import { tuned } from './tuned.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'held-out': { type: 'boolean' },
    file: { type: 'string', multiple: true },
    kind: { type: 'string' },
    extent: { type: 'string' },
    encoding: { type: 'string' },
    twin: { type: 'string' },
    examples: { type: 'string' },
    truth: { type: 'boolean' },
    markdown: { type: 'boolean' },
    json: { type: 'string' },
  },
})

const kindNamed = (name: string | undefined): Kind | undefined => kinds.find((kind) => kind === name)

interface Job extends TruthOptions {
  /** as it is printed */
  name: string
  kind: Kind
  /** @throws Error if it is not to be had */
  get(): Promise<{ file: string; twin?: string }>
}

/** The files that were asked for by their path. */
function ownJobs(files: string[]): Job[] {
  return files.map((file) => {
    const kind = kindNamed(values.kind ?? extensionOf(file))
    if (kind === undefined) throw new Error(`--kind is one of ${kinds.join(', ')}`)
    const { encoding, twin, extent } = values
    return {
      name: basename(file),
      kind,
      extent: extent === 'whole' ? 'whole' : 'article',
      ...(encoding === undefined ? {} : { encoding }),
      get: async () => ({ file, ...(twin === undefined ? {} : { twin }) }),
    }
  })
}

/** The files of the corpus, of the kinds that were asked for. Of a page the article is measured, and then all of it. */
function corpusJobs(): Job[] {
  return (values['held-out'] ? heldOut : [...tuned, ...heldOut]).flatMap((pack) => {
    return pack.files.flatMap((one) => {
      const file: CorpusFile = typeof one === 'string' ? { path: one } : one
      const kind = kindNamed(file.made ?? extensionOf(file.path))
      if (kind === undefined || (positionals.length > 0 && !positionals.includes(kind))) return []
      const job: Job = {
        name: `${pack.name}/${basename(file.path)}`,
        kind,
        ...(file.encoding === undefined ? {} : { encoding: file.encoding }),
        async get() {
          const folder = await packageFolder(pack)
          const path = await corpusFile(folder, file)
          return file.twin === undefined
            ? { file: path }
            : { file: path, twin: await unzipped(join(folder, file.twin)) }
        },
      }
      return kind === 'html' ? [job, { ...job, extent: 'whole' as const }] : [job]
    })
  })
}

function extensionOf(path: string): string | undefined {
  const extension = /\.(\w+)(?:\.gz)?$/.exec(path)?.[1]
  return extension === 'htm' ? 'html' : extension === 'markdown' ? 'md' : extension
}

async function measured(importer: Importer, { name, kind, get, ...options }: Job): Promise<Row> {
  const { file, twin } = await get()
  const { extent, encoding } = options
  const read = (markdownFile?: string) =>
    importer.read(file, {
      ...(extent ? { extent } : {}),
      ...(encoding ? { encoding } : {}),
      ...(markdownFile ? { markdownFile } : {}),
    })
  const [ours, truth] = values.markdown
    ? await inFile('text.md', async (markdown) => [await read(markdown), await truthOf(markdown, 'md')] as const)
    : [await read(), await truthOf(file, kind, { ...options, ...(twin === undefined ? {} : { twin }) })]
  if (values.truth) console.log(truth)
  const { examples, ...shares } = measure(ours, truth)
  const row: Row = { kind: extent === 'whole' ? 'html whole' : kind, file: name, secs: ours.secs, ...shares }
  console.log([line(row), ...differences({ ...shares, examples }, Number(values.examples ?? 0))].join('\n'))
  if (values.file && ours.warnings.length > 0) console.log(`  warnings: ${ours.warnings.join(', ')}`)
  return row
}

const importer = await createImporter()
const rows: Row[] = []
const failures: string[] = []
console.log(head)
for (const job of values.file ? ownJobs(values.file) : corpusJobs()) {
  try {
    rows.push(await measured(importer, job))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    failures.push(`FAILED ${job.kind} ${job.name}: ${reason.slice(0, 400)}`)
    console.log(failures.at(-1))
  }
}
if (!values.file) console.log([...report(rows), '', ...failures].join('\n'))
if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`)
process.exitCode = failures.length === 0 ? 0 : 1

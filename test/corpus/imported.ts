import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import type { Block } from '../../shared/export/blocks.ts'
import type { Reading } from './reading.ts'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '../..')

/** What Actus made of a file. */
export interface Imported extends Reading {
  secs: number
  lang: string
  warnings: string[]
}

export interface ReadOptions {
  extent?: 'article' | 'whole'
  encoding?: string
  /** where to write it as Markdown; nowhere if absent */
  markdownFile?: string
}

export interface Importer {
  /** @throws Error with the code and the facts, if it could not be imported or took too long */
  read(file: string, options?: ReadOptions): Promise<Imported>
}

/** A file that takes longer than this has failed; the goal is ten seconds. */
const PATIENCE_MS = 120_000

/** Builds the parsers as they are now, and reads each file in a process of its own with the heap that the program gives it. */
export async function createImporter(): Promise<Importer> {
  // Each run builds for itself, so that two at once do not take the program from under each other.
  const parent = join(root, 'out/test')
  mkdirSync(parent, { recursive: true })
  const outDir = mkdtempSync(join(parent, 'corpus-'))
  process.on('exit', () => rmSync(outDir, { recursive: true, force: true }))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: { ssr: 'test/corpus/parse-one.ts', outDir, rolldownOptions: { output: { entryFileNames: 'program.js' } } },
  })
  return {
    async read(file, { extent = 'article', encoding = '-', markdownFile } = {}) {
      const args = ['--max-old-space-size=1024', join(outDir, 'program.js'), file, extent, encoding]
      if (markdownFile !== undefined) args.push(markdownFile)
      const startMs = performance.now()
      const { stdout } = await run(process.execPath, args, { maxBuffer: 2 ** 30, timeout: PATIENCE_MS })
      const secs = (performance.now() - startMs) / 1000
      const result = JSON.parse(stdout)
      if (result.error) throw new Error(result.error)
      const warnings: { code: string; count: number }[] = result.warnings
      return {
        ...readingOf(result.blocks),
        secs,
        lang: String(result.lang),
        warnings: warnings.map(({ code, count }) => `${code} ${count}`),
      }
    },
  }
}

function readingOf(blocks: Block[]): Reading {
  const cells = blocks.flatMap(({ rows = [] }) => rows.flat().map(({ text }) => text))
  // What stands for a picture is no word of the text.
  const words = blocks.filter(({ type }) => type !== 'image')
  return {
    text: words
      .map(({ text, rows = [] }) => text || rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n'))
      .join('\n'),
    headings: blocks.flatMap(({ type, level = 1, text }) => (type === 'heading' ? [{ level, text }] : [])),
    paragraphs: words.filter(({ rows, type }) => !rows && type !== 'heading').map(({ text }) => text),
    cells,
  }
}

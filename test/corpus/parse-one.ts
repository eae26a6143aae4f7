/*
 * The program that reads one file of the corpus as the parsing process does, and prints what came of it as JSON.
 * Built by imported.ts: node program.js FILE article|whole ENCODING|- [MARKDOWN, to be written]
 */
import { readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join, normalize } from 'node:path'
import rehypeSanitize from 'rehype-sanitize'
import { storable } from '../../electron/library/parsers/allowed'
import { parseFile } from '../../electron/library/parsers/parse'
import { AppError } from '../../shared/errors'
import { blocksOf } from '../../shared/export/blocks'
import { markdownOf } from '../../shared/export/markdown'
import { canonicalise } from '../../shared/text/canonical'
import { withNoteNumbers } from './pdf-notes'

const [file = '', extent = '', encoding = '-', markdownFile] = process.argv.slice(2)
const startMs = performance.now()
const result = await parsed().catch((error: unknown) => {
  if (error instanceof AppError) return { error: `${error.code} ${JSON.stringify(error.facts)}` }
  return { error: error instanceof Error ? String(error.stack) : String(error) }
})
process.stdout.write(JSON.stringify(result), () => process.exit())

async function parsed() {
  const document = await parseFile(
    {
      fileName: basename(file),
      bytes: new Uint8Array(await readFile(file)),
      encoding: encoding === '-' ? null : encoding,
      extent: extent === 'whole' ? 'whole' : 'article',
    },
    {
      companion: (path) => readFile(join(dirname(file), normalize(join('/', path)))).catch(() => null),
      progress: () => {},
    },
  )
  // As the library does before it stores a tree.
  const tree = canonicalise(rehypeSanitize(storable)(document.tree))
  if (markdownFile !== undefined) await writeFile(markdownFile, markdownOf(tree, document.title))
  return {
    title: document.title,
    lang: document.lang,
    encoding: document.encoding,
    warnings: document.warnings,
    blocks: blocksOf(file.endsWith('.pdf') ? withNoteNumbers(tree) : tree),
    secs: (performance.now() - startMs) / 1000,
  }
}

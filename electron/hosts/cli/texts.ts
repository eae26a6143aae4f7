import { basename } from 'node:path'
import { blocksOf } from '../../../shared/export/blocks'
import { canonicalText } from '../../../shared/text/canonical'
import type { AppContext } from '../../context'
import { importDocument } from '../../library/public'
import { appRouter } from '../../router'
import { createCaller } from '../../trpc'
import { fileFromDisk } from '../file-from-disk'
import { say } from '../words'
import type { Result } from './result'

/** Asks the features as the window does. */
const ask = (context: AppContext) => createCaller(appRouter)(context)

/** How a file is to be read, where the learner says so. */
interface ImportOptions {
  /** name by the Encoding Standard */
  encoding?: string
  /** all of a saved page, not its article alone */
  whole?: boolean
}

/** Makes a text of a file, with the pictures that lie beside it. @throws AppError file-unreadable; as importDocument does */
export async function importFile(
  context: AppContext,
  file: string,
  { encoding, whole = false }: ImportOptions = {},
): Promise<Result> {
  const fileName = basename(file)
  const given = await fileFromDisk(file)
  const bring = () =>
    importDocument(context, { ...given, encoding: encoding ?? null, extent: whole ? 'whole' : 'article' })
  let { result } = await bring()
  const { documentId: id, known } = result
  if (known && (await isReadOtherwise(context, id, { encoding, whole }))) {
    await ask(context).library.reread({ id, encoding, extent: whole ? 'whole' : undefined })
    result = (await bring()).result
  }
  const { title, lang, words, headings, tables, footnotes, images, warnings } = result
  return {
    data: { id, title, lang, words, headings, tables, footnotes, images, warnings },
    lines: [say(known ? 'host.cli.known' : 'host.cli.imported', { file: fileName, id })],
  }
}

/** Whether a text that was here already is to be read in another way than it was. */
async function isReadOtherwise(context: AppContext, id: string, { encoding, whole }: ImportOptions): Promise<boolean> {
  const as = await ask(context).library.details({ id })
  const isOtherEncoding = encoding !== undefined && as.encoding !== null && as.encoding !== encoding
  return isOtherEncoding || (whole === true && as.extent === 'article')
}

/** All texts of the library. */
export async function list(context: AppContext): Promise<Result> {
  const documents = await ask(context).library.list()
  const idWidth = Math.max(...documents.map(({ id }) => id.length), 0)
  const lines = documents.map(
    ({ id, title, words }) => `${id.padEnd(idWidth)}  ${say('host.cli.text', { title, words })}`,
  )
  return { data: documents, lines }
}

export const textFormats = ['text', 'md', 'json'] as const
export type TextFormat = (typeof textFormats)[number]

/** One text: its blocks for a machine; in words as it is read, or as Markdown. @throws AppError not-found */
export async function show(context: AppContext, id: string, format: TextFormat): Promise<Result> {
  const { tree, title } = await ask(context).library.open({ id })
  if (format === 'text') {
    const text = canonicalText(tree)
    return { data: { text }, lines: [text] }
  }
  if (format === 'json') return { data: { blocks: blocksOf(tree) }, lines: [] }
  // What writes Markdown takes longer to load than most commands to run.
  const { markdownOf } = await import('../../../shared/export/markdown')
  const markdown = markdownOf(tree, title)
  return { data: { markdown }, lines: [markdown.trimEnd()] }
}

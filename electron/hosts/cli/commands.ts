import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { AppError } from '../../../shared/errors'
import { packFormatMarkdown } from '../../../shared/pack/format'
import { cardStats } from '../../cards/public'
import type { AppContext } from '../../context'
import { checkPack, importDocument } from '../../library/public'
import { appRouter } from '../../router'
import { createCaller } from '../../trpc'
import { say } from '../words'

/** What a command found: for a machine, and in words. */
export interface Result {
  data: unknown
  lines: string[]
  /** what it looked for was not in order */
  failed?: boolean
}

/** Asks the features as the window does. */
const ask = (context: AppContext) => createCaller(appRouter)(context)

/** Makes a text of a file. @throws AppError file-unreadable; as importDocument does */
export async function importFile(context: AppContext, file: string): Promise<Result> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new AppError('file-unreadable', { file: basename(file), detail: error.message }, { cause: error })
  })
  const { result } = await importDocument(context, { fileName: basename(file), bytes: new Uint8Array(bytes) })
  const id = result.documentId
  return {
    data: result,
    lines: [say(result.known ? 'host.cli.known' : 'host.cli.imported', { file: basename(file), id })],
  }
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

/** One text, as it is read. @throws AppError not-found */
export async function show(context: AppContext, id: string): Promise<Result> {
  const document = await ask(context).library.open({ id })
  return { data: document, lines: [document.canonicalText] }
}

/** How much there is, and what is due. */
export async function stats(context: AppContext): Promise<Result> {
  const [documents, today] = await Promise.all([ask(context).library.list(), ask(context).review.today()])
  const texts = documents.length
  const marks = documents.reduce((sum, { annotations }) => sum + annotations, 0)
  const cards = cardStats(context.store.db)
  const { counts, done } = today
  return {
    data: { texts, marks, cards, today: { counts, done } },
    lines: [
      say('host.cli.stats.texts', { texts, marks }),
      say('host.cli.stats.cards', { ...cards }),
      say('host.cli.stats.today', { ...counts, answers: done.answers }),
    ],
  }
}

/** Copies the data file while nothing else writes to it. @throws AppError backup-failed */
export async function backup(context: AppContext, file: string): Promise<Result> {
  const made = await context.store.backup(resolve(file))
  return { data: made, lines: [say('host.cli.backup', { ...made })] }
}

/** Says for an author what is wrong with a pack: file, line and field of each fault. */
export function checkPackFolder(folder: string): Result {
  const { pack, problems } = checkPack(resolve(folder))
  const lines = problems.map(({ file, line, field, message }) =>
    [line === null ? file : `${file}:${line}`, field, message].filter((part) => part !== '').join(': '),
  )
  const id = pack?.pack.manifest.id ?? null
  if (id !== null)
    lines.push(
      say('host.cli.packFine', { id, cards: pack?.pack.cards.length ?? 0, cases: pack?.pack.cases.length ?? 0 }),
    )
  return { data: { id, problems }, lines, failed: problems.length > 0 }
}

/** The format of packs, in Markdown, as README has it. */
export function describePackFormat(): Result {
  const markdown = packFormatMarkdown()
  return { data: { markdown }, lines: [markdown] }
}

import { resolve } from 'node:path'
import { packFormatMarkdown } from '../../../shared/pack/format'
import { cardStats } from '../../cards/public'
import type { AppContext } from '../../context'
import { checkPack } from '../../library/public'
import { appRouter } from '../../router'
import { createCaller } from '../../trpc'
import { say } from '../words'
import type { Result } from './result'

/** How much there is, and what is due. */
export async function stats(context: AppContext): Promise<Result> {
  const ask = createCaller(appRouter)(context)
  const [documents, today] = await Promise.all([ask.library.list(), ask.review.today()])
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

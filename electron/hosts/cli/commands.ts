import { resolve } from 'node:path'
import { cardStats } from '../../cards/public'
import type { AppContext } from '../../context'
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

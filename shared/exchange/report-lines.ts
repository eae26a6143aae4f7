import type exchange from '../../resources/messages/en/exchange.json'
import type { MarksReport } from '../model/marks-exchange'
import type { Speaker } from '../words/catalogue'
import { skipReasons, type NoticeReason, type SkipReason } from './incoming'

type Id = keyof typeof exchange
type Say = Speaker<Id>['formatMessage']

const isSkip = (reason: SkipReason | NoticeReason): reason is SkipReason => skipReasons.some((one) => one === reason)

/** Why something did not come in, or not as it was. */
const why = (say: Say, reason: SkipReason | NoticeReason): string =>
  say({ id: isSkip(reason) ? `exchange.skip.${reason}` : `exchange.notice.${reason}` })

/** A report in words: a line for each thing that happened, how often. */
export function reportLines(report: MarksReport, say: Say): string[] {
  const { placed, toCheck, orphaned, known, notes, skipped, notices, texts } = report
  const counted = (id: Id, count: number) => (count === 0 ? [] : [say({ id }, { count })])
  const came = placed + toCheck + orphaned
  return [
    ...(came + known + notes === 0 ? [say({ id: 'exchange.report.none' })] : []),
    ...counted('exchange.report.placed', placed),
    ...counted('exchange.report.toCheck', toCheck),
    ...counted('exchange.report.orphaned', orphaned),
    ...counted('exchange.report.notes', notes),
    ...counted('exchange.report.known', known),
    ...skipped.map(({ reason, count }) => say({ id: 'exchange.report.skipped' }, { count, why: why(say, reason) })),
    ...notices.map(({ reason, count }) => say({ id: 'exchange.report.changed' }, { count, why: why(say, reason) })),
    ...(texts.length < 2
      ? []
      : texts.map((text) => {
          const count = text.placed + text.toCheck + text.orphaned
          return say({ id: 'exchange.report.text' }, { title: text.title, count })
        })),
  ]
}

/** What is told of single marks, each with where it stands in the file. */
export function remarkLines({ remarks }: MarksReport, say: Say): string[] {
  return remarks.map(({ number, reason, detail }) =>
    say({ id: 'exchange.report.remark' }, { place: number, why: why(say, reason), detail: detail || '—' }),
  )
}

import type { IncomingMarks, NoticeReason, Remark, SkipReason } from '../../../shared/exchange/incoming'
import { MOST_REMARKS, type MarksReport, type MarksTally } from '../../../shared/model/marks-exchange'

/** Sums up what became of a file. */
export function reportOf(
  { kind, skipped, notices }: Pick<IncomingMarks, 'kind' | 'skipped' | 'notices'>,
  texts: MarksReport['texts'],
  notes: { came: number; known: number },
): MarksReport {
  const sum = (of: keyof MarksTally) => texts.reduce((total, text) => total + text[of], 0)
  const inFile = (a: Remark<string>, b: Remark<string>) => a.number - b.number
  return {
    kind,
    placed: sum('placed'),
    toCheck: sum('toCheck'),
    orphaned: sum('orphaned'),
    known: sum('known') + notes.known,
    notes: notes.came,
    texts,
    skipped: counted<SkipReason>(skipped),
    notices: counted<NoticeReason>(notices),
    remarks: [...skipped, ...notices].toSorted(inFile).slice(0, MOST_REMARKS),
  }
}

function counted<Reason extends string>(remarks: readonly Remark<Reason>[]): { reason: Reason; count: number }[] {
  const counts = new Map<Reason, number>()
  for (const { reason } of remarks) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, count]) => ({ reason, count }))
}

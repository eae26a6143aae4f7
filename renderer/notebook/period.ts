/** When marks were made, as the address has it: a span up to today, or the days from one to another, both of them in it. */
export type Period = { kind: 'today' | 'week' | 'month' } | { kind: 'days'; from: string; to: string }

/** The spans that are offered, and the days that each goes back beyond today. */
export const spans = { today: 0, week: 6, month: 29 } as const
const spanNames = ['today', 'week', 'month'] as const

const day = /^\d{4}-\d{2}-\d{2}$/

/** Reads `today`, `week`, `month` or `2026-11-01_2026-11-20`; null for anything else. Days the wrong way round are turned. */
export function readPeriod(text: string | null): Period | null {
  if (text === null) return null
  const span = spanNames.find((name) => name === text)
  if (span) return { kind: span }
  const [from = '', to = '', ...more] = text.split('_')
  if (more.length > 0 || ![from, to].every((one) => day.test(one) && !Number.isNaN(midnight(one, 0)))) return null
  return from <= to ? { kind: 'days', from, to } : { kind: 'days', from: to, to: from }
}

/** The period as the address has it. */
export const writePeriod = (period: Period): string =>
  period.kind === 'days' ? `${period.from}_${period.to}` : period.kind

/** The instants from which and before which a mark was made; null for no bound. UTC milliseconds, by this window's clock. */
export function boundsOf(period: Period | null, nowMs: number): { fromMs: number | null; untilMs: number | null } {
  if (period === null) return { fromMs: null, untilMs: null }
  if (period.kind === 'days') return { fromMs: midnight(period.from, 0), untilMs: midnight(period.to, 1) }
  const from = new Date(nowMs)
  from.setDate(from.getDate() - spans[period.kind])
  return { fromMs: from.setHours(0, 0, 0, 0), untilMs: null }
}

/** Midnight at the start of a day, or of so many days after it. */
function midnight(isoDay: string, after: number): number {
  const [year = 0, month = 1, date = 1] = isoDay.split('-').map(Number)
  return new Date(year, month - 1, date + after).getTime()
}

import type { CaseSummary } from '../../../shared/model/practice'

/** Which cases of the list are shown. */
export interface CaseFilter {
  /** null: all */
  level: number | null
  isUntried: boolean
  /** id of the element on which they turn; null: any */
  turnsOn: string | null
}

/** Gives which cases an address asks for. */
export function filterOf(search: URLSearchParams): CaseFilter {
  const level = Number(search.get('level'))
  return {
    level: [1, 2, 3].includes(level) ? level : null,
    isUntried: search.get('tried') === 'no',
    turnsOn: search.get('turns'),
  }
}

/** Gives the cases that a filter lets through, in their order. */
export function filtered(cases: readonly CaseSummary[], { level, isUntried, turnsOn }: CaseFilter): CaseSummary[] {
  return cases.filter(
    (one) =>
      (level === null || one.level === level) &&
      (!isUntried || one.attempts === 0) &&
      (turnsOn === null || one.turnsOn === turnsOn),
  )
}

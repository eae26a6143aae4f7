import type { Mode } from '../../shared/practice/mode'

/** How a case of the list is worked. */
export type CaseMode = Extract<Mode, 'free' | 'guided'>

/** Gives how a case is worked at an address: free, unless it says otherwise. */
export const modeOf = (search: URLSearchParams): CaseMode => (search.get('mode') === 'guided' ? 'guided' : 'free')

const query = (mode: CaseMode) => (mode === 'guided' ? '?mode=guided' : '')

/** The address of a case. */
export const casePath = (key: string, mode: CaseMode): string => `/practice/${key}${query(mode)}`

/** The address of the list of cases. */
export const listPath = (mode: CaseMode): string => `/practice${query(mode)}`

/** The address of what an answer was worth. */
export const resultPath = (key: string, attemptId: string, mode: CaseMode): string =>
  `/practice/${key}/result/${attemptId}${query(mode)}`

/** The address of what sits, element by element, and what is taken for what. */
export const masteryPath = '/practice/mastery'

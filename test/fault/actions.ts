/** What the learner program does, as it announces it: one call each. */
export type Action =
  | { kind: 'answer'; cardId: string; rating: number }
  | { kind: 'mark'; start: number; end: number; color: number }
  | { kind: 'draft'; annotationId: string; text: string }
  | { kind: 'note'; annotationId: string; text: string }
  | { kind: 'undo' }
  | { kind: 'redo' }

/** What the program writes to its journal, a line each: a file, which takes every line at once, however busy the reader. */
export type Line =
  /** about to call */
  | { say: 'begins'; number: number; action: Action }
  /** the call returned: what it did has to be there, whatever happens from now on */
  | { say: 'confirmed'; number: number }

/** Actions are numbered through, and every id that one makes tells its number. Ids sort as they were made. */
export function idOf(action: number, count: number): string {
  return `01900000-0000-7000-8000-${action.toString(16).padStart(8, '0')}${count.toString(16).padStart(4, '0')}`
}

/** The number of the action that made the id. */
export function actionOf(id: string): number {
  return Number.parseInt(id.slice(24, 32), 16)
}

const BASE_MS = Date.UTC(2026, 2, 2, 9)

/** When an action happens: 20 minutes after the one before, so that cards come due again. */
export function timeOf(action: number): number {
  return BASE_MS + action * 20 * 60_000
}

export const noteKey = (annotationId: string): string => `note:${annotationId}`

import { percentile } from '../bench/figures.ts'
import type { Measures } from './measure.ts'
import type { Kind } from './truth.ts'

export type Column = keyof Omit<Measures, 'examples'>

/** One file, measured. */
export interface Row extends Record<Column, number | null> {
  kind: Kind | 'html whole'
  file: string
  secs: number
}

export const columns: Column[] = ['kept', 'true', 'order', 'headings', 'levels', 'paragraphs', 'cells']

const isPlain = (kind: Row['kind']) => kind === 'txt'
const isPdf = (kind: Row['kind']) => kind === 'pdf'

/** What the middle file has to reach, by the issue; null where it asks for nothing. */
const middle: Record<Column, (kind: Row['kind']) => number | null> = {
  kept: () => 0.995,
  true: () => 0.995,
  order: () => null,
  // In these they have to be guessed.
  headings: (kind) => (isPlain(kind) || isPdf(kind) ? 0.75 : 0.9),
  levels: () => null,
  paragraphs: (kind) => (isPdf(kind) ? 0.9 : 0.95),
  cells: () => 0.95,
}
/** What the worst file has to reach. */
const worst: Partial<Record<Column, number>> = { kept: 0.97, true: 0.97 }
const MOST_SECS = 10

export interface Summary {
  column: Column
  files: number
  median: number
  worst: number
  /** goals that were missed, in words; null where there is no goal */
  missed: string[] | null
}

/** The middle and the worst of the files of a kind, by column; columns that no file has are left out. */
export function summaries(kind: Row['kind'], rows: readonly Row[]): Summary[] {
  return columns.flatMap((column) => {
    const values = rows.flatMap((row) => row[column] ?? [])
    if (values.length === 0) return []
    const [median, lowest] = [percentile(values, 0.5), Math.min(...values)]
    const goals = [
      { what: 'middle', value: median, goal: middle[column](kind) },
      { what: 'worst', value: lowest, goal: worst[column] ?? null },
    ].filter(({ goal }) => goal !== null)
    const missed = goals.filter(({ value, goal }) => value < (goal ?? 0))
    return [
      {
        column,
        files: values.length,
        median,
        worst: lowest,
        missed:
          goals.length === 0
            ? null
            : missed.map(({ what, value, goal }) => `${what} ${percent(value)}, goal ${percent(goal)}`),
      },
    ]
  })
}

/** Files that took longer than they may. */
export const tooSlow = (rows: readonly Row[]): Row[] => rows.filter(({ secs }) => secs > MOST_SECS)

/** As in 99.52; a dash where nothing is known. */
export const percent = (share: number | null): string => (share === null ? '–' : (share * 100).toFixed(2))

import { columns, percent, summaries, tooSlow, type Row } from './goals.ts'
import type { Measures } from './measure.ts'

const cell = (text: string) => text.padStart(10)

export const head = `${'kind'.padEnd(10)}  ${columns.map(cell).join('')}${cell('seconds')}  file`

/** A file, in one line. */
export function line(row: Row): string {
  const shares = columns.map((column) => cell(percent(row[column]))).join('')
  return `${row.kind.padEnd(10)}  ${shares}${cell(row.secs.toFixed(1))}  ${row.file}`
}

/** What differs, for whoever looks for the reason: so many of each. */
export function differences({ examples }: Measures, count: number): string[] {
  return Object.entries(examples).flatMap(([what, list]) => {
    if (list.length === 0 || count === 0) return []
    // Ten words say as much as one paragraph.
    if (what === 'lost' || what === 'invented')
      return [`  ${what} (${list.length}): ${list.slice(0, count * 10).join(' ')}`]
    return [`  ${what} (${list.length}):`, ...list.slice(0, count).map((one) => `    ${one}`)]
  })
}

/** The middle and the worst of each kind, and whether the goals were met. */
export function report(rows: readonly Row[]): string[] {
  return [...new Set(rows.map(({ kind }) => kind))].flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind)
    const slowest = Math.max(...own.map(({ secs }) => secs))
    return [
      `\n${kind}: ${own.length} files`,
      ...summaries(kind, own).map(({ column, files, median, worst, missed }) => {
        const verdict = missed === null ? 'no goal' : missed.length === 0 ? 'met' : `MISSED (${missed.join('; ')})`
        return `  ${column.padEnd(11)} middle ${percent(median).padStart(6)}  worst ${percent(worst).padStart(6)}  of ${String(files).padStart(2)}  ${verdict}`
      }),
      `  slowest     ${slowest.toFixed(1)} s  ${tooSlow(own).length === 0 ? 'met' : 'MISSED (goal 10 s)'}`,
    ]
  })
}

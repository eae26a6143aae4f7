import type { Column, Line } from './model'

/** What most of a document looks like. */
export interface DocumentStyle {
  /** size of most signs, in points */
  size: number
  /** font of most signs */
  font: string
  /** usual distance of two baselines, by size */
  leading(size: number): number
  /** new paragraphs begin further in than their other lines */
  indents: boolean
}

const sizeClass = (size: number): number => Math.round(size * 2) / 2

/** Measures all lines; those in a fixed font do not count, unless there are hardly others. */
export function styleOf(columns: readonly Column[]): DocumentStyle {
  const lines = columns.flatMap((column) => column.lines)
  const running = lines.filter(({ mono }) => !mono)
  const counted = running.length > lines.length * 0.3 ? running : lines
  const size = heaviest(counted, (line) => sizeClass(line.size)) ?? 10
  const leadings = leadingsOf(columns)
  return {
    size,
    font:
      heaviest(
        counted.filter((line) => sizeClass(line.size) === size),
        (line) => line.font,
      ) ?? '',
    leading: (of) => leadings.get(sizeClass(of)) ?? of * ratioOf(leadings.get(size), size),
    indents: indentsParagraphs(columns),
  }
}

const ratioOf = (leading: number | undefined, size: number): number => Math.min(1.5, (leading ?? size * 1.2) / size)

function heaviest<T>(lines: readonly Line[], value: (line: Line) => T): T | null {
  const weights = new Map<T, number>()
  for (const line of lines) weights.set(value(line), (weights.get(value(line)) ?? 0) + line.text.length)
  return [...weights].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** The commonest distance of neighbouring lines of each size. */
function leadingsOf(columns: readonly Column[]): Map<number, number> {
  const counts = new Map<number, Map<number, number>>()
  for (const { lines } of columns) {
    lines.forEach((line, at) => {
      const above = lines[at - 1]
      if (above === undefined || sizeClass(above.size) !== sizeClass(line.size)) return
      const lead = Math.round((line.y - above.y) * 4) / 4
      if (lead < line.size * 0.8 || lead > line.size * 3) return
      const own = counts.get(sizeClass(line.size)) ?? new Map<number, number>()
      counts.set(sizeClass(line.size), own.set(lead, (own.get(lead) ?? 0) + 1))
    })
  }
  return new Map(
    [...counts].flatMap(([size, own]) => {
      const all = [...own.values()].reduce((sum, count) => sum + count, 0)
      const [best] = [...own].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
      return best === undefined || all < 3 ? [] : [[size, best[0]] as const]
    }),
  )
}

/** Whether lines that stand further in are mostly followed by one that doesn't, without room above: first lines. */
function indentsParagraphs(columns: readonly Column[]): boolean {
  let [firsts, all] = [0, 0]
  for (const { lines } of columns) {
    // Headings may stand further out than the text.
    const x0 = heaviest(lines, (line) => Math.round(line.x0)) ?? 0
    lines.forEach((line, at) => {
      const [above, below] = [lines[at - 1], lines[at + 1]]
      if (above === undefined || below === undefined || line.mono) return
      const indent = line.x0 - x0
      const tight = line.y - above.y < line.size * 1.7
      if (indent < line.size * 0.7 || indent > line.size * 4 || !tight || above.x0 - x0 > 3) return
      all += 1
      if (below.x0 - x0 < 3 && /[.!?:;»”")]$/.test(above.text)) firsts += 1
    })
  }
  return firsts >= 3 && firsts > all * 0.4
}

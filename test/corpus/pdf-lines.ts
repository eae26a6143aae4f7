import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A line of a page as pdftotext places it, in points from the upper left corner. */
export interface PlacedLine {
  text: string
  left: number
  right: number
  top: number
  height: number
}

export interface PlacedPage {
  height: number
  lines: PlacedLine[]
}

/** Where pdftotext finds the lines of a PDF, page by page. */
export async function placedLines(file: string): Promise<PlacedPage[]> {
  const { stdout } = await run('pdftotext', ['-enc', 'UTF-8', '-tsv', file, '-'], { maxBuffer: 2 ** 30 })
  const pages: PlacedPage[] = []
  let lastLine = ''
  for (const row of stdout.split('\n').slice(1)) {
    const [level, page, flow, block, line, , x, y, width, height, , ...words] = row.split('\t')
    const text = words.join('\t').trim()
    if (level === '1') pages.push({ height: Number(height), lines: [] })
    else if (level === '5' && !text.startsWith('###')) {
      const id = `${page} ${flow} ${block} ${line}`
      const lines = pages.at(-1)?.lines
      const open = lines?.at(-1)
      const [left, right] = [Number(x), Number(x) + Number(width)]
      if (id === lastLine && open !== undefined) Object.assign(open, { text: `${open.text} ${text}`, right })
      else lines?.push({ text, left, right, top: Number(y), height: Number(height) })
      lastLine = id
    }
  }
  return pages
}

/** Height of most lines, by their words. */
export function usualHeight(pages: readonly PlacedPage[]): number {
  const counts = new Map<number, number>()
  for (const { text, height } of pages.flatMap(({ lines }) => lines))
    counts.set(Math.round(height), (counts.get(Math.round(height)) ?? 0) + text.length)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

import type { Line } from './model'
import { segmentText } from './segment-text'

/** The lines of a listing as they were typed, indents and empty lines included. */
export function codeOf(lines: readonly Line[]): string {
  const left = Math.min(...lines.map(({ x0 }) => x0))
  const width = signWidth(lines)
  const lead = usualLead(lines)
  return lines
    .map((line, at) => {
      const above = lines[at - 1]
      const gap = above === undefined || above.column !== line.column ? 0 : Math.round((line.y - above.y) / lead) - 1
      return '\n'.repeat(Math.min(2, Math.max(0, gap))) + spread(line, left, width)
    })
    .join('\n')
}

/** The words of a line, with as many spaces between them as there is room for. */
function spread(line: Line, left: number, width: number): string {
  let text = ''
  for (const { x0, pieces } of line.segments) {
    const column = Math.round((x0 - left) / width)
    text += ' '.repeat(Math.max(text === '' ? column : 1, Math.min(column - text.length, 120)))
    text += segmentText(pieces)
  }
  return text
}

function signWidth(lines: readonly Line[]): number {
  const pieces = lines.flatMap(({ segments }) => segments.flatMap((segment) => segment.pieces))
  const signs = pieces.reduce((sum, { text }) => sum + text.length, 0)
  const width = pieces.reduce((sum, { x0, x1 }) => sum + x1 - x0, 0)
  return Math.max(width / Math.max(signs, 1), 1)
}

function usualLead(lines: readonly Line[]): number {
  const leads = lines
    .slice(1)
    .map((line, at) => line.y - (lines[at]?.y ?? 0))
    .filter((lead) => lead > 0)
    .toSorted((a, b) => a - b)
  return leads[Math.floor(leads.length / 4)] ?? 12
}

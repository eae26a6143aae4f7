import type { Line, LineTag, Piece, Segment } from './model'
import { runsMostlyLeft } from './right-to-left'
import { rowsOf, type Row } from './rows'
import { segmentText } from './segment-text'
import { leaders } from './signs'
import type { PageTags } from './tags'

/** The lines of a column, from the top down. */
export function linesOf(segments: readonly Segment[], page: number, column: number, tags: PageTags): Line[] {
  return rowsOf(segments).map((row) => lineOf(row, page, column, tags))
}

function lineOf(row: Row, page: number, column: number, tags: PageTags): Line {
  const [only] = row
  // Its own array, whose words are known already.
  const pieces = row.length === 1 && only !== undefined ? only.pieces : row.flatMap((segment) => segment.pieces)
  const text = segmentText(pieces)
  const letters = pieces.filter(({ shift }) => shift === 0)
  const main = letters.length === 0 ? pieces : letters
  // A number or a bullet says nothing about the line.
  const lettersIn = main.map((piece) => piece.text.match(/\p{L}/gu)?.length ?? 0)
  const weight = (has: (piece: Piece) => boolean) => share(main, lettersIn, has)
  return {
    page,
    column,
    segments: row,
    text,
    x0: Math.min(...row.map(({ x0 }) => x0)),
    x1: Math.max(...row.map(({ x1 }) => x1)),
    y: row[0]?.y ?? 0,
    size: mostOf(main, ({ size }) => Math.round(size * 10) / 10) ?? row[0]?.size ?? 0,
    bold: weight(({ font }) => font.bold) > 0.7,
    italic: weight(({ font }) => font.italic) > 0.7,
    mono: weight(({ font }) => font.mono) > 0.8 && !leaders.test(text),
    rtl: runsMostlyLeft([text]),
    font: mostOf(main, ({ font }) => font.name) ?? '',
    tag: tagOf(main, tags),
  }
}

/** Share of the letters that are in such pieces. */
function share(pieces: readonly Piece[], lettersIn: readonly number[], has: (piece: Piece) => boolean): number {
  let [all, those] = [0, 0]
  pieces.forEach((piece, at) => {
    const letters = lettersIn[at] ?? 0
    all += letters
    if (has(piece)) those += letters
  })
  return all === 0 ? (pieces.every(has) ? 1 : 0) : those / all
}

/** What most signs have in common. */
function mostOf<T>(pieces: readonly Piece[], value: (piece: Piece) => T): T | null {
  const counts = new Map<T, number>()
  for (const piece of pieces) counts.set(value(piece), (counts.get(value(piece)) ?? 0) + piece.text.length)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

function tagOf(pieces: readonly Piece[], tags: PageTags): LineTag | null {
  const mark = mostOf(pieces, (piece) => piece.mark)
  return mark === null ? null : (tags.get(mark) ?? null)
}

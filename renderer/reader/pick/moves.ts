import type { TextRange } from '../text/sentences'
import { first, unitAt, unitBeside, type Cutting, type Unit } from '../text/cutting'
import { unitOf } from './unit-of'

/** Words picked by key, and what Up and Down go by. */
export interface Cursor extends TextRange {
  by: 'block' | 'sentence'
}

/** Towards the end of the text, or its start. */
export type Step = 1 | -1

export type Move =
  /** to the next or last unit; `by` null: the one that Up and Down go by */
  | { kind: 'go'; by: 'block' | 'word' | null; step: Step }
  /** one end goes, the other stays */
  | { kind: 'end' | 'start'; by: 'word' | null; step: Step }
  /** more around the same place, or less of it */
  | { kind: 'wider' | 'narrower' }

/** What is picked after a move; null where there is nothing more that way. */
export function moved(cutting: Cutting, cursor: Cursor, move: Move): Cursor | null {
  switch (move.kind) {
    case 'go':
      return move.by === 'word' ? toWord(cutting, cursor, move.step) : toUnit(cutting, cursor, move)
    case 'end':
      return withEnd(cutting, cursor, move.by ?? cursor.by, move.step)
    case 'start':
      return withStart(cutting, cursor, move.by ?? cursor.by, move.step)
    case 'wider':
      return wider(cutting, cursor)
    case 'narrower':
      return narrower(cutting, cursor)
  }
}

/** The whole units of a kind in which a range stands. */
function around(cutting: Cutting, { start, end }: TextRange, unit: Unit): TextRange {
  const from = unitAt(cutting, start, unit)
  const to = first(cutting.before(end, unit), () => true)
  return { start: Math.min(from?.start ?? start, start), end: Math.max(to?.end ?? end, end) }
}

function toUnit(cutting: Cutting, cursor: Cursor, { by, step }: { by: 'block' | 'word' | null; step: Step }) {
  const unit = by === 'block' ? by : cursor.by
  const found = unitBeside(cutting, cursor, unit, step)
  return found && { ...found, by: unit }
}

/** From one word to its neighbour; from more words, to the first or the last of them. */
function toWord(cutting: Cutting, cursor: Cursor, step: Step): Cursor | null {
  const ends = step === 1 ? cutting.from(cursor.start, 'word') : cutting.before(cursor.end, 'word')
  const found = unitOf(cutting, cursor) === 'word' ? unitBeside(cutting, cursor, 'word', step) : first(ends, () => true)
  return found && { ...found, by: cursor.by }
}

function withEnd(cutting: Cutting, cursor: Cursor, unit: Unit, step: Step): Cursor | null {
  const found =
    step === 1
      ? first(cutting.from(cursor.end, unit), ({ end }) => end > cursor.end)
      : first(cutting.before(cursor.end, unit), ({ end }) => end < cursor.end)
  return found && found.end > cursor.start ? { ...cursor, end: found.end } : null
}

function withStart(cutting: Cutting, cursor: Cursor, unit: Unit, step: Step): Cursor | null {
  const found =
    step === 1
      ? first(cutting.from(cursor.start, unit), ({ start }) => start > cursor.start)
      : first(cutting.before(cursor.start, unit), ({ start }) => start < cursor.start)
  return found && found.start < cursor.end ? { ...cursor, start: found.start } : null
}

function wider(cutting: Cutting, cursor: Cursor): Cursor | null {
  for (const by of ['sentence', 'block'] as const) {
    const found = around(cutting, cursor, by)
    if (found.start < cursor.start || found.end > cursor.end) return { ...found, by }
  }
  // A block of one sentence: nothing more is picked, but Up and Down go by blocks from here.
  return cursor.by === 'block' ? null : { ...cursor, by: 'block' }
}

function narrower(cutting: Cutting, cursor: Cursor): Cursor | null {
  const sentence = unitAt(cutting, cursor.start, 'sentence')
  if (sentence && (sentence.end < cursor.end || cursor.by === 'block') && sentence.start >= cursor.start)
    return { ...sentence, by: 'sentence' }
  const word = unitAt(cutting, cursor.start, 'word')
  return word && (word.start > cursor.start || word.end < cursor.end) ? { ...word, by: 'sentence' } : null
}

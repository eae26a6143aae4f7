import type { Layout, Scores, Word } from '../../shared/case-reading/scores'
import { AppError } from '../../shared/errors'
import type { Window } from './windows'
import type { Piece } from './word-pieces'

/** Log-odds of a word that the model does not see, such as a sign that is left out. */
const UNSEEN = -20

/**
 * What a model says of pieces, as scores of the words that they are of: a word has the most that is said of any piece of it.
 * @param rows for each piece as many numbers as the layout has marks; each window has a row more before and after it
 * @throws AppError reader-stopped if these are more or fewer
 */
export function wordMarks(
  words: readonly Word[],
  pieces: readonly Piece[],
  windows: readonly Window[],
  rows: Float32Array,
  layout: Layout,
): Scores['marks'] {
  const count = layout.marks.length
  if (rows.length !== (pieces.length + 2 * windows.length) * count) throw otherLayout('marks')
  const rowOf = windows.flatMap(({ start, end }, at) =>
    Array.from({ length: end - start }, (_, i) => start + i + 2 * at + 1),
  )
  const marks = layout.marks.map(() => new Float32Array(words.length).fill(UNSEEN))
  let first = 0
  for (const [at, word] of words.entries()) {
    while ((pieces[first]?.end ?? Infinity) <= word.start) first += 1
    for (let piece = first; (pieces[piece]?.start ?? Infinity) < word.end; piece += 1) {
      const row = (rowOf[piece] ?? 0) * count
      for (const [mark, of] of marks.entries()) of[at] = Math.max(of[at] ?? UNSEEN, rows[row + mark] ?? UNSEEN)
    }
  }
  return Object.fromEntries(layout.marks.map((mark, at) => [mark, marks[at] ?? new Float32Array()]))
}

/**
 * The answers of all heads, which stand one after the other, by head.
 * @throws AppError reader-stopped if the layout has more or fewer
 */
export function headAnswers(all: Float32Array, { heads }: Layout): Scores['heads'] {
  let at = 0
  const byHead = heads.map(({ id, answers }) => [id, [...all.subarray(at, (at += answers.length))]] as const)
  if (at !== all.length) throw otherLayout('heads')
  return Object.fromEntries(byHead)
}

const otherLayout = (what: string) =>
  new AppError('reader-stopped', { detail: `the model was made for a layout with other ${what}` })

import type { ElementContent, Properties } from 'hast'
import { element } from '../tree-edits'
import type { JoinLines } from './hyphens'
import type { Line, Piece } from './model'
import { spacedPieces } from './segment-text'
import { leaders } from './signs'

/** Words in one style. */
export interface Run {
  text: string
  bold: boolean
  italic: boolean
  mono: boolean
  shift: -1 | 0 | 1
  /** where it leads; null if nowhere */
  href: string | null
  /** set if it is the mark of a note */
  note: { id: string; number: string } | null
}

/** What pieces refer to, once all of the document is known. */
export interface References {
  hrefOf(page: number, link: number): string | null
  noteOf(piece: Piece): { id: string; number: string } | null
}

const leader = /^[.·․…‥_]+$/u

/** The words of lines, joined, in runs of one style. */
export function runsOf(
  lines: readonly Line[],
  join: JoinLines,
  references: References,
  skip: ReadonlySet<Piece> = new Set(),
): Run[] {
  const runs: Run[] = []
  for (const line of lines) {
    const last = runs.at(-1)
    const withoutLeaders = leaders.test(line.text)
    let between: '' | ' ' = ''
    if (last !== undefined) {
      const joint = join(tailOf(runs), line.text)
      if (joint.drop > 0) last.text = last.text.slice(0, -joint.drop)
      between = joint.between
    }
    let pending = between
    for (const [index, segment] of line.segments.entries()) {
      for (const { piece, text, space } of spacedPieces(segment.pieces)) {
        if (skip.has(piece)) continue
        if (withoutLeaders && leader.test(text)) {
          pending = ' '
          continue
        }
        add(runs, styled(piece, line, references), (space ? ' ' : pending) + text)
        pending = ''
      }
      if (index < line.segments.length - 1) pending = ' '
    }
  }
  return runs
}

/** A joint depends on no more than so many signs before it. */
const tailLength = 120

/** The end of what was written. */
function tailOf(runs: readonly Run[]): string {
  let tail = ''
  for (let at = runs.length - 1; at >= 0 && tail.length < tailLength; at--)
    tail = (runs[at]?.text.slice(-tailLength) ?? '') + tail
  return tail
}

function styled(piece: Piece, line: Line, references: References): Omit<Run, 'text'> {
  return {
    bold: piece.font.bold,
    italic: piece.font.italic,
    mono: piece.font.mono,
    shift: piece.shift,
    href: piece.link < 0 ? null : references.hrefOf(line.page, piece.link),
    note: references.noteOf(piece),
  }
}

function add(runs: Run[], style: Omit<Run, 'text'>, text: string): void {
  const last = runs.at(-1)
  const same =
    last !== undefined &&
    last.bold === style.bold &&
    last.italic === style.italic &&
    last.mono === style.mono &&
    last.shift === style.shift &&
    last.href === style.href &&
    last.note?.id === style.note?.id
  if (same) last.text += text
  else runs.push({ ...style, text })
}

/** Which styles are told apart: not those that all of a block has. */
export interface Emphasis {
  bold: boolean
  italic: boolean
  mono: boolean
}
export const noEmphasis: Emphasis = { bold: false, italic: false, mono: false }

/** What a block may stress: bold in one that isn't all bold, and so on. */
export function emphasisIn(runs: readonly Run[]): Emphasis {
  const some = (has: (run: Run) => boolean) => {
    const letters = runs.filter(({ text, shift }) => shift === 0 && /[\p{L}\p{N}]/u.test(text))
    return letters.some(has) && !letters.every(has)
  }
  return { bold: some((run) => run.bold), italic: some((run) => run.italic), mono: some((run) => run.mono) }
}

/** Runs as elements: strong, em, code, sup, sub, a. */
export function inlineOf(runs: readonly Run[], emphasis: Emphasis): ElementContent[] {
  return runs.flatMap((run): ElementContent[] => {
    if (run.note !== null) return noteMark(run)
    const [, before = '', text = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(run.text) ?? []
    if (text === '') return [{ type: 'text', value: run.text }]
    const wrap: [boolean, string, Properties?][] = [
      [run.shift === 1, 'sup'],
      [run.shift === -1, 'sub'],
      [emphasis.mono && run.mono, 'code'],
      [emphasis.italic && run.italic, 'em'],
      [emphasis.bold && run.bold && /[\p{L}\p{N}]/u.test(text), 'strong'],
      [run.href !== null, 'a', { href: run.href ?? '' }],
    ]
    let inner: ElementContent = { type: 'text', value: text }
    for (const [applies, tag, properties] of wrap) if (applies) inner = element(tag, [inner], properties)
    return [{ type: 'text', value: before }, inner, { type: 'text', value: after }]
  })
}

function noteMark({ text, note }: Run): ElementContent[] {
  if (note === null) return []
  const sign: ElementContent = { type: 'text', value: note.number }
  const mark = element('sup', [element('a', [sign], { href: `#${note.id}`, dataFootnoteRef: '' })])
  return /^\s/.test(text) ? [{ type: 'text', value: ' ' }, mark] : [mark]
}

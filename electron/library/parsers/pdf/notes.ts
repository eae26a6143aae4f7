import { isText, type Block, type TextBlock } from './blocks-model'
import type { DocumentStyle } from './document-style'
import type { Column, Piece } from './model'

/** Notes are set smaller than the text by at least this share. */
const smaller = 0.94
const sign = /^(?:\d{1,3}|[*∗†‡§¶#]{1,3})[.)]?$/u

/** A note at the foot of a column, with what stands before its words. */
export interface Note {
  id: string
  number: string
  /** its own mark, which is not shown again */
  mark: Piece
  blocks: TextBlock[]
}

export interface Notes {
  notes: Note[]
  /** by the piece that refers to it */
  references: Map<Piece, Note>
}

/**
 * Takes out of the columns' blocks what stands at the foot in small print behind a mark that also stands, raised, in the
 * text of the same page. What is small print but is referred to by nothing stays where it is.
 */
export function takeNotes(columns: { column: Column; blocks: Block[] }[], style: DocumentStyle): Notes {
  const notes: Note[] = []
  const references = new Map<Piece, Note>()
  const raisedOn = raisedByPage(columns.map(({ column }) => column))
  let open: Note | null = null
  for (const { column, blocks } of columns) {
    const from = footOf(blocks, style)
    if (from === blocks.length) continue
    const foot = blocks.splice(from).filter(isText)
    const kept: Block[] = []
    for (const block of foot) {
      const mark = markOf(block)
      const reference = mark === null ? null : referenceTo(mark, raisedOn.get(column.page) ?? [], references)
      if (mark !== null && reference !== null) {
        const note: Note = {
          id: `fn-${notes.length + 1}`,
          number: mark.text.replace(/[.)]$/, ''),
          mark,
          blocks: [block],
        }
        notes.push(note)
        references.set(reference, note)
        open = note
      } else if (mark === null && open !== null && kept.length === 0) open.blocks.push(block)
      else kept.push(block)
    }
    blocks.push(...kept)
  }
  return { notes, references }
}

/** Where the small print at the foot of a column begins; the number of its blocks if it has none. */
function footOf(blocks: readonly Block[], style: DocumentStyle): number {
  let from = blocks.length
  const isSmall = (block: Block | undefined) =>
    block !== undefined &&
    isText(block) &&
    block.kind !== 'pre' &&
    block.lines.every(({ size }) => size < style.size * smaller)
  while (isSmall(blocks[from - 1])) from -= 1
  // What is all small is not a foot; and above the first mark there may be small print of another kind.
  if (from === 0 && blocks.length > 0 && blocks.every(isSmall)) return blocks.length
  while (from < blocks.length && !hasMark(blocks[from])) from += 1
  return from
}

const hasMark = (block: Block | undefined): boolean => block !== undefined && isText(block) && markOf(block) !== null

/** The mark before a note: raised, or a number or sign alone. */
function markOf({ lines }: TextBlock): Piece | null {
  const first = lines[0]?.segments[0]?.pieces[0]
  return first !== undefined && sign.test(first.text) ? first : null
}

function raisedByPage(columns: readonly Column[]): Map<number, Piece[]> {
  const pages = new Map<number, Piece[]>()
  for (const { page, lines } of columns) {
    const raised = lines.flatMap((line) =>
      line.segments.flatMap(({ pieces }) =>
        pieces.filter(({ shift, text }, at) => shift === 1 && at > 0 && sign.test(text)),
      ),
    )
    pages.set(page, [...(pages.get(page) ?? []), ...raised])
  }
  return pages
}

function referenceTo(mark: Piece, raised: readonly Piece[], taken: ReadonlyMap<Piece, Note>): Piece | null {
  const number = mark.text.replace(/[.)]$/, '')
  return (
    raised.find((piece) => piece !== mark && piece.text.replace(/[.)]$/, '') === number && !taken.has(piece)) ?? null
  )
}

import type { Block, TextBlock } from './blocks-model'
import { markOf, numberOf, raisedIn } from './feet'
import type { Column, Piece } from './model'

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

/** A column's blocks, and what stands at its foot, note by note. */
export interface FootedColumn {
  column: Column
  blocks: Block[]
  foot: TextBlock[]
}

/**
 * Makes notes of what stands at the feet of columns behind a mark that also stands, raised, in the text of the same page
 * or the one before. The first words of a foot that have no mark go on with the last note of the foot before. What is
 * referred to by nothing is put back under the text.
 */
export function takeNotes(columns: readonly FootedColumn[]): Notes {
  const notes: Note[] = []
  const references = new Map<Piece, Note>()
  const raised = raisedByPage(columns.map(({ column }) => column))
  let open: { note: Note; page: number } | null = null
  for (const { column, blocks, foot } of columns) {
    const near = [...(raised.get(column.page) ?? []), ...(raised.get(column.page - 1) ?? [])]
    const kept: TextBlock[] = []
    for (const block of foot) {
      const first = block.lines[0]
      const mark = first === undefined ? null : markOf(first)
      const reference = mark === null ? null : referenceTo(mark, near, references)
      if (mark !== null && reference !== null) {
        const note: Note = { id: `fn-${notes.length + 1}`, number: numberOf(mark), mark, blocks: [block] }
        notes.push(note)
        references.set(reference, note)
        open = { note, page: column.page }
      } else if (mark === null && open !== null && column.page - open.page <= 1 && kept.length === 0)
        open.note.blocks.push(block)
      else kept.push(block)
    }
    blocks.push(...kept)
  }
  return { notes, references }
}

function raisedByPage(columns: readonly Column[]): Map<number, Piece[]> {
  const pages = new Map<number, Piece[]>()
  for (const column of columns) pages.set(column.page, [...(pages.get(column.page) ?? []), ...raisedIn(column)])
  return pages
}

function referenceTo(mark: Piece, raised: readonly Piece[], taken: ReadonlyMap<Piece, Note>): Piece | null {
  const number = numberOf(mark)
  return raised.find((piece) => piece !== mark && numberOf(piece) === number && !taken.has(piece)) ?? null
}

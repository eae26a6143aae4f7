import { useState } from 'react'
import type { CardRow } from '../../shared/model/card'

interface Meant {
  noteId: string | null
  /** null where the note was opened by a link, which names no card */
  cardId: string | null
}

/** Which card of the open note is meant: the one whose row was last the current one; it stays when the keys go on to others. */
export function meantCard(before: Meant, openNoteId: string | null, current: CardRow | null): Meant {
  if (openNoteId !== null && current?.noteId === openNoteId) return { noteId: openNoteId, cardId: current.id }
  return before.noteId === openNoteId ? before : { noteId: openNoteId, cardId: null }
}

/** Whether a row is the one that is open: of a text with gaps, the one that was meant. */
export function useIsOpen(openNoteId: string | null, current: CardRow | null): (row: CardRow | null) => boolean {
  const [kept, setKept] = useState<Meant>({ noteId: null, cardId: null })
  const meant = meantCard(kept, openNoteId, current)
  if (meant.noteId !== kept.noteId || meant.cardId !== kept.cardId) setKept(meant)
  return (row) => row !== null && row.noteId === openNoteId && (meant.cardId === null || meant.cardId === row.id)
}

import { passageAround } from '../../shared/cards/passage'
import { AppError } from '../../shared/errors'
import type { CardPassage } from '../../shared/model/card'
import type { AppContext } from '../context'
import { noteQueries } from './note.queries'
import { cardSources } from './source'

/**
 * The passage that a note rests on, with what stands around it in the text as it is now; null if it rests on none, or on a
 * text that is in the trash.
 * @throws AppError not-found if there is no such note
 */
export function passageOfNote(ctx: AppContext, noteId: string): CardPassage | null {
  const { db } = ctx.store
  const note = noteQueries(db).find(noteId)
  if (!note) throw new AppError('not-found', { what: 'note', id: noteId })
  const sources = cardSources(db)
  const source = sources.of(note)
  const text = source && sources.textOf(source.documentId)
  if (!text) return null
  if (source.state === 'orphaned') return { ...source, around: null }
  const headings = new Set(text.sections.map((section) => section.start))
  return { ...source, around: passageAround(text.canonicalText, source.anchor, (offset) => headings.has(offset)) }
}

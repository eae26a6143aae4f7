import type { Database } from 'better-sqlite3'
import type { CardSource } from '../../shared/model/card'
import type { Section } from '../../shared/model/document'
import { sectionAt } from '../../shared/text/sections'
import { perConnection } from '../store/per-connection'
import type { NoteSource } from './note.queries'
import { notePlaceQueries } from './place.queries'
import { keptText, type KeptText } from './source-text'

export interface CardSources {
  /** The passage that a note rests on as its document has it now; null if it rests on none, or on a text in the trash. */
  of(note: { id: string; source: NoteSource | null }): CardSource | null
  /** A document's text as it is shown; null if there is no such document, or if it is in the trash. */
  textOf(documentId: string): SourceText | null
}

/** A text that cards rest on, as it is shown. */
export interface SourceText extends Omit<KeptText, 'words'> {
  title: string
  /** the pack that knows this imported text */
  attachedPackId: string | null
  /** read when it is first asked for */
  readonly canonicalText: string
}

type Shown = Pick<SourceText, 'title' | 'revision' | 'attachedPackId'>

/** Texts kept at hand: a review goes to and fro between a few. */
const KEPT_TEXTS = 8

/** Finds the passages of cards; prepared for a connection. A passage that was lost keeps its place and its quote. */
export const cardSources = perConnection((db: Database): CardSources => {
  const shown = db.prepare<[{ id: string }], Shown>(
    `SELECT title, revision, attached_pack_id AS attachedPackId FROM document
     WHERE id = :id AND trashed_at_ms IS NULL AND staged_by IS NULL`,
  )
  const sectionsOf = db
    .prepare<[{ id: string; revision: number }], string | null>(
      'SELECT sections_json FROM revision_outline WHERE document_id = :id AND revision = :revision',
    )
    .pluck()
  const chunksOf = db
    .prepare<[{ id: string; revision: number }], string>(
      `SELECT canonical_text FROM revision_chunk WHERE document_id = :id AND revision = :revision
       AND canonical_text <> '' ORDER BY seq`,
    )
    .pluck()
  // A review asks for the same text with every card.
  const texts = new Map<string, KeptText>()

  function read(id: string): SourceText | null {
    const document = shown.get({ id })
    if (!document) return null
    const { revision } = document
    const known = texts.get(id)
    if (known?.revision === revision) return keep(id, known, document)
    const sectionsJson = sectionsOf.get({ id, revision })
    if (!sectionsJson) return null
    const sections: Section[] = JSON.parse(sectionsJson)
    return keep(
      id,
      keptText(revision, sections, () => chunksOf.all({ id, revision }).join('\n')),
      document,
    )
  }

  /** Keeps the text that was asked for last, and lets go of the one that was not asked for longest. */
  function keep(id: string, text: KeptText, { title, attachedPackId }: Shown): SourceText {
    texts.delete(id)
    texts.set(id, text)
    const [oldest] = texts.keys()
    if (oldest !== undefined && texts.size > KEPT_TEXTS) texts.delete(oldest)
    const { words, ...rest } = text
    return {
      ...rest,
      title,
      attachedPackId,
      get canonicalText() {
        return words()
      },
    }
  }

  return {
    textOf: read,
    of({ id, source }) {
      if (!source) return null
      const { documentId, anchor } = source
      const text = read(documentId)
      if (!text) return null
      const place = text.anchoringOf(source, notePlaceQueries(db).find(id, text.revision))
      const { start, end } = place.kind === 'orphaned' ? anchor : place
      const section = sectionAt(text.sections, start)
      return {
        documentId,
        documentTitle: text.title,
        anchor: { ...anchor, start, end },
        state: place.kind,
        section: section && { id: section.id, title: section.title, number: section.number },
      }
    },
  }
})

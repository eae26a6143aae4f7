import type { Database } from 'better-sqlite3'
import { placeAnchor } from '../../shared/anchoring/place'
import type { CardSource } from '../../shared/model/card'
import type { Section } from '../../shared/model/document'
import { sectionAt } from '../../shared/text/sections'
import type { StoredNote } from './note.queries'
import { perConnection } from '../store/per-connection'

export interface CardSources {
  /** The passage that a note rests on as its document has it now; null if it rests on none, or on a text in the trash. */
  of(source: StoredNote['source']): CardSource | null
  /** A document's text as it is shown; null if there is no such document, or if it is in the trash. */
  textOf(documentId: string): SourceText | null
}

/** A text that cards rest on. */
export interface SourceText {
  title: string
  revision: number
  /** the pack that knows this imported text */
  attachedPackId: string | null
  canonicalText: string
  sections: Section[]
}

/** Texts kept at hand: a review goes to and fro between a few. */
const KEPT_TEXTS = 8

/** Finds the passages of cards; prepared for a connection. A passage that was lost keeps its place and its quote. */
export const cardSources = perConnection((db: Database): CardSources => {
  const shown = db.prepare<[{ id: string }], Pick<SourceText, 'title' | 'revision' | 'attachedPackId'>>(
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
  const texts = new Map<string, SourceText>()

  function read(id: string): SourceText | null {
    const document = shown.get({ id })
    if (!document) return null
    const { revision } = document
    const known = texts.get(id)
    if (known?.revision === revision) return keep(id, { ...known, ...document })
    const sectionsJson = sectionsOf.get({ id, revision })
    if (!sectionsJson) return null
    const sections: Section[] = JSON.parse(sectionsJson)
    return keep(id, { ...document, canonicalText: chunksOf.all({ id, revision }).join('\n'), sections })
  }

  /** Keeps the text that was asked for last, and lets go of the one that was not asked for longest. */
  function keep(id: string, text: SourceText): SourceText {
    texts.delete(id)
    texts.set(id, text)
    const [oldest] = texts.keys()
    if (oldest !== undefined && texts.size > KEPT_TEXTS) texts.delete(oldest)
    return text
  }

  return {
    textOf: read,
    of(source) {
      if (!source) return null
      const { documentId, anchor } = source
      const document = read(documentId)
      if (!document) return null
      const place = placeAnchor(document.canonicalText, anchor)
      const { start, end } = place.kind === 'orphaned' ? anchor : place
      const section = sectionAt(document.sections, start)
      return {
        documentId,
        documentTitle: document.title,
        anchor: { ...anchor, start, end },
        section: section && { id: section.id, title: section.title, number: section.number },
      }
    },
  }
})

import { markColor, markStyle, type MarkColor, type MarkStyle, type TextAnchor } from '../../shared/model/annotation'
import { searchableText } from '../../shared/text/search-terms'

/** An annotation as it is stored; its anchor holds for one revision of the document. */
export interface StoredAnnotation {
  id: string
  documentId: string
  revision: number
  anchor: TextAnchor
  color: MarkColor
  style: MarkStyle
  tags: string[]
  note: string
  createdAtMs: number
  updatedAtMs: number
}

export interface AnnotationRow {
  id: string
  document_id: string
  revision: number
  start_offset: number
  end_offset: number
  exact: string
  prefix: string
  suffix: string
  color: number
  style: string
  note: string
  created_at_ms: number
  updated_at_ms: number
}

/** A row as it is written, with the words that a search looks in. */
export type WrittenRow = AnnotationRow & { search_text: string }
/** A row as it is read, with its tags. */
export type FoundRow = AnnotationRow & { tags_json: string }

/** Of annotation, but for its number and what a search looks in. */
export const annotationColumns = `id, document_id, revision, start_offset, end_offset, exact, prefix, suffix, color, style, note,
  created_at_ms, updated_at_ms`
/** A FoundRow of annotation. */
export const withTags = `${annotationColumns}, (SELECT json_group_array(tag) FROM annotation_tag WHERE annotation_id = annotation.id)
  AS tags_json`

/** The note, its tags and the words that it is about: that which a search looks in. */
const searchTextOf = ({ note, tags, anchor }: StoredAnnotation): string =>
  searchableText([note, tags.join(' '), anchor.exact].join('\n'))

/** @throws ZodError if the row holds what is none of the learner's colours or styles */
export function fromRow(row: FoundRow): StoredAnnotation {
  const tags: string[] = JSON.parse(row.tags_json)
  return {
    id: row.id,
    documentId: row.document_id,
    revision: row.revision,
    anchor: {
      start: row.start_offset,
      end: row.end_offset,
      exact: row.exact,
      prefix: row.prefix,
      suffix: row.suffix,
    },
    color: markColor.parse(row.color),
    style: markStyle.parse(row.style),
    tags,
    note: row.note,
    createdAtMs: row.created_at_ms,
    updatedAtMs: row.updated_at_ms,
  }
}

/** Its row, but for its tags. */
export function toRow(annotation: StoredAnnotation): WrittenRow {
  const { anchor } = annotation
  return {
    id: annotation.id,
    document_id: annotation.documentId,
    revision: annotation.revision,
    start_offset: anchor.start,
    end_offset: anchor.end,
    exact: anchor.exact,
    prefix: anchor.prefix,
    suffix: anchor.suffix,
    color: annotation.color,
    style: annotation.style,
    note: annotation.note,
    created_at_ms: annotation.createdAtMs,
    updated_at_ms: annotation.updatedAtMs,
    search_text: searchTextOf(annotation),
  }
}

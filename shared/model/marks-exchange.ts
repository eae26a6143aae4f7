import { z } from 'zod'
import { exportFormats } from '../exchange/exported'
import type { IncomingKind, NoticeReason, Remark, SkipReason } from '../exchange/incoming'
import { notebookFilter } from './notebook'

/** Which marks are to leave, and how. */
export const marksAsked = z.object({
  format: z.enum(exportFormats),
  /** those of one text; null: of all that are in the library */
  documentId: z.string().nullable(),
  /** those of them that the notebook would list; null: all */
  filter: notebookFilter.nullable().default(null),
  /** a file for each text, in one archive; else all in one file */
  apart: z.boolean().default(false),
  /** of CSV: see ExportFacts */
  bom: z.boolean().default(true),
})
export type MarksAsked = z.infer<typeof marksAsked>

/** How many marks of a file came in, and as what. */
export interface MarksTally {
  placed: number
  /** found where the words are like theirs, or at one of several places */
  toCheck: number
  /** kept with their quote, without a place */
  orphaned: number
  /** they were here already, and were left as they are */
  known: number
}

/** What became of a file of marks. */
export interface MarksReport extends MarksTally {
  kind: IncomingKind
  /** how many notes across marks came in; of those that were here already `known` tells as well */
  notes: number
  /** those that got marks, or had them already */
  texts: (MarksTally & { id: string; title: string })[]
  /** how many did not come in, by reason */
  skipped: { reason: SkipReason; count: number }[]
  /** how many lost something on the way, by reason */
  notices: { reason: NoticeReason; count: number }[]
  /** the first of both, with where they stand in the file */
  remarks: Remark<SkipReason | NoticeReason>[]
}

/** As many remarks as somebody reads. */
export const MOST_REMARKS = 200
/** A file of a hundred thousand marks has about this. */
export const MARKS_LIMIT_MEGABYTES = 60

import type { MarkColor, MarkStyle } from '../model/annotation'

export const incomingKinds = ['w3c', 'hypothesis', 'readwise'] as const
export type IncomingKind = (typeof incomingKinds)[number]

/** A mark as a file from elsewhere has it. */
export interface IncomingMark {
  /** 1-based: the annotation or row that it is in the file */
  number: number
  /** by which the file names it; null if it doesn't */
  sourceId: string | null
  text: IncomingText
  /** null if only a place is given */
  quote: { exact: string; prefix: string; suffix: string } | null
  /** code points of a text that may be another one; null if it is not given */
  position: { start: number; end: number } | null
  color: MarkColor | null
  /** name of its colour or of its class, which may be that of one of the learner's colours */
  colorName: string | null
  style: MarkStyle
  tags: string[]
  /** Markdown */
  note: string
  createdAtMs: number | null
  updatedAtMs: number | null
}

/** A note across marks, as Actus itself exports them. */
export interface IncomingNote {
  /** 1-based: the annotation that it is in the file */
  number: number
  id: string
  title: string
  /** Markdown, in which the marks are cited by the ids that the file gives them */
  body: string
  createdAtMs: number | null
  updatedAtMs: number | null
}

/** What the file says of the text that a mark is in. */
export interface IncomingText {
  /** the same for all marks of one text */
  key: string
  /** its id in Actus, if the mark comes from there */
  documentId: string | null
  title: string | null
}

/** Why something of a file did not come in; the words are under `exchange.skip.<reason>`. */
export const skipReasons = [
  // no annotation, or fields of another kind than they are to be
  'malformed',
  // a note on a page as a whole
  'no-quote',
  'reply',
  'deleted',
  // it is placed by something that no text here has: a fragment, a path of elements, a picture
  'selector-unknown',
  // it has a place only, which the text is too short for
  'position-outside',
  // of a text other than the one that marks are brought into
  'other-text',
  // no text here holds its words, nor has the name of its text
  'no-text',
  'too-long',
] as const
export type SkipReason = (typeof skipReasons)[number]

/** What of a mark that came in was left out, or changed; the words are under `exchange.notice.<reason>`. */
export const noticeReasons = [
  'selector-ignored',
  'tag-changed',
  'tag-left-out',
  'body-left-out',
  'page-elsewhere',
] as const
export type NoticeReason = (typeof noticeReasons)[number]

/** Something of a file that is to be told, with where it stands there. */
export interface Remark<Reason extends string> {
  /** 1-based annotation or row; 0 for the file */
  number: number
  reason: Reason
  /** what it is about: a field, a kind, the beginning of its words */
  detail: string
}

/** What a file of marks holds. */
export interface IncomingMarks {
  kind: IncomingKind
  marks: IncomingMark[]
  /** across marks */
  notes?: IncomingNote[]
  skipped: Remark<SkipReason>[]
  notices: Remark<NoticeReason>[]
}

/** A quote longer than a book, or a note longer than one that can be written, is a mistake. */
export const longestQuote = 500_000
export const longestNote = 2_000_000

/** The beginning of what is told about. */
export function excerpt(words: string, most = 80): string {
  const line = words.replaceAll(/\s+/g, ' ').trim()
  const signs = Array.from(line.slice(0, most * 2))
  return signs.length <= most && line.length <= most * 2 ? line : `${signs.slice(0, most - 1).join('')}…`
}

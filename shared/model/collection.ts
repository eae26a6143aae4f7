/** Why a row of a file of everything did not come in; the words are under `collection.skip.<reason>`. */
export const rowSkips = ['malformed', 'newer-here', 'kept', 'refers-to-nothing', 'damaged', 'unknown-section'] as const
export type RowSkip = (typeof rowSkips)[number]

export interface RowCounts {
  new: number
  updated: number
  same: number
  skipped: number
}

/** What became of a file of everything. */
export interface CollectionReport {
  file: string
  /** by section, in the order of the file */
  sections: ({ key: string } & RowCounts)[]
  /** titles under which texts came beside those here that are other editions of them */
  copies: string[]
  reasons: { why: RowSkip; section: string; count: number; /** of the first */ line: number }[]
}

/** What a file of everything holds. */
export interface CollectionForeseen {
  file: string
  /** ISO 8601; null if it does not say */
  exportedAt: string | null
  sections: { key: string; count: number }[]
}

/** What came of a pack’s file. */
export interface ImportedPackReport {
  id: string
  title: string
  version: string
  /** version that was here; null: none was */
  from: string | null
  /** same: that very pack is here already; asks-older: a later one is here, and nothing was done */
  kind: 'new' | 'newer' | 'older' | 'same' | 'asks-older'
  newCards: number
}

/** A pack that is in use. */
export interface PackSummary {
  id: string
  title: string
  version: string
  /** it came in as a file, and can be removed */
  isImported: boolean
  terms: number
  cards: number
  cases: number
}

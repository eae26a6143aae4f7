/** A search that the learner keeps. */
export interface SavedSearch {
  id: string
  name: string
  /** in the language of shared/search-syntax */
  query: string
}

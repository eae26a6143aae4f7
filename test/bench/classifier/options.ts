/** What may be asked of the bench of the reader. */
export interface Options {
  /** measure with the part for testing, or with the author who is held out, as well; each time is counted */
  test: boolean
  heldOut: boolean
  /** why that is done; kept with the count */
  why: string | null
  /** folder of another model than that which comes with the program */
  model: string | null
}

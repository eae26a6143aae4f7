/** What a command found: for a machine, and in words. */
export interface Result {
  data: unknown
  lines: string[]
  /** what it looked for was not in order */
  failed?: boolean
}

/** What a command found: for a machine, and in words. */
export interface Result {
  data: unknown
  lines: string[]
  /** what goes to standard output as it is, where lines would be too much at once */
  pieces?: AsyncIterable<string>
  /** what it looked for was not in order */
  failed?: boolean
}
